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
    /** Research and development (legal protection). */
    RECHERCHE,
    /** To prevent losses (legal protection). */
    PREVENTION,
    /** Against fraud (legal protection). */
    LUTTE_FRAUDE,
    /** To put the person on the list of fraud risks (legal protection). */
    LISTE_FRAUDE,
    AUTRE
}
