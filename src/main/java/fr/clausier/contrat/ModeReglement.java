package fr.clausier.contrat;

/** Who advanced the expense. */
public enum ModeReglement {
    AVANCE_INTEGRALE, AVANCE_PARTIELLE, TIERS_PAYANT_TOTAL, TIERS_PAYANT_PART_SECU
}
