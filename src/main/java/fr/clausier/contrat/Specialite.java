package fr.clausier.contrat;

/** Which doctor gave a consultation. */
public enum Specialite {
    GENERALISTE, SPECIALISTE
}
