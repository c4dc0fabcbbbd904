package fr.clausier.contrat.affaire;

import java.time.LocalDate;

/**
 * The member exercises a right on personal data, or the mutual uses them.
 *
 * @param dateDemande day on which it is asked; absent: not known
 */
public record Donnees(LocalDate dateDemande) {}
