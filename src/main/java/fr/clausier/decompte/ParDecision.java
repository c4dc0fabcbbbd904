package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;

/** The ceiling is due once for each decision of the court. */
public record ParDecision(FraisJuridique sujet) implements Constat {}
