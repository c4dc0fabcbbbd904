package fr.clausier.decompte;

import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.adhesion.CauseFin;
import fr.clausier.contrat.adhesion.Terme;

/** The membership ends: {@code terme} is its last covered day. Of several ends the first holds. */
public record Cessation(Demarche sujet, CauseFin cause, Terme terme) implements Constat {}
