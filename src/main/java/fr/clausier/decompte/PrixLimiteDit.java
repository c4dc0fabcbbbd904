package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** The legal limit of the line that the demande gives; the limit that the legal figures give is never replaced. */
public record PrixLimiteDit(Ligne sujet, Montant montant) implements Constat {}
