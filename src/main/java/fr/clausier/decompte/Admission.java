package fr.clausier.decompte;

import fr.clausier.contrat.Situation;
import fr.clausier.contrat.Titre;

/** The person is a dependant on that ground. */
public record Admission(Situation sujet, Titre titre) implements Constat {}
