package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;

/** The line is of a responsible contract: it is owed the floors of the law and bound by its maxima (CSS art. L.871-1). */
public record Responsabilite(Ligne sujet) implements Constat {}
