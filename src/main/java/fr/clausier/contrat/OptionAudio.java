package fr.clausier.contrat;

/** What a hearing aid can do besides amplify, as the guide lists it; AUTRE is anything else. */
public enum OptionAudio {
    ANTI_ACOUPHENE, CONNECTIVITE_SANS_FIL, REDUCTEUR_VENT, SYNCHRONISATION_BINAURALE, DIRECTIVITE_ADAPTATIVE, BANDE_ELARGIE,
    APPRENTISSAGE_SONIE, ANTI_REVERBERATION, AUTRE
}
