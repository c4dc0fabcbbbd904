package fr.clausier.contrat.assistance;

/** A pregnancy, a birth, a death (sections 4 and 13). */
public interface FaitsMaternite extends FaitsEvenement, FaitsDemande {
}
