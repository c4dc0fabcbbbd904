package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** A question on rights answered yes. */
public record Droit(Fait sujet, Question question) implements Constat {}
