package fr.clausier.contrat.assistance;

import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.assistance.Quota.Periode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;

/** Everyday services, trauma, studies, work and retirement (sections 1, 2, 3, 10, 11, 12). */
public interface FaitsQuotidien extends FaitsEvenement, FaitsDemande {

    /** Minutes of an hour. */
    int MINUTES = 60;

    // When the service answers.

    /** The call precedes the subscription, when its day is told. */
    default boolean avantSouscription() {
        return FaitsBase.avant(jour(Terme.APPEL), jour(Terme.SIGNATURE));
    }

    /** The day of the service is a Sunday. */
    default boolean dimanche() {
        return jourPrestation().getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The local time of the service is told; on the day of the call, that of the call is. */
    default boolean heureConnue() {
        return heureService() != null;
    }

    /** The hour begun at the time of the service: 18 until 18:59; 0 when the time is not told. */
    default int heureCommencee() {
        return heureConnue() ? heureService().getHour() : 0;
    }

    private LocalTime heureService() {
        return demandee().heure() == null && jourPrestation().equals(assistance().dateAppel()) ? assistance().heureAppel()
                : demandee().heure();
    }

    /** Hours from the call to the service, a started one counted whole; whole days while a time is not told. */
    default int heuresDepuisAppel() {
        LocalTime appel = assistance().heureAppel();
        boolean minute = appel != null && demandee().heure() != null;
        long minutes = Duration.between(LocalDateTime.of(assistance().dateAppel(), minute ? appel : LocalTime.MIDNIGHT),
                LocalDateTime.of(jourPrestation(), minute ? demandee().heure() : LocalTime.MIDNIGHT)).toMinutes();
        return (int) Math.ceil((double) minutes / MINUTES);
    }

    // What is asked of the everyday services.

    /** What the question is about; null when it is not told. */
    default ThemeQuestion theme() {
        return demandee().theme();
    }

    /** Which law the question is about. */
    default DroitApplicable droit() {
        return demandee().droit();
    }

    /** It is a medical emergency. */
    default boolean appelUrgent() {
        return demandee().urgenceMedicale();
    }

    /** The regular doctor is there; so unless the contrary is told. */
    default boolean medecinTraitantDisponible() {
        return !Boolean.FALSE.equals(demandee().medecinTraitantDisponible());
    }

    /** Doctors and pharmacies are open; so unless the contrary is told. */
    default boolean cabinetsOuverts() {
        return !Boolean.FALSE.equals(demandee().heuresOuverture());
    }

    /** The person trains to compete. */
    default boolean competition() {
        return assistance().emploi().competition();
    }

    /** A step is asked, to take with an institution in the person's place. */
    default boolean demarche() {
        return demandee().demarche();
    }

    /** Damages are asked for what the insurer told. */
    default boolean indemniteDemandee() {
        return demandee().frais().stream().anyMatch(frais -> frais.nature() == NatureDepense.INDEMNITE);
    }

    /** What the insurer told was itself wrong. */
    default boolean renseignementErrone() {
        return demandee().renseignementErrone();
    }

    /** Minutes of the appointment asked for, a started one counted whole; 0 when they are not told. */
    default int minutesRendezVous() {
        BigDecimal heures = demandee().dureeVisite();
        return heures == null ? 0 : heures.multiply(BigDecimal.valueOf(MINUTES)).setScale(0, RoundingMode.CEILING).intValue();
    }

    // What was used before.

    /** Uses of a guarantee by the person of the demande. */
    private Stream<Usage> siens(GarantieAssistance garantie) {
        return usages().stream().filter(usage -> usage.garantie() == garantie && (usage.beneficiaire() == null
                || usage.beneficiaire().equals(beneficiaireId())));
    }

    /** The guarantee follows up a service that the person had, from the first day on. */
    default boolean suiteCommencee() {
        return siens(garantie().origine()).anyMatch(this::depuisLaPremiere);
    }

    /** That service, or its follow-up, was given in a form other than the one asked for. */
    default boolean suiteSousAutreForme() {
        return option() != null && Stream.concat(siens(garantie().origine()), siens(garantie())).filter(this::depuisLaPremiere)
                .anyMatch(usage -> usage.option() != null && usage.option() != option());
    }

    /** One of the two forms of the coaching is told. */
    default boolean formuleChoisie() {
        return option() == OptionPrestation.BILAN_TELEPHONE || option() == OptionPrestation.BILAN_DOMICILE;
    }

    private boolean depuisLaPremiere(Usage usage) {
        return !usage.date().isBefore(jour(Terme.PREMIERE_PRESTATION)) && !usage.date().isAfter(jourPrestation());
    }

    /** The person had the same guarantee before its first day, within the twelve months before it. */
    default boolean dejaEuDansLAnnee() {
        LocalDate premiere = jour(Terme.PREMIERE_PRESTATION);
        return siens(garantie()).anyMatch(usage -> usage.date().isBefore(premiere) && dansLAnnee(usage, premiere));
    }

    /** Another event gave the household the same guarantee within the twelve months before. */
    default boolean autreEvenementDansLAnnee() {
        return usages().stream().anyMatch(usage -> usage.garantie() == garantie() && usage.evenement() != null
                && (evenement() == null || !usage.evenement().equals(evenement().id())) && dansLAnnee(usage, jourPrestation()));
    }

    /** The person had an interview about retirement within the twelve months before. */
    default boolean coachRetraiteServi() {
        return siens(GarantieAssistance.COACH_RETRAITE).anyMatch(usage -> dansLAnnee(usage, jourPrestation()));
    }

    /** The person had help towards an activity besides the pension within the twelve months before. */
    default boolean complementRetraiteServi() {
        return Stream.concat(siens(GarantieAssistance.COMPLEMENT_RETRAITE), siens(GarantieAssistance.COMPLEMENT_RETRAITE_ENTRETIENS))
                .anyMatch(usage -> dansLAnnee(usage, jourPrestation()));
    }

    private static boolean dansLAnnee(Usage usage, LocalDate jour) {
        return Periode.DOUZE_MOIS.compte(usage.date(), jour, jour, jour, false);
    }

    // Trauma, studies.

    /** A beneficiary lives the event as a trauma. */
    default boolean traumatisant() {
        return evenement() != null && evenement().traumatisant();
    }

    /** The day of the diploma is told. */
    default boolean diplomeObtenu() {
        return jour(Terme.DIPLOME) != null;
    }

    /** The person has an activity on the day of the call. */
    default boolean enActivite() {
        return assistance().emploi().enActivite();
    }

    /** The call precedes the first day on which services can be given. */
    default boolean avantDebutPrestations() {
        return FaitsBase.avant(jour(Terme.APPEL), jour(Terme.DEBUT_PRESTATIONS));
    }

    /** The person has an examination to sit. */
    default boolean examen() {
        return assistance().emploi().examen();
    }

    /** Kept at home, the person can still go out alone. */
    default boolean peutSeDeplacer() {
        return Boolean.FALSE.equals(assistance().immobilisation().incapacite());
    }

    // Work and retirement.

    /** Stress was found by the assessment of art. 10.1. */
    default boolean stressAuBilan() {
        return assistance().emploi().stressAuBilan();
    }

    /** The member asks for help against stress at work. */
    default boolean soutienDemande() {
        return assistance().emploi().soutienDemande();
    }

    /** Days off work; 0 when they are not told. */
    default int joursArret() {
        Integer jours = assistance().emploi().joursArret();
        return jours == null ? 0 : jours;
    }

    /** Why the person is off work; null when it is not told. */
    default MotifArret motifArret() {
        return assistance().emploi().motifArret();
    }

    /** Functional deficit in whole per cent, a started one left out; 0 when it is not told. */
    default int deficitFonctionnel() {
        BigDecimal taux = assistance().emploi().deficitFonctionnel();
        return taux == null ? 0 : taux.setScale(0, RoundingMode.FLOOR).intValue();
    }

    /** The deficit was found by a medical expert. */
    default boolean expertiseMedicale() {
        return assistance().emploi().expertiseMedicale();
    }

    /** The present job has become impossible. */
    default boolean emploiImpossible() {
        return assistance().emploi().emploiImpossible();
    }

    /** Help to find another job is needed. */
    default boolean rechercheEmploi() {
        return assistance().emploi().rechercheEmploi();
    }

    /** An hour after the assessment is needed. */
    default boolean besoinPostBilan() {
        return assistance().emploi().besoinPostBilan();
    }

    /** The person lost their job. */
    default boolean perteEmploi() {
        return assistance().emploi().perteEmploi();
    }

    /** The member is transferred to another place of work. */
    default boolean mutationAdherent() {
        return assistance().emploi().mutationAdherent();
    }

    /** The person prepares for retirement. */
    default boolean departRetraite() {
        return assistance().emploi().departRetraite();
    }

    /** The person wants an activity besides the pension. */
    default boolean complementRetraite() {
        return assistance().emploi().complementRetraite();
    }

    /** The person has a licence to drive a car. */
    default boolean titulairePermisB() {
        return assistance().personne().titulairePermisB();
    }

    /** Where the service would be given: at home, unless it is told. */
    default Territoire lieuExecution() {
        return demandee().execution() == null ? assistance().personne().domicile() : demandee().execution();
    }

    /** Section 10 refers to itself where it prints section 9: the reading followed, unless its letter is. */
    default boolean renvoisCorriges() {
        return "ARTICLES_10".equals(lectures().get("INT-IMA-RENVOIS-10"));
    }
}
