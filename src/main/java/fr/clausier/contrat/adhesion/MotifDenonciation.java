package fr.clausier.contrat.adhesion;

/** Why a membership is terminated. */
public enum MotifDenonciation {
    ECHEANCE, INFRA_ANNUELLE, CHANGEMENT_SITUATION, MODIFICATION_DROITS, REVISION_LEGALE, REFUS_HAUSSE, NON_PAIEMENT, NULLITE
}
