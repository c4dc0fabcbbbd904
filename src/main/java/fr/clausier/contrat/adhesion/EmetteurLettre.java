package fr.clausier.contrat.adhesion;

/** Who sends a letter. Codes are stable and never reused. */
public enum EmetteurLettre {
    ASSUREUR, BENEFICIAIRE
}
