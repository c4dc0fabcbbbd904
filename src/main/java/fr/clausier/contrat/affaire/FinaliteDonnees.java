package fr.clausier.contrat.affaire;

/** What personal data are used for. */
public enum FinaliteDonnees {
    /** To manage the cover and pay benefits. */
    GESTION,
    /** The mutual's duty to advise. */
    CONSEIL,
    /** To offer insurance. */
    PROSPECTION,
    /** What the law makes the mutual tell the authorities: tax, social security, fraud, laundering, unclaimed contracts. */
    AUTORITE,
    /** To record telephone calls (assistance). */
    ENREGISTREMENT,
    /** To make them anonymous (assistance). */
    ANONYMISATION,
    AUTRE
}
