package fr.clausier.decompte;

import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Ligne;

/** The item is not of the basket declared: the line is decided in that one. */
public record Reclassement(Ligne sujet, ClassePanier panier) implements Constat {}
