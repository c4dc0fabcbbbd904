package fr.clausier.contrat;

/** What an earlier invoice of glasses was for: EQUIPEMENT is the frame and its lenses. */
public enum ElementFacture {
    MONTURE, VERRES, EQUIPEMENT
}
