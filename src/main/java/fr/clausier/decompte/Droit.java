package fr.clausier.decompte;

import fr.clausier.contrat.Situation;

/** A question on rights answered yes. */
public record Droit(Situation sujet, Question question) implements Constat {}
