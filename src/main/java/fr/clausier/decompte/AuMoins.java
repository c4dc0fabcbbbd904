package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;

/**
 * The least that is given at once, in the unit of the guarantee: a smaller request is raised to it; when less is left, nothing
 * is given.
 */
public record AuMoins(Prestation sujet, int nombre) implements Constat {}
