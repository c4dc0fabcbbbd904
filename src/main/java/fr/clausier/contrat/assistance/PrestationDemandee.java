package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A guarantee that is asked for; an absent boolean means no unless it says otherwise.
 *
 * @param id the caller's identifier, echoed
 * @param option which form of it
 * @param service which service of the envelope
 * @param quantite how much is asked, in the unit of the guarantee; absent: as much as there is
 * @param evaluee how much the insurer judges useful; absent while it has not judged
 * @param date day of the service; absent: the day of the call
 * @param premiere first day of the services of this guarantee, or of the one that it follows up
 * @param dureeVisite hours of one visit
 * @param accordPrealable the insurer agreed before the expense; absent means yes
 * @param casFortuit why it is asked late
 * @param forceMajeure why it is asked late
 * @param refusDuBeneficiaire the person refuses what is proposed
 * @param execution where it would be done
 * @param livraisonLocale a local delivery service exists
 * @param medecinTraitantDisponible absent means yes
 * @param heuresOuverture doctors and pharmacies are open; absent means yes
 * @param executable the insurer can do it itself overseas; absent means yes
 * @param baremeMetropole what it costs in metropolitan France
 * @param engagee assistance was under way before the contract ended
 * @param solutionHabituelle family, staff, public service or employer already provide it
 * @param debutee what is asked would change a service of the envelope that is agreed to and started
 * @param accordDemande the insurer is asked to agree to the expense and has not answered
 * @param remboursement the day on which advanced cash was given back
 * @param demarche a step to take with an institution in the person's place
 * @param renseignementErrone what the insurer told was itself wrong
 */
public record PrestationDemandee(
        @Requis String id,
        @Requis GarantieAssistance garantie,
        OptionPrestation option,
        ServiceEnveloppe service,
        BigDecimal quantite,
        BigDecimal evaluee,
        LocalDate date,
        LocalTime heure,
        LocalDate premiere,
        BigDecimal dureeVisite,
        TacheMenagere tache,
        TypeRepas repas,
        ThemeQuestion theme,
        DroitApplicable droit,
        EnfantAssiste enfant,
        Trajet trajet,
        List<Frais> frais,
        Boolean accordPrealable,
        Boolean initiativeRaisonnable,
        Boolean justificatifsFournis,
        Boolean casFortuit,
        Boolean forceMajeure,
        Boolean ecriteSignee,
        Boolean refusDuBeneficiaire,
        Boolean urgenceMedicale,
        Territoire execution,
        Boolean prescriptionMedecinTraitant,
        Boolean livraisonLocale,
        Boolean medecinTraitantDisponible,
        Boolean heuresOuverture,
        Boolean executable,
        Montant baremeMetropole,
        Boolean engagee,
        Boolean solutionHabituelle,
        Boolean debutee,
        Boolean accordDemande,
        LocalDate remboursement,
        Boolean demarche,
        Boolean renseignementErrone) {

    public PrestationDemandee {
        initiativeRaisonnable = initiativeRaisonnable != null && initiativeRaisonnable;
        justificatifsFournis = justificatifsFournis != null && justificatifsFournis;
        casFortuit = casFortuit != null && casFortuit;
        forceMajeure = forceMajeure != null && forceMajeure;
        ecriteSignee = ecriteSignee != null && ecriteSignee;
        refusDuBeneficiaire = refusDuBeneficiaire != null && refusDuBeneficiaire;
        urgenceMedicale = urgenceMedicale != null && urgenceMedicale;
        prescriptionMedecinTraitant = prescriptionMedecinTraitant != null && prescriptionMedecinTraitant;
        livraisonLocale = livraisonLocale != null && livraisonLocale;
        engagee = engagee != null && engagee;
        solutionHabituelle = solutionHabituelle != null && solutionHabituelle;
        debutee = debutee != null && debutee;
        accordDemande = accordDemande != null && accordDemande;
        demarche = demarche != null && demarche;
        renseignementErrone = renseignementErrone != null && renseignementErrone;
        droit = droit == null ? DroitApplicable.FRANCAIS : droit;
        trajet = trajet == null ? Trajet.AUCUN : trajet;
        frais = frais == null ? List.of() : List.copyOf(frais);
    }

    /** What its quantities are counted in: round trips when relatives or children travel, whatever the guarantee counts else. */
    public Unite unite() {
        boolean voyage = option == OptionPrestation.PROCHE || option == OptionPrestation.TRANSFERT;
        return voyage && garantie.unite() == Unite.HEURE ? Unite.ALLER_RETOUR : garantie.unite();
    }

    /** A guarantee of which no more is said. */
    public static PrestationDemandee de(GarantieAssistance garantie) {
        return new PrestationDemandee(garantie.name(), garantie, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null);
    }
}
