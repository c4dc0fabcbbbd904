package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;

/** What the adversary paid back to the insured comes off the expense before any ceiling. */
public record DepensDeduits(FraisJuridique sujet) implements Constat {}
