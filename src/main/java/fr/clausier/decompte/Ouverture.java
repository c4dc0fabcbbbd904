package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;

/** The event, or the contract by itself, opens the guarantee. */
public record Ouverture(Prestation sujet) implements Constat {}
