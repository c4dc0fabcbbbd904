package fr.clausier.contrat.affaire;

/** Before whom a member contests. */
public enum Instance {
    /** The complaints department of the mutual, or of the insurer asked about. */
    MUTUELLE,
    /** The mediator of the Mutualité française, or of insurance. */
    MEDIATEUR,
    TRIBUNAL
}
