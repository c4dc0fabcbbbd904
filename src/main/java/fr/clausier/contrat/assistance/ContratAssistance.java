package fr.clausier.contrat.assistance;

import java.time.LocalDate;

/**
 * The contract that gives assistance; an absent day is not known, and does not matter unless a clause counts from it.
 *
 * @param formuleAssistance the member holds the formule « Assistance santé »; absent means yes
 * @param dateSouscription subscription
 * @param dateEffet effect of the assistance cover; absent: that of the membership
 * @param dateFin last covered day; absent while it goes on
 * @param dateResiliationCollectif last day of the contract between the mutual and the insurer; absent while it goes on
 * @param dateEnveloppeRevisee the day on which new values of the envelope were sent to the member; absent: none were
 * @param dateRetraitConsentement the person withdrew consent to the processing of data
 */
public record ContratAssistance(
        Boolean formuleAssistance,
        LocalDate dateSouscription,
        LocalDate dateEffet,
        LocalDate dateFin,
        LocalDate dateResiliationCollectif,
        LocalDate dateEnveloppeRevisee,
        LocalDate dateRetraitConsentement) {

    /** Nothing is told of it. */
    public static final ContratAssistance AUCUN = new ContratAssistance(null, null, null, null, null, null, null);

    public ContratAssistance {
        formuleAssistance = formuleAssistance == null || formuleAssistance;
    }
}
