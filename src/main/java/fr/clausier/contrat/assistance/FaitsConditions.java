package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Montant;
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
        EnfantAssiste enfant = demandee().enfant() == null ? assistance().enfant() : demandee().enfant();
        return enfant.handicape() && enfant.dateNaissance() != null
                && !FaitsBase.avant(jour(Terme.PREMIERE_PRESTATION), enfant.dateNaissance().plusYears(FIN_ENFANCE));
    }

    /** What the pet is; null when it is not told. */
    default EspeceAnimal especeAnimal() {
        return assistance().animal().espece();
    }

    /** Legal category of the dog; 0 for none. */
    default int categorieDuChien() {
        return assistance().animal().categorieChien();
    }

    /** Functional deficit, in per cent; null when it is not told. */
    default BigDecimal tauxDeficit() {
        return assistance().emploi().deficitFonctionnel();
    }

    /** A medical expert found the deficit. */
    default boolean deficitExpertise() {
        return assistance().emploi().expertiseMedicale();
    }

    // Where.

    /** Where the home is. */
    default Territoire territoireDomicile() {
        return assistance().personne().domicile();
    }

    /** What is called the home is a usual residence of the member. */
    default boolean residenceHabituelle() {
        return assistance().personne().residenceHabituelle();
    }

    /** Where it would be done; null when it is not told. */
    default Territoire territoireExecution() {
        return demandee().execution();
    }

    /** Where the journey begins; null when it is not told. */
    default Territoire territoireDepart() {
        return demandee().trajet().depart();
    }

    /** Where the journey ends; null when it is not told. */
    default Territoire territoireArrivee() {
        return demandee().trajet().arrivee();
    }

    /** One end of the journey is known to be elsewhere than the territory of the home. */
    default boolean trajetHorsDuTerritoire() {
        return Stream.of(demandee().trajet()).flatMap(trajet -> Stream.of(trajet.depart(), trajet.arrivee()).filter(Objects::nonNull))
                .anyMatch(territoire -> territoire != territoireDomicile());
    }

    // Agreement, judgement, delay.

    /** The expense was made without the insurer's agreement. */
    default boolean sansAccordPrealable() {
        return Boolean.FALSE.equals(demandee().accordPrealable());
    }

    /** A reasonable step of the person's own, with its receipts. */
    default boolean initiativeJustifiee() {
        return demandee().initiativeRaisonnable() && demandee().justificatifsFournis();
    }

    /** The receipts were sent. */
    default boolean justificatifsFournis() {
        return demandee().justificatifsFournis();
    }

    /** The insurer cannot do it itself. */
    default boolean inexecutable() {
        return Boolean.FALSE.equals(demandee().executable());
    }

    /** What it costs in metropolitan France, in euros; null when it is not told. */
    default Montant baremeMetropole() {
        return demandee().baremeMetropole();
    }

    /** The person refuses what is proposed. */
    default boolean solutionRefusee() {
        return demandee().refusDuBeneficiaire();
    }

    /** Family, staff, a public service or an employer already provide it. */
    default boolean solutionHabituelle() {
        return demandee().solutionHabituelle();
    }

    /** Chance or force majeure explains a late call. */
    default boolean retardExcuse() {
        return demandee().casFortuit() || demandee().forceMajeure();
    }

    /** Days kept at home are counted from the last one. */
    default boolean delaiDepuisFinImmobilisation() {
        return "FIN".equals(lectures().get("INT-IMA-DEPART-IMMOBILISATION"));
    }

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

    // A death.

    /** A suicide before the first anniversary of cover. */
    default boolean suicideAvantUnAn() {
        return assistance().deces().suicide() && FaitsBase.avant(jour(Terme.DECES), jour(Terme.ANNIVERSAIRE));
    }

    /** A suicide. */
    default boolean suicide() {
        return assistance().deces().suicide();
    }

    /** The rules of the country wilfully ignored, or an activity that its authorities do not allow. */
    default boolean reglesLocalesIgnorees() {
        return circonstance(CirconstanceDeces.INOBSERVATION_REGLEMENTATION) || circonstance(CirconstanceDeces.ACTIVITE_NON_AUTORISEE);
    }

    /** A sport, as a profession or with a licence in a federation's competition. */
    default boolean sportProfessionnelOuLicencie() {
        return circonstance(CirconstanceDeces.SPORT_PROFESSIONNEL) || circonstance(CirconstanceDeces.COMPETITION_LICENCE);
    }

    /** A show, a rally or a race with a vehicle, trials included. */
    default boolean epreuveEngin() {
        return circonstance(CirconstanceDeces.EPREUVE_ENGIN);
    }

    /** A brawl that the person chose to join, not in self-defence. */
    default boolean rixeVolontaire() {
        return circonstance(CirconstanceDeces.RIXE) && !assistance().deces().legitimeDefense();
    }

    /** A war, a riot, an attack or the like that the person chose to join. */
    default boolean participationViolence() {
        return circonstance(CirconstanceDeces.PARTICIPATION_VIOLENCE);
    }

    /** The atom. */
    default boolean nucleaire() {
        return circonstance(CirconstanceDeces.NUCLEAIRE);
    }

    /** A circumstance is told that would leave the death out. */
    default boolean circonstanceExclue() {
        return reglesLocalesIgnorees() || sportProfessionnelOuLicencie() || epreuveEngin() || rixeVolontaire() || participationViolence()
                || nucleaire();
    }

    private boolean circonstance(CirconstanceDeces circonstance) {
        return assistance().deces().circonstances().contains(circonstance);
    }
}
