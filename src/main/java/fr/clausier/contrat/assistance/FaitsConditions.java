package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Lien;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What holds of every guarantee: the contract in force, who benefits, exclusions and their proof, prior agreement, places. */
public interface FaitsConditions extends FaitsEvenement, FaitsDemande {

    /** Months over which planned stays are counted. */
    int MOIS_GLISSANTS = 12;
    /** From that age on, a child is one because of a disability. */
    int FIN_ENFANCE = 16;

    /** How long the membership covers. */
    CoursAdhesion cours();

    // The contract in force.

    /** The member holds the formule « Assistance santé ». */
    default boolean formuleAssistance() {
        return assistance().contrat().formuleAssistance();
    }

    /** Something must have happened: not for everyday services (section 1), articles 10.1 and 12.1, nor online. */
    default boolean supposeEvenement() {
        return switch (convention()) {
            case SANTE -> section() != 1 && garantie() != GarantieAssistance.BILAN_TMS && garantie() != GarantieAssistance.COACHING_CONDUITE;
            case DEPLACEMENT -> true;
            case EN_LIGNE -> false;
        };
    }

    /** The day on which cover must be in force: of the event, or of the call for what supposes none. */
    default LocalDate jourCouvert() {
        return evenement() == null || !supposeEvenement() ? jour(Terme.APPEL) : evenement().date();
    }

    /** Cover was not in force yet. */
    default boolean avantEffet() {
        return FaitsBase.avant(jourCouvert(), jour(Terme.EFFET));
    }

    /** Last covered day: of the assistance contract or of the membership, the first of the two; null while they go on. */
    default LocalDate dernierJourCouvert() {
        return Stream.of(assistance().contrat().dateFin(), cours().dernierJour()).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    /** The member's contract had ended. */
    default boolean apresFinContrat() {
        return FaitsBase.apres(jourCouvert(), dernierJourCouvert());
    }

    /** The contract between the mutual and the insurer had ended. */
    default boolean apresFinCollective() {
        return FaitsBase.apres(jourCouvert(), assistance().contrat().dateResiliationCollectif());
    }

    /** The membership was suspended, for want of payment. */
    default boolean suspendue() {
        return cours().suspensions().stream().anyMatch(suspension -> suspension.suspend(jourCouvert()));
    }

    /** Assistance was under way before the contract ended. */
    default boolean engagee() {
        return demandee().engagee();
    }

    /** The service comes after the end of either contract. */
    default boolean prestationApresFin() {
        return FaitsBase.apres(jourPrestation(), dernierJourCouvert())
                || FaitsBase.apres(jourPrestation(), assistance().contrat().dateResiliationCollectif());
    }

    // Who benefits.

    /** The person is known not to live under the member's roof. */
    default boolean horsDuToit() {
        return lien() != Lien.MEMBRE && Boolean.FALSE.equals(assistance().personne().memeToit());
    }

    /** The member or the spouse. */
    default boolean adherentOuConjoint() {
        return switch (lien()) {
            case MEMBRE, CONJOINT, PACS, CONCUBIN -> true;
            default -> false;
        };
    }

    /** Age is that of the youngest or of the eldest of the couple, not of who asks. */
    default boolean ageAuFoyer() {
        return "FOYER".equals(lectures().get("INT-IMA-AGE-FOYER"));
    }

    /** Age of the youngest of the couple on the day of the call, as far as birthdays are told. */
    default int ageDuPlusJeune() {
        return agesDuCouple().stream().min(Comparator.naturalOrder()).orElse(age());
    }

    /** Age of the eldest of the couple on the day of the call, as far as birthdays are told. */
    default int ageDuPlusAge() {
        return agesDuCouple().stream().max(Comparator.naturalOrder()).orElse(age());
    }

    private List<Integer> agesDuCouple() {
        PersonneAssistee personne = assistance().personne();
        return Stream.of(adherentOuConjoint() ? naissance() : null, personne.naissanceAdherent(), personne.naissanceConjoint())
                .filter(Objects::nonNull).map(jour -> (int) ChronoUnit.YEARS.between(jour, jour(Terme.APPEL))).toList();
    }

    /** The service is for a child of sixteen or more on its first day, who has a disability. */
    default boolean enfantHandicapeSansLimite() {
        return enfantHandicape() && !ageEnfantInconnu()
                && !FaitsBase.avant(jour(Terme.PREMIERE_PRESTATION), enfantServi().dateNaissance().plusYears(FIN_ENFANCE));
    }

    /** Functional deficit, in per cent; null when it is not told. */
    default BigDecimal tauxDeficit() {
        return assistance().emploi().deficitFonctionnel();
    }

    // Readings and counts.

    /** The death guarantees are asked for within a delay. */
    default boolean delaiApresDeces() {
        return "VINGT_JOURS".equals(lectures().get("INT-IMA-DELAI-SECTION-13"));
    }

    /** Planned stays due to illness for which the insurer stepped in, in the twelve sliding months before the call. */
    default int sejoursProgrammesMaladie() {
        LocalDate appel = jour(Terme.APPEL);
        return (int) assistance().personne().sejoursProgrammesMaladie().stream()
                .filter(jour -> !jour.isAfter(appel) && jour.plusMonths(MOIS_GLISSANTS).isAfter(appel)).count();
    }
}
