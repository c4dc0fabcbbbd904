package fr.clausier.contrat.assistance;

/** Which table of units applies. Codes are stable and never reused. */
public enum PublicEnveloppe {
    ADULTE, ENFANT
}
