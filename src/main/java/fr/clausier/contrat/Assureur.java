package fr.clausier.contrat;

/** Whose contract an action, a recourse, a complaint or a use of data is about. Codes are stable and never reused. */
public enum Assureur {
    /** The mutual: its regulation, its notice, its statutes. */
    MUTUELLE,
    /** The insurer of the assistance contracts. */
    ASSISTANCE,
    /** The insurer of legal protection. */
    PROTECTION_JURIDIQUE
}
