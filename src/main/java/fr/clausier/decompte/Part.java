package fr.clausier.decompte;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Montant;

/** A share of what the mutual pays on a line; each cent belongs to exactly one share, and a share to one clause. */
public record Part(NaturePart nature, Montant montant, ClauseRef clause) {}
