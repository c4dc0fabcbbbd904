package fr.clausier.contrat.assistance;

/** What holds of every guarantee: the contract in force, who benefits, exclusions and their proof, prior agreement, places. */
public interface FaitsConditions extends FaitsEvenement, FaitsDemande {
}
