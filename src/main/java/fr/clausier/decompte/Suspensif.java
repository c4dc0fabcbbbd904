package fr.clausier.decompte;

import fr.clausier.contrat.Demarche;

/** The procedure told of with the action pushes the end of prescription back by its days. */
public record Suspensif(Demarche sujet) implements Constat {}
