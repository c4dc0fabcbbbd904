package fr.clausier.contrat.assistance;

/** What the person did to themselves. Codes are stable and never reused. */
public enum ActeVolontaire {
    AUCUN, SUICIDE, TENTATIVE_SUICIDE, MUTILATION
}
