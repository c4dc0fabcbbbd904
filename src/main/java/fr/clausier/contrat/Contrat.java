package fr.clausier.contrat;

/** The contracts; the name is the prefix of the identifiers of their clauses. TNS: notice Esprit'Santé TNS. */
public enum Contrat {
    TNS
}
