package fr.clausier.contrat.assistance;

/** What a question is about. Codes are stable and never reused. */
public enum ThemeQuestion {
    DROIT, SANTE, ADMINISTRATIF, SOCIAL, CONSULTATION_MEDICALE, AUTRE
}
