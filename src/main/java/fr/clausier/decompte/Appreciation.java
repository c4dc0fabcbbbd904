package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** A human must judge before anything follows. */
public record Appreciation(Fait sujet, Motif motif) implements Constat {}
