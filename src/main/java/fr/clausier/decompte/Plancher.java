package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** At least this amount is due. */
public record Plancher(Ligne sujet, Montant montant) implements Constat {}
