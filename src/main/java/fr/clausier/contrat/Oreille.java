package fr.clausier.contrat;

/** The ear fitted with a hearing aid. */
public enum Oreille {
    DROITE, GAUCHE
}
