package fr.clausier.contrat.assistance;

/** A service that units of the envelope buy. Codes are stable and never reused. */
public enum ServiceEnveloppe {
    AIDE_DOMICILE, PRESENCE_PROCHE, TRANSPORT_RDV_MEDICAUX, LIVRAISON_MEDICAMENTS, LIVRAISON_COURSES, PORTAGE_REPAS,
    COIFFURE, ENTRETIEN_JARDIN, GARDE_ENFANT, GARDE_ENFANT_MALADE, CONDUITE_ECOLE, CONDUITE_ACTIVITES, AUTRE
}
