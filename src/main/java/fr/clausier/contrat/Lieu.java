package fr.clausier.contrat;

/** Where the care was given. */
public enum Lieu {
    METROPOLE, DROM, COM, ETRANGER
}
