package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Taux;

/** What is due is lowered by a rate. */
public record Abattement(Ligne sujet, Taux taux) implements Constat {}
