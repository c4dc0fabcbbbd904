package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** What goes beyond this amount is outside the guarantee; a line that is left with nothing is refused for that reason. */
public record HorsGarantie(Ligne sujet, Montant montant, Motif motif) implements Constat {}
