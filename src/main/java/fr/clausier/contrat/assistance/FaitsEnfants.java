package fr.clausier.contrat.assistance;

/** The children, and light surgery (sections 6 and 7). */
public interface FaitsEnfants extends FaitsEvenement, FaitsDemande {
}
