package fr.clausier.contrat.assistance;

/** Everyday services, trauma, studies, work and retirement (sections 1, 2, 3, 10, 11, 12). */
public interface FaitsQuotidien extends FaitsEvenement, FaitsDemande {
}
