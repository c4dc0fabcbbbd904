package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;

/** Neither the floors nor the legal maxima of a responsible contract bear on the line. */
public record Dispense(Ligne sujet) implements Constat {}
