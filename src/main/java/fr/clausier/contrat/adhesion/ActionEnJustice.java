package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Assureur;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;
import java.util.List;

/**
 * Someone acts under the contract: is it in time (RMG art. 34, notice TNS art. 29).
 *
 * @param dateAction         day of the claim or of the action
 * @param dateEvenement      what it comes from; absent: the care of the demande
 * @param auteur             absent means ADHERENT
 * @param declarationFausse  it comes from an inexact statement; absent means no
 * @param dateConnaissanceMutuelle day on which the mutual, or the insurer asked about, knew of it
 * @param ignoranceProuvee   the person proves to have ignored the event; absent means no
 * @param dateActionTiers    day on which a third party sued
 * @param dateIndemnisationTiers day on which that third party was compensated
 * @param garantieDeces      the benefit is due on a death; absent means no
 * @param accidentCorporel   bodily accident; absent means no
 * @param agitPour           who acts; absent means MEMBRE
 * @param assureur           whose contract it is about; absent means MUTUELLE
 * @param accordContraire    the parties agreed on another delay or on other causes; absent means no
 * @param suspension         a procedure that may suspend prescription; absent: none
 */
public record ActionEnJustice(
        @Requis LocalDate dateAction,
        LocalDate dateEvenement,
        Auteur auteur,
        Boolean declarationFausse,
        LocalDate dateConnaissanceMutuelle,
        Boolean ignoranceProuvee,
        LocalDate dateConnaissanceInteresse,
        LocalDate dateActionTiers,
        LocalDate dateIndemnisationTiers,
        Boolean garantieDeces,
        Boolean accidentCorporel,
        QualiteDemandeur agitPour,
        List<Interruption> interruptions,
        Assureur assureur,
        Boolean accordContraire,
        SuspensionPrescription suspension) {

    public ActionEnJustice {
        auteur = auteur == null ? Auteur.ADHERENT : auteur;
        declarationFausse = declarationFausse != null && declarationFausse;
        ignoranceProuvee = ignoranceProuvee != null && ignoranceProuvee;
        garantieDeces = garantieDeces != null && garantieDeces;
        accidentCorporel = accidentCorporel != null && accidentCorporel;
        agitPour = agitPour == null ? QualiteDemandeur.MEMBRE : agitPour;
        interruptions = interruptions == null ? List.of() : List.copyOf(interruptions);
        assureur = assureur == null ? Assureur.MUTUELLE : assureur;
        accordContraire = accordContraire != null && accordContraire;
    }

    /** The earlier of the two days that start prescription when a third party is at its origin; null without one. */
    public LocalDate premierRecoursTiers() {
        if (dateActionTiers == null || dateIndemnisationTiers == null) {
            return dateActionTiers == null ? dateIndemnisationTiers : dateActionTiers;
        }
        return dateActionTiers.isBefore(dateIndemnisationTiers) ? dateActionTiers : dateIndemnisationTiers;
    }
}
