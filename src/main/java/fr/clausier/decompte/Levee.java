package fr.clausier.decompte;

import fr.clausier.contrat.FraisExclus;
import fr.clausier.contrat.Ligne;

/** The guarantee provides for what the contract otherwise excludes. */
public record Levee(Ligne sujet, FraisExclus frais) implements Constat {}
