package fr.clausier.contrat.assistance;

/** What caused the event; MALADIE is an illness that was not sudden. Codes are stable and never reused. */
public enum CauseEvenement {
    ACCIDENT_CORPOREL, MALADIE_SOUDAINE, MALADIE, MATERNITE, AUTRE
}
