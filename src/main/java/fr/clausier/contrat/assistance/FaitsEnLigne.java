package fr.clausier.contrat.assistance;

import fr.clausier.contrat.adhesion.Terme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** A doctor or a nurse at a distance. */
public interface FaitsEnLigne extends FaitsEvenement, FaitsDemande {

    /** Lives under the member's roof; not told: yes. */
    default boolean vitSousLeToit() {
        return !Boolean.FALSE.equals(assistance().personne().memeToit());
    }

    /** Where the person asks from: where the service would be done, else where the event is, else metropolitan France. */
    default Territoire territoireEnLigne() {
        if (demandee().execution() != null) {
            return demandee().execution();
        }
        return evenement() == null ? Territoire.FRANCE_METROPOLITAINE : evenement().territoire();
    }

    // A doctor.

    /** Why a doctor is asked. */
    default MotifTeleconsultation motifTeleconsultation() {
        return assistance().santeEnLigne().motif();
    }

    default boolean urgenceTeleconsultation() {
        return assistance().santeEnLigne().urgence();
    }

    /** An adult parent is there. */
    default boolean parentMajeurPresent() {
        return assistance().santeEnLigne().parentPresent();
    }

    /** The reading keeps remote consultation to the territory of the contract (INT-IMA-TELECONSULTATION-ETRANGER). */
    default boolean teleconsultationEtrangerRefusee() {
        return "REFUSEE".equals(lectures().get("INT-IMA-TELECONSULTATION-ETRANGER"));
    }

    // A nurse, before and after a stay in hospital.

    /** A stay of one night at least; while the discharge is not known, a stay that is announced. */
    default boolean nuitALHopital() {
        return assistance().sejour().entree() != null && !sortLeJourMeme();
    }

    /** The person comes in and leaves on the same day. */
    default boolean sortLeJourMeme() {
        LocalDate entree = assistance().sejour().entree();
        return entree != null && entree.equals(assistance().sejour().sortie());
    }

    /** The call comes after the person is in; on the day itself, by its hours when both are told. */
    default boolean appelApresEntree() {
        LocalDate entree = assistance().sejour().entree();
        LocalTime heureEntree = assistance().sejour().heureEntree();
        LocalTime heureAppel = assistance().heureAppel();
        return FaitsBase.apres(assistance().dateAppel(), entree) || assistance().dateAppel().equals(entree)
                && heureEntree != null && heureAppel != null && !heureAppel.isBefore(heureEntree);
    }

    /** The nurse has said whether a follow-up is useful. */
    default boolean suiviJuge() {
        return assistance().santeEnLigne().suiviOpportun() != null;
    }

    /** The nurse finds a follow-up useful. */
    default boolean suiviOpportun() {
        return Boolean.TRUE.equals(assistance().santeEnLigne().suiviOpportun());
    }

    /** The call comes before the stay was announced. */
    default boolean appelAvantAnnonce() {
        return FaitsBase.avant(assistance().dateAppel(), jour(Terme.ANNONCE));
    }

    /** The day of the service is a Sunday, or a public holiday. */
    default boolean dimancheOuFerie() {
        return jourPrestation().getDayOfWeek() == DayOfWeek.SUNDAY || jourFerie();
    }

    /** Who the nurse would call. */
    default Interlocuteur interlocuteur() {
        return assistance().santeEnLigne().interlocuteur();
    }

    /** It is asked late because nothing could be done about it. */
    default boolean retardDeForceMajeure() {
        return demandee().forceMajeure();
    }

    /** The condition of the person that the support leaves out. */
    default TroubleExclu troubleExclu() {
        return assistance().personne().troubleExclu();
    }

    // What the insurer proves, or asks for.

}
