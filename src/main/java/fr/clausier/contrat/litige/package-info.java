/** What a demande says of a dispute: with whom, what for, what was spent. JDK only. */
package fr.clausier.contrat.litige;
