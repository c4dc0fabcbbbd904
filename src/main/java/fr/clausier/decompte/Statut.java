package fr.clausier.decompte;

/** The outcome of a line or of a whole decision. */
public enum Statut {
    /** Nothing is left to pay but legal deductions. */
    ACCORDE,
    /** Something is left to pay by choice of price or of formule. */
    ACCORDE_PARTIEL,
    REFUSE,
    /** Something is awaited: a document, a contribution. */
    EN_ATTENTE,
    /** A human must judge. */
    A_APPRECIER
}
