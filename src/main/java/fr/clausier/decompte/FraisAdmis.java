package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;

/** The expense is taken in charge at its cost, within the ceiling of the dispute. */
public record FraisAdmis(FraisJuridique sujet) implements Constat {}
