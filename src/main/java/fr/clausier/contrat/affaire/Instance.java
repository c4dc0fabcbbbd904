package fr.clausier.contrat.affaire;

/** Before whom a member contests. */
public enum Instance {
    /** The mutual's own complaints department. */
    MUTUELLE,
    /** The mediator of the Mutualité française. */
    MEDIATEUR,
    TRIBUNAL
}
