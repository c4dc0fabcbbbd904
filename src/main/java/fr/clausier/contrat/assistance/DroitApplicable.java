package fr.clausier.contrat.assistance;

/** Which law a question is about. Codes are stable and never reused. */
public enum DroitApplicable {
    FRANCAIS, ETRANGER
}
