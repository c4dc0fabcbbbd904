package fr.clausier.contrat.assistance;

/** Why the person stays. Codes are stable and never reused. */
public enum MotifSoins {
    MALADIE, ACCIDENT, CHIRURGIE_ESTHETIQUE, CHANGEMENT_SEXE, STERILISATION, TRAITEMENT_SEXUEL, GROSSESSE, CESARIENNE,
    SEANCE, SOINS_EXTERNES
}
