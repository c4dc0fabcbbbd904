package fr.clausier.contrat.assistance;

/** Who the nurse calls. Codes are stable and never reused. */
public enum Interlocuteur {
    HOSPITALISE, PARENT, REPRESENTANT_LEGAL, AUTRE
}
