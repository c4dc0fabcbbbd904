package fr.clausier.contrat.assistance;

/** A condition that the online support leaves out. Codes are stable and never reused. */
public enum TroubleExclu {
    AUCUN, DEMENCE, TROUBLE_PSYCHOTIQUE, TROUBLE_ENVAHISSANT_DEVELOPPEMENT
}
