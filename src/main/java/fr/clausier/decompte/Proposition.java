package fr.clausier.decompte;

import fr.clausier.contrat.Affaire;
import fr.clausier.contrat.TypeDemande;

/** Another demande that the member could make after what happened. */
public record Proposition(Affaire sujet, TypeDemande type) implements Constat {}
