package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;

/** Earlier invoices of that kind do not make the renewal period run. */
public record FactureEcartee(Ligne sujet, Ecart ecart) implements Constat {}
