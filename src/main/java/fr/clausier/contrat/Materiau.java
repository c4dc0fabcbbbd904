package fr.clausier.contrat;

/** What a dental prosthesis is made of: CERAMIQUE_MONOLITHIQUE is any monolithic ceramic but zirconia. */
public enum Materiau {
    CERAMIQUE_MONOLITHIQUE, ZIRCONE, CERAMO_METALLIQUE, METAL, RESINE, AUTRE
}
