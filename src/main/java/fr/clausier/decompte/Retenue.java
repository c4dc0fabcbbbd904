package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** An amount that stays with the insured: never refunded. */
public record Retenue(Ligne sujet, NatureRetenue nature, Montant montant) implements Constat {}
