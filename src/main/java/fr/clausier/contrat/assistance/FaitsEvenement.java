package fr.clausier.contrat.assistance;

import fr.clausier.contrat.adhesion.Terme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What happened, to whom, how long it keeps the person in hospital or at home. Without an event nothing here holds. */
public interface FaitsEvenement extends FaitsBase {

    /** Days within which what is to come is not foreseen. */
    int JOURS_IMPREVU = 7;
    /** Hours of a day. */
    int HEURES_DU_JOUR = 24;

    /** What set assistance off; AUCUN without an event. */
    default TypeEvenement typeEvenement() {
        return evenement() == null ? TypeEvenement.AUCUN : evenement().type();
    }

    /** Null without an event. */
    default CauseEvenement cause() {
        return evenement() == null ? null : evenement().cause();
    }

    /** Who it happened to; null without an event. */
    default Touche touche() {
        return evenement() == null ? null : evenement().touche();
    }

    /** It happened to the member or the spouse. */
    default boolean coupleTouche() {
        return touche() == Touche.ADHERENT || touche() == Touche.CONJOINT;
    }

    /** Sudden, from outside, against the person's will, with bodily harm (definition of the accident). */
    default boolean accident() {
        return cause() == CauseEvenement.ACCIDENT_CORPOREL && !Boolean.FALSE.equals(evenement().causeExterieure())
                && !Boolean.FALSE.equals(evenement().dommagePhysique());
    }

    /** An illness found by a doctor, sudden or not (definition of the illness). */
    default boolean maladieConstatee() {
        return (cause() == CauseEvenement.MALADIE || cause() == CauseEvenement.MALADIE_SOUDAINE)
                && !Boolean.FALSE.equals(evenement().constatMedical());
    }

    /** An accident, or an illness that nothing announced. */
    default boolean accidentOuMaladieSoudaine() {
        return accident() || cause() == CauseEvenement.MALADIE_SOUDAINE && maladieConstatee();
    }

    /** An accident or an illness, sudden or not. */
    default boolean accidentOuMaladie() {
        return accident() || maladieConstatee();
    }

    // A hospital stay.

    /** Nights in hospital; 0 when there is no stay, or when its days are not told. */
    default int nuitsHospitalisation() {
        SejourHospitalier sejour = assistance().sejour();
        return jours(sejour.entree(), sejour.sortie());
    }

    /** The stay lasts longer than a day of 24 hours; without hours, a stay of two nights or more does. */
    default boolean plusDe24Heures() {
        SejourHospitalier sejour = assistance().sejour();
        if (sejour.entree() == null || sejour.sortie() == null) {
            return false;
        }
        if (sejour.heureEntree() == null || sejour.heureSortie() == null) {
            return nuitsHospitalisation() > 1;
        }
        return Duration.between(LocalDateTime.of(sejour.entree(), sejour.heureEntree()),
                LocalDateTime.of(sejour.sortie(), sejour.heureSortie())).compareTo(Duration.ofHours(HEURES_DU_JOUR)) > 0;
    }

    /** Known within the seven days before (definition); a stay whose announcement is not told is unforeseen. */
    default boolean sejourImprevu() {
        SejourHospitalier sejour = assistance().sejour();
        return sejour.entree() != null && (sejour.connaissance() == null
                || ChronoUnit.DAYS.between(sejour.connaissance(), sejour.entree()) <= JOURS_IMPREVU);
    }

    /** Known for more than seven days (definition). */
    default boolean sejourProgramme() {
        return assistance().sejour().entree() != null && !sejourImprevu();
    }

    default Etablissement etablissement() {
        return assistance().sejour().etablissement();
    }

    default MotifSoins motifSoins() {
        return assistance().sejour().motif();
    }

    // Kept at home.

    /** Days kept at home, both included; 0 when the person is not, or when the days are not told. */
    default int joursImmobilisation() {
        ImmobilisationDomicile immobilisation = assistance().immobilisation();
        return immobilisation.debut() == null || immobilisation.fin() == null ? 0
                : jours(immobilisation.debut(), immobilisation.fin().plusDays(1));
    }

    /** Known within the seven days before, found by a doctor, and in the way of daily tasks (definition). */
    default boolean immobilisationImprevue() {
        ImmobilisationDomicile immobilisation = assistance().immobilisation();
        return immobilisation.debut() != null && !Boolean.FALSE.equals(immobilisation.constatMedical())
                && !Boolean.FALSE.equals(immobilisation.incapacite()) && (immobilisation.connaissance() == null
                || ChronoUnit.DAYS.between(immobilisation.connaissance(), immobilisation.debut()) <= JOURS_IMPREVU);
    }

    // Ages, in completed years.

    /** Of the person, on the day of the call. */
    default int age() {
        return annees(naissance(), jour(Terme.APPEL));
    }

    private static int annees(LocalDate naissance, LocalDate jour) {
        return naissance == null || jour == null ? 0 : (int) ChronoUnit.YEARS.between(naissance, jour);
    }

    private static int jours(LocalDate debut, LocalDate fin) {
        return debut == null || fin == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(debut, fin));
    }
}
