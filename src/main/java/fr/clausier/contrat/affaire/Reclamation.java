package fr.clausier.contrat.affaire;

import java.time.LocalDate;

/**
 * The member contests what the mutual decided.
 *
 * @param dateReclamation day on which the complaint was sent; absent: not yet
 */
public record Reclamation(LocalDate dateReclamation) {}
