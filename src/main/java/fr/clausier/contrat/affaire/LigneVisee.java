package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Requis;

/** A line of care that a matter is about, by its identifier. */
public record LigneVisee(@Requis String id) {}
