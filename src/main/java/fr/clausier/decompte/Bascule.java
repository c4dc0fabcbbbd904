package fr.clausier.decompte;

import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.adhesion.Terme;

/** From that day on, the formule asked for is that of the member and of every dependant. */
public record Bascule(Demarche sujet, Terme depuis) implements Constat {}
