package fr.clausier.contrat.adhesion;

/** A change in the member's situation. */
public enum EvenementSituation {
    DOMICILE, SITUATION_MATRIMONIALE, REGIME_MATRIMONIAL, PROFESSION, RETRAITE, CESSATION_ACTIVITE, AUTRE
}
