package fr.clausier.contrat.affaire;

import java.time.LocalDate;

/**
 * Another owes a part of what the mutual pays.
 *
 * @param dateAccident day of the accident; absent: not known, or there was none
 */
public record Recours(LocalDate dateAccident) {}
