package fr.clausier.contrat;

/** On what ground a dependant is one. */
public enum Titre {
    CONJOINT, PARTENAIRE_PACS, CONCUBIN, ENFANT_A_CHARGE, ETUDIANT_SANS_REGIME, APPRENTI, FAIBLE_REVENU, ETUDIANT_AFFILIE,
    ALLOCATAIRE_AAH, AUTRE_A_CHARGE,
    /** Within the frame that the statutes draw, which a contract may narrow and never widen (art. 7). */
    CADRE_STATUTAIRE
}
