/** The facts of a demande and the values they are made of; depends on the JDK alone. */
package fr.clausier.contrat;
