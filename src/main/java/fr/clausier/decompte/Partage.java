package fr.clausier.decompte;

import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.assistance.GarantieAssistance;

/** Uses of that guarantee count in the maxima of this one too. */
public record Partage(Prestation sujet, GarantieAssistance garantie) implements Constat {}
