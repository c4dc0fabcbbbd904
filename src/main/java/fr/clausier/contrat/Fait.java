package fr.clausier.contrat;

/** What a rule may match: flat, with named properties. */
public sealed interface Fait permits Documente, FraisJuridique, Situation {}
