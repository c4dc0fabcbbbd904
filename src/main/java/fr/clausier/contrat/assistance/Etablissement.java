package fr.clausier.contrat.assistance;

/** Where the person stays. Codes are stable and never reused. */
public enum Etablissement {
    HOPITAL, CLINIQUE, MATERNITE, PSYCHIATRIE, GERIATRIE, CENTRE_CONVALESCENCE
}
