package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Requis;

/**
 * Assistance is called (guide).
 *
 * @param aCharge           the dependent person is in the charge of the insured; absent means no
 * @param arretLongueDuree  the sick leave before going back to work was a long one; absent means no
 */
public record AssistanceDemande(@Requis SituationAssistance situation, Boolean aCharge, Boolean arretLongueDuree) {

    /** Assistance is not called. */
    public static final AssistanceDemande AUCUNE = new AssistanceDemande(null, null, null);

    public AssistanceDemande {
        aCharge = aCharge != null && aCharge;
        arretLongueDuree = arretLongueDuree != null && arretLongueDuree;
    }
}
