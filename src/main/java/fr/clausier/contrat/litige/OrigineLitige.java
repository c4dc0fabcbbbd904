package fr.clausier.contrat.litige;

/** What the dispute came from. Codes are stable and never reused. */
public enum OrigineLitige {
    ERREUR_MEDICALE, RETARD_DIAGNOSTIC, ERREUR_DIAGNOSTIC, INFECTION_NOSOCOMIALE, DEFAUT_CONSEIL,
    EQUIPEMENT_OU_PRODUIT, TRAVAUX_AMENAGEMENT, ASSURANCE_PRET, DROIT_SOCIAL, AUTRE
}
