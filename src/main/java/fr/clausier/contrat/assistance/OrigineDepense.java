package fr.clausier.contrat.assistance;

/** Why something is spent. Codes are stable and never reused. */
public enum OrigineDepense {
    /** The event. */
    EVENEMENT,
    /** It would have been spent without the event. */
    HABITUELLE,
    /** It falls to a public authority. */
    AUTORITE_PUBLIQUE
}
