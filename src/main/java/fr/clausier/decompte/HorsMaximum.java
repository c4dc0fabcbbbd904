package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;

/** The line is neither limited by a maximum that several postes share nor taken from it. */
public record HorsMaximum(Ligne sujet) implements Constat {}
