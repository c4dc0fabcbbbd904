package fr.clausier.contrat.affaire;

/** What a control comes to. */
public enum SuiteControle {
    /** Nothing changes. */
    MAINTIEN,
    /** Payments cease. */
    CESSATION,
    REFUS,
    REDUCTION
}
