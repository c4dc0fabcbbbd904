package fr.clausier.decompte;

import fr.clausier.contrat.Fait;

/** Something to tell, with no effect on the amount. */
public record Alerte(Fait sujet, CodeAlerte code) implements Constat {}
