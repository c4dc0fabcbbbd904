package fr.clausier.contrat.assistance;

/** Where a home, an event or a trip is. Codes are stable and never reused. */
public enum Territoire {
    FRANCE_METROPOLITAINE, MONACO, ANDORRE, MARTINIQUE, GUADELOUPE, REUNION, GUYANE, MAYOTTE, AUTRE_OUTRE_MER,
    ETRANGER
}
