package fr.clausier.contrat.adhesion;

/** Who acts. AYANT_DROIT_MEMBRE_DECEDE: an heir of a member who died. */
public enum QualiteDemandeur {
    MEMBRE, AUTRE_BENEFICIAIRE, AYANT_DROIT_MEMBRE_DECEDE
}
