/** What is declared of a matter besides care and membership: a service asked for, a recourse, a control, a complaint, data. */
package fr.clausier.contrat.affaire;
