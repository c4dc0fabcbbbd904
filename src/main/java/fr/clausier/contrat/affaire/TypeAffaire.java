package fr.clausier.contrat.affaire;

/** A matter that a member, or the mutual, opens besides care and membership. */
public enum TypeAffaire {
    /** A service of the mutual is asked for. */
    SERVICE,
    /** A promise to pay is made, or honoured. */
    ENGAGEMENT,
    /** Another owes a part: a third party who caused the accident, another insurer. */
    RECOURS,
    /** The mutual controls, or has an expert examine. */
    CONTROLE,
    /** The member contests. */
    RECLAMATION,
    /** Something happened that several contracts may answer for. */
    EVENEMENT,
    /** The member is in dispute with another: legal protection, decided in a domain of its own. */
    LITIGE,
    /** The member exercises a right on personal data. */
    DONNEES
}
