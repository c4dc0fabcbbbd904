package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;

/** The table of fees is read without VAT. */
public record HorsTaxes(FraisJuridique sujet) implements Constat {}
