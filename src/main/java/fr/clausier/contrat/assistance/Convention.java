package fr.clausier.contrat.assistance;

/** One of the assistance contracts. */
public enum Convention {
    /** Assistance santé, at home. */
    SANTE,
    /** Assistance when away from home. */
    DEPLACEMENT,
    /** S@nté en ligne: a doctor or a nurse at a distance. */
    EN_LIGNE
}
