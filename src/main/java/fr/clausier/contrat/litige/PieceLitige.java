package fr.clausier.contrat.litige;

/** A document of the declaration. Codes are stable and never reused. */
public enum PieceLitige {
    NOM_MUTUELLE, NUMERO_CONTRAT, JUSTIFICATIF_ADHESION, COORDONNEES_ASSURE, COORDONNEES_ADVERSAIRE,
    RESUME_CHRONOLOGIQUE, DEMANDES, DOCUMENTS_UTILES, COMPLEMENT_PREUVE, DOCUMENT_PROCEDURE
}
