package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;

/** How many units of the envelope one measure of a service takes. */
public record Unites(Prestation sujet, int unites) implements Constat {}
