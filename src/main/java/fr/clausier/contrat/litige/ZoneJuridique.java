package fr.clausier.contrat.litige;

/**
 * Where the court is, or where a decision is carried out. FRANCE includes its overseas territories; since 1 January 2021 the
 * United Kingdom is AUTRE. Codes are stable and never reused.
 */
public enum ZoneJuridique {
    FRANCE, EEE, ANDORRE, MONACO, SUISSE, AUTRE
}
