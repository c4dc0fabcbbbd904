package fr.clausier.contrat.litige;

/** The field of a dispute. Codes are stable and never reused. */
public enum DomaineLitige {
    MEDICAL, CONSOMMATION_SANTE, PRESTATIONS_SOCIALES, AUTRE
}
