package fr.clausier.contrat.adhesion;

/** What a letter claims. Codes are stable and never reused. */
public enum ObjetLettre {
    PAIEMENT_COTISATION, REGLEMENT_INDEMNITE, AUTRE
}
