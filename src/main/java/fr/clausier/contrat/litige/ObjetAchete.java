package fr.clausier.contrat.litige;

/** What a dispute over a purchase is about; a medicine is a health product. Codes are stable and never reused. */
public enum ObjetAchete {
    EQUIPEMENT_MEDICAL, PRODUIT_DE_SANTE, AUTRE
}
