package fr.clausier.decompte;

import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.adhesion.Terme;

/** Cover is suspended from {@code debut} until {@code reprise}, or for good when that day is not known. */
public record Coupure(Demarche sujet, Terme debut, Terme reprise) implements Constat {}
