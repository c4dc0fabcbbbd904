package fr.clausier.contrat.assistance;

/** What the child attends. Codes are stable and never reused. */
public enum NiveauScolaire {
    PRIMAIRE, SECONDAIRE, AUTRE
}
