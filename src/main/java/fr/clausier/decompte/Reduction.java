package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** What is due is reduced in the proportion of the contribution {@code payee} to the one {@code due}, both in euros. */
public record Reduction(Ligne sujet, Montant payee, Montant due) implements Constat {}
