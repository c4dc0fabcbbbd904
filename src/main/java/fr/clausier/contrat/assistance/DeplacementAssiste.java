package fr.clausier.contrat.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A trip away from home.
 *
 * @param finPrevue the day planned for the return
 * @param distanceKm between the event and the home
 * @param decisionMedecins absent while they have not decided
 * @param moyenRetenu how the doctors have the patient brought back; absent while they have not chosen
 * @param transportable absent while it is not known
 * @param hospitalise in hospital there
 * @param nuitsHospitalisation those planned; absent: those of the stay
 * @param hospitalisationNecessaire the patient's state requires a hospital; absent: when in one
 * @param accompagnant someone waits there
 * @param memePersonneHebergee the relative who comes is the person who already waits there
 * @param famillePresente a member of the family is there
 * @param retourUtilisable the planned way home can still be used; absent means yes
 * @param domaineAutorise within the ski area
 * @param maladieAnterieure an illness already there: chronic, a complication, a relapse
 * @param risqueAggravation it could get worse suddenly or soon; absent means yes
 * @param affectionNonGuerie not healed on leaving
 * @param soinsExternes outpatient care only
 * @param quarantaine risk of infection with quarantine or health surveillance
 * @param accordAutorites of the local authorities; absent means yes
 */
public record DeplacementAssiste(
        ButDeplacement but,
        LocalDate debut,
        LocalDate finPrevue,
        BigDecimal distanceKm,
        DecisionRapatriement decisionMedecins,
        Boolean necessiteMedicale,
        ModeTransport moyenRetenu,
        Boolean transportable,
        Boolean hospitalise,
        Integer nuitsHospitalisation,
        Boolean hospitalisationNecessaire,
        Boolean soinsDispenses,
        Boolean accompagnant,
        Boolean memePersonneHebergee,
        Boolean famillePresente,
        Boolean autresBeneficiaires,
        Boolean retourUtilisable,
        ActiviteMontagne activite,
        Boolean domaineAutorise,
        Boolean competition,
        Boolean sportProfessionnel,
        Boolean affectionDifferable,
        Boolean maladieAnterieure,
        Boolean risqueAggravation,
        Boolean affectionNonGuerie,
        Boolean soinsExternes,
        Boolean grossesseNormale,
        Boolean complicationImprevue,
        Boolean quarantaine,
        Boolean accordAutorites) {

    /** Nothing is told of it. */
    public static final DeplacementAssiste AUCUN = new DeplacementAssiste(null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public DeplacementAssiste {
        necessiteMedicale = necessiteMedicale != null && necessiteMedicale;
        hospitalise = hospitalise != null && hospitalise;
        soinsDispenses = soinsDispenses != null && soinsDispenses;
        accompagnant = accompagnant != null && accompagnant;
        memePersonneHebergee = memePersonneHebergee != null && memePersonneHebergee;
        famillePresente = famillePresente != null && famillePresente;
        autresBeneficiaires = autresBeneficiaires != null && autresBeneficiaires;
        domaineAutorise = domaineAutorise != null && domaineAutorise;
        competition = competition != null && competition;
        sportProfessionnel = sportProfessionnel != null && sportProfessionnel;
        affectionDifferable = affectionDifferable != null && affectionDifferable;
        maladieAnterieure = maladieAnterieure != null && maladieAnterieure;
        affectionNonGuerie = affectionNonGuerie != null && affectionNonGuerie;
        soinsExternes = soinsExternes != null && soinsExternes;
        grossesseNormale = grossesseNormale != null && grossesseNormale;
        complicationImprevue = complicationImprevue != null && complicationImprevue;
        quarantaine = quarantaine != null && quarantaine;
        but = but == null ? ButDeplacement.TOURISTIQUE : but;
        activite = activite == null ? ActiviteMontagne.AUCUNE : activite;
    }
}
