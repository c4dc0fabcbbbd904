package fr.clausier.contrat.assistance;

/** A treatment that opens the same cover as a serious illness. Codes are stable and never reused. */
public enum TraitementLourd {
    AUCUN, CHIMIOTHERAPIE, RADIOTHERAPIE, TRITHERAPIE, QUADRITHERAPIE, CURIETHERAPIE
}
