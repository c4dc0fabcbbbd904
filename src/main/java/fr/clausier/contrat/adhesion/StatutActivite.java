package fr.clausier.contrat.adhesion;

/** What the member does for a living. */
public enum StatutActivite {
    TNS_NON_AGRICOLE, DIRIGEANT_NON_SALARIE_IS, DIRIGEANT_SALARIE, AGRICOLE, SALARIE, RETRAITE, AUTRE
}
