package fr.clausier.contrat.assistance;

/** How long the surgery keeps the person. Codes are stable and never reused. */
public enum TypeChirurgie {
    AMBULATOIRE, UNE_NUIT, PLUSIEURS_NUITS
}
