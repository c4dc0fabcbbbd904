package fr.clausier.contrat.adhesion;

/** What a revision comes from. */
public enum NatureRevision {
    PRESTATIONS, RESULTATS_TECHNIQUES, SOLVABILITE, AGE, LOI, TAXE, TICKET_MODERATEUR, BAISSE_TICKET_MODERATEUR, NOMENCLATURE
}
