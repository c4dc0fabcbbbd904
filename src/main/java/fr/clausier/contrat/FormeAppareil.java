package fr.clausier.contrat;

/** The shape of a hearing aid: behind the ear, receiver in the canal, in the ear. */
public enum FormeAppareil {
    CONTOUR, ECOUTEUR_DEPORTE, INTRA, AUTRE
}
