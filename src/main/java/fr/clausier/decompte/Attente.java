package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** Nothing can be paid until something happens. */
public record Attente(Fait sujet, Motif motif) implements Constat {}
