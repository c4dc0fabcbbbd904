package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;

/** What is given for the event is reduced in proportion: {@code jours} of {@code sur}. */
public record Prorata(Prestation sujet, int jours, int sur) implements Constat {}
