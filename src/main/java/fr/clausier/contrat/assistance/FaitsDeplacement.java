package fr.clausier.contrat.assistance;

/** Away from home. */
public interface FaitsDeplacement extends FaitsEvenement, FaitsDemande {
}
