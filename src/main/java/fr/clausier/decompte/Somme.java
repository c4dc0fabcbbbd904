package fr.clausier.decompte;

import fr.clausier.contrat.Suivi;
import fr.clausier.contrat.Montant;

/** A sum, in euros, that a step in the life of the membership makes due; zero is said too. */
public record Somme(Suivi sujet, NatureSomme nature, Montant montant) implements Constat {}
