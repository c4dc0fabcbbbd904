package fr.clausier.contrat.affaire;

import java.time.LocalDate;

/**
 * The mutual controls, or has an expert examine.
 *
 * @param dateDemande day on which the mutual asks for documents or for an examination; absent: not yet
 */
public record Controle(LocalDate dateDemande) {}
