package fr.clausier.contrat.adhesion;

/** What ends a membership; of two that end it on one day the first listed is told (notice TNS art. 9). */
public enum CauseFin {
    NULLITE, RENONCIATION, NON_PAIEMENT, DENONCIATION, EXCLUSION, RESILIATION_CONTRAT, PERTE_APSME, DEFAUT_JUSTIFICATIF,
    OMISSION, DECLAREE
}
