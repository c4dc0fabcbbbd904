package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Lien;
import fr.clausier.contrat.adhesion.Terme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the properties of a guarantee are read from. */
public interface FaitsBase {

    Assistance assistance();

    /** What is asked of the guarantee. */
    PrestationDemandee demandee();

    /** One of its days; null when it is not known. */
    LocalDate jour(Terme terme);

    /** Uses made before, those granted by the same demande included. */
    List<Usage> usages();

    /** The tie between the person and the member. */
    Lien lien();

    /** The caller's identifier of the person. */
    String beneficiaireId();

    /** The codes of the readings that rules compare, by identifier. */
    Map<String, String> lectures();

    /** When the person was born. */
    LocalDate naissance();

    /** What is asked for, and decided. */
    default GarantieAssistance garantie() {
        return demandee().garantie();
    }

    /** The event; null when none is told. */
    default EvenementAssistance evenement() {
        return assistance().evenement();
    }

    /** The day of the service: of the call, unless another is told. */
    default LocalDate jourPrestation() {
        return assistance().jour(demandee());
    }

    /** A use made for the same event, or for none that is told. */
    default boolean duMemeEvenement(Usage usage) {
        return assistance().duMemeEvenement(usage);
    }

    /** A day is known, and comes after another that is. */
    static boolean apres(LocalDate jour, LocalDate autre) {
        return jour != null && autre != null && jour.isAfter(autre);
    }

    /** A day is known, and comes before another that is. */
    static boolean avant(LocalDate jour, LocalDate autre) {
        return apres(autre, jour);
    }
}
