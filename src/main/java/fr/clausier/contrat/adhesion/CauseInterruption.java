package fr.clausier.contrat.adhesion;

/** What may interrupt prescription; LRAR: a registered letter on a contribution or a benefit. */
public enum CauseInterruption {
    DEMANDE_JUSTICE, REFERE, RECONNAISSANCE, MESURE_CONSERVATOIRE, EXECUTION_FORCEE, DESIGNATION_EXPERT, LRAR, LETTRE_SIMPLE,
    COURRIEL, APPEL
}
