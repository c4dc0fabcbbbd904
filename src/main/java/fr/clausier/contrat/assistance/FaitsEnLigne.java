package fr.clausier.contrat.assistance;

/** A doctor or a nurse at a distance. */
public interface FaitsEnLigne extends FaitsEvenement, FaitsDemande {
}
