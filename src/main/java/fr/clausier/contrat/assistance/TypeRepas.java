package fr.clausier.contrat.assistance;

/** A meal. Codes are stable and never reused. */
public enum TypeRepas {
    PETIT_DEJEUNER, DEJEUNER, DINER
}
