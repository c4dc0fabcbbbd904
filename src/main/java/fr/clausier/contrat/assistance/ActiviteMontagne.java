package fr.clausier.contrat.assistance;

/** What the person was doing. Codes are stable and never reused. */
public enum ActiviteMontagne {
    SKI_ALPIN, SKI_FOND, AUTRE_MONTAGNE, AUCUNE
}
