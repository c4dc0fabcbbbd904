package fr.clausier.contrat.affaire;

/** What the person said to the use of data on health. */
public enum ConsentementSante {
    DONNE, REFUSE, RETIRE
}
