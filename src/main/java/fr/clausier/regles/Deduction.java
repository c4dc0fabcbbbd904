package fr.clausier.regles;

import fr.clausier.decompte.Constat;

/** What a rule concluded. */
public record Deduction(Constat constat, Regle regle) {}
