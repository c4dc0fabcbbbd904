package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;

/** Hours of the night, of the week-end and of public holidays count double, once. */
public record Doublement(FraisJuridique sujet) implements Constat {}
