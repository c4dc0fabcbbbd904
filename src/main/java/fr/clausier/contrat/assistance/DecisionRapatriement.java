package fr.clausier.contrat.assistance;

/** What the doctors of the insurer decide. Codes are stable and never reused. */
public enum DecisionRapatriement {
    RAPATRIER, ATTENDRE, NON_NECESSAIRE
}
