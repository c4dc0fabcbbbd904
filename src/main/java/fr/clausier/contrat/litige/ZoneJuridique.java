package fr.clausier.contrat.litige;

/** Where the court is, or where a decision is carried out. Codes are stable and never reused. */
public enum ZoneJuridique {
    FRANCE, EEE, ANDORRE, MONACO, SUISSE, AUTRE
}
