package fr.clausier.contrat.assistance;

import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.adhesion.Terme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Away from home; and consent to the processing of data, which every guarantee needs. */
public interface FaitsDeplacement extends FaitsEvenement, FaitsDemande {

    private DeplacementAssiste deplacement() {
        return assistance().deplacement();
    }

    // The trip.

    /** The event comes during the trip, its first and last days included. */
    default boolean enDeplacement() {
        return evenement() != null && deplacement().debut() != null && deplacement().finPrevue() != null
                && !evenement().date().isBefore(deplacement().debut()) && !evenement().date().isAfter(deplacement().finPrevue());
    }

    default ButDeplacement butDeplacement() {
        return deplacement().but();
    }

    /** Days planned, the first and the last included; 0 when they are not told. */
    default int dureeDeplacement() {
        return deplacement().debut() == null || deplacement().finPrevue() == null ? 0
                : (int) ChronoUnit.DAYS.between(deplacement().debut(), deplacement().finPrevue()) + 1;
    }

    /** The event is in France: Monaco, Andorra and five overseas territories included (definition). */
    default OuiNon deplacementEnFrance() {
        return OuiNon.de(evenement() == null || evenement().territoire() != Territoire.ETRANGER
                && evenement().territoire() != Territoire.AUTRE_OUTRE_MER);
    }

    /** Kilometres by road from home to the event, a started one counted whole; 0 when they are not told. */
    default int distanceDomicile() {
        BigDecimal distance = deplacement().distanceKm();
        return distance == null ? 0 : distance.setScale(0, RoundingMode.CEILING).intValue();
    }

    // What the insurer's doctors decide.

    /** Null while they have not. */
    default DecisionRapatriement decisionMedecins() {
        return deplacement().decisionMedecins();
    }

    default boolean necessiteMedicale() {
        return deplacement().necessiteMedicale();
    }

    /** No other way back is asked for than the one that they choose. */
    default OuiNon moyenDesMedecins() {
        return OuiNon.de(modeTransport() == null || deplacement().moyenRetenu() == null || modeTransport() == deplacement().moyenRetenu());
    }

    /** They have said whether the patient can travel. */
    default boolean transportabiliteConnue() {
        return deplacement().transportable() != null;
    }

    /** The patient can travel. */
    default boolean transportable() {
        return Boolean.TRUE.equals(deplacement().transportable());
    }

    // The stay there.

    /** In hospital there. */
    default boolean hospitaliseSurPlace() {
        return deplacement().hospitalise() || nuitsSurPlace() > 0;
    }

    /** The patient's state requires a hospital: when in one, unless it is told. */
    default boolean etatHospitalier() {
        return deplacement().hospitalisationNecessaire() == null ? hospitaliseSurPlace() : deplacement().hospitalisationNecessaire();
    }

    /** In hospital there, and how long is not known. */
    default boolean dureeSurPlaceInconnue() {
        return hospitaliseSurPlace() && nuitsSurPlace() == 0;
    }

    /** Nights in hospital there, those to come included; 0 when they are not told. */
    default int nuitsSurPlace() {
        return deplacement().nuitsHospitalisation() == null ? nuitsHospitalisation() : deplacement().nuitsHospitalisation();
    }

    /** Nights in hospital there, passed on the day of the call; those planned when the first day is not told. */
    default int nuitsPassees() {
        LocalDate entree = assistance().sejour().entree();
        return entree == null ? nuitsSurPlace()
                : (int) Math.min(nuitsSurPlace(), Math.max(0, ChronoUnit.DAYS.between(entree, jour(Terme.APPEL))));
    }

    default boolean soinsDispenses() {
        return deplacement().soinsDispenses();
    }

    // Who else is there.

    /** Someone waits there for the patient. */
    default boolean accompagnantSurPlace() {
        return deplacement().accompagnant();
    }

    /** The relative who comes is the person who already waits there. */
    default boolean memePersonneHebergee() {
        return deplacement().memePersonneHebergee();
    }

    default boolean familleSurPlace() {
        return deplacement().famillePresente();
    }

    default boolean autresBeneficiaires() {
        return deplacement().autresBeneficiaires();
    }

    /** The planned way home can still be used. */
    default boolean retourUtilisable() {
        return !Boolean.FALSE.equals(deplacement().retourUtilisable());
    }

    /** Completed years, on the day of the call: of the child named, else of the person. */
    default int ageRapatrie() {
        LocalDate nee = enfantServi().dateNaissance() == null ? naissance() : enfantServi().dateNaissance();
        return nee == null ? 0 : (int) ChronoUnit.YEARS.between(nee, jour(Terme.APPEL));
    }

    /** The child travels without an adult of the family. */
    default boolean rapatrieSeul() {
        return enfantServi().nonAccompagne();
    }

    /** Somebody to wait with is asked for by a person who is ill, not hurt. */
    default boolean attenteDeMalade() {
        return garantie() == GarantieAssistance.ATTENTE_SUR_PLACE && !accident();
    }

    // In the mountains.

    default ActiviteMontagne activiteMontagne() {
        return deplacement().activite();
    }

    default boolean domaineAutorise() {
        return deplacement().domaineAutorise();
    }

    /** During a competition. */
    default boolean enCompetition() {
        return deplacement().competition();
    }

    // What stands against it.

    /** Something is told of the trip that would be excluded, were it proved. */
    default boolean exclusionDeplacementAlleguee() {
        return affectionDifferable() || maladieAnterieureARisque() || affectionNonGuerie() || sportProfessionnelOuCompetition()
                || soinsExternesSeuls() || grossesseNormale() || quarantaine() || voyagePourSoins();
    }

    default boolean affectionDifferable() {
        return deplacement().affectionDifferable();
    }

    /** An illness already there that could get worse suddenly or soon. */
    default boolean maladieAnterieureARisque() {
        return deplacement().maladieAnterieure() && !Boolean.FALSE.equals(deplacement().risqueAggravation());
    }

    default boolean affectionNonGuerie() {
        return deplacement().affectionNonGuerie();
    }

    default boolean sportProfessionnelOuCompetition() {
        return deplacement().sportProfessionnel() || deplacement().competition();
    }

    /** Outpatient care, and no hospital. */
    default boolean soinsExternesSeuls() {
        return deplacement().soinsExternes() && !hospitaliseSurPlace();
    }

    /** A pregnancy that goes on normally. */
    default boolean grossesseNormale() {
        return deplacement().grossesseNormale() && !deplacement().complicationImprevue();
    }

    /** A trip to consult, to be treated, or for a transplant. */
    default boolean voyagePourSoins() {
        return butDeplacement() == ButDeplacement.DIAGNOSTIC_OU_SOINS || butDeplacement() == ButDeplacement.GREFFE;
    }

    /** A risk of infection with quarantine or health surveillance. */
    default boolean quarantaine() {
        return deplacement().quarantaine();
    }

    /** The local authorities do not agree. */
    default boolean autoritesOpposees() {
        return Boolean.FALSE.equals(deplacement().accordAutorites());
    }

    // Expenses.

    /** It was reasonable to act alone. */
    default boolean initiativeEnVoyage() {
        return demandee().initiativeRaisonnable();
    }

    /** Some of it would have been spent without the event. */
    default boolean depenseHabituelle() {
        return demandee().frais().stream().anyMatch(frais -> frais.origine() == OrigineDepense.HABITUELLE);
    }

    /** Some of it falls to a public authority. */
    default boolean depensePublique() {
        return demandee().frais().stream().anyMatch(frais -> frais.origine() == OrigineDepense.AUTORITE_PUBLIQUE);
    }

    // Data.

    /** The person withdrew consent to the processing of data, on the day of the call or before. */
    default boolean consentementRetire() {
        LocalDate retrait = assistance().contrat().dateRetraitConsentement();
        return retrait != null && !retrait.isAfter(jour(Terme.APPEL));
    }
}
