package fr.clausier.contrat;

/** Whose child. */
public enum EnfantDe {
    MEMBRE, CONJOINT, CONCUBIN
}
