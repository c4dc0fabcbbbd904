package fr.clausier.contrat.adhesion;

/** How contributions are paid. */
public enum ModePaiementCotisation {
    PRELEVEMENT, CHEQUE
}
