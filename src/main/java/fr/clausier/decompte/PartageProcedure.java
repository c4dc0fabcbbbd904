package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;

/** What other lines of the same procedure were paid comes off its ceiling. */
public record PartageProcedure(FraisJuridique sujet) implements Constat {}
