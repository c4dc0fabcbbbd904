package fr.clausier.contrat.litige;

/** How far the dispute is. Codes are stable and never reused. */
public enum StadeLitige {
    AMIABLE, MEDIATION, APRES_ASSIGNATION, JUDICIAIRE
}
