package fr.clausier.contrat;

/** Where the counters come from: FOURNI, with the demande; ENREGISTRE, from the decisions already stored. */
public enum Historique {
    FOURNI, ENREGISTRE
}
