/** What a demande says of assistance: the event, the person, what is asked, what was used before. JDK only. */
package fr.clausier.contrat.assistance;
