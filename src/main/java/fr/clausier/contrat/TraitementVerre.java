package fr.clausier.contrat;

/** A treatment of a lens. */
public enum TraitementVerre {
    ANTI_RAYURE, ANTI_REFLET, ANTI_UV, AMINCISSEMENT, AUTRE
}
