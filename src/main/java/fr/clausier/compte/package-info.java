/** Who may do what: roles, and the accounts that the service keeps itself. */
package fr.clausier.compte;
