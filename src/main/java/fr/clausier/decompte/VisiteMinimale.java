package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;

/** A visit lasts {@code heures} hours at least: a quantity that does not make one cannot be given. */
public record VisiteMinimale(Prestation sujet, int heures) implements Constat {}
