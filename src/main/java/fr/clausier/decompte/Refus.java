package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** The line, or everything on that day, is refused. */
public record Refus(Fait sujet, Motif motif) implements Constat {}
