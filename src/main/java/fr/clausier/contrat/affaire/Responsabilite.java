package fr.clausier.contrat.affaire;

/** How far a third party answers for an accident. */
public enum Responsabilite {
    ENTIERE, PARTAGEE, NULLE
}
