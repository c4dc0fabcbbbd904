package fr.clausier.contrat;

/** An eye. */
public enum Oeil {
    DROIT, GAUCHE
}
