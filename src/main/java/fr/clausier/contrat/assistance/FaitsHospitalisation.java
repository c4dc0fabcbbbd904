package fr.clausier.contrat.assistance;

import fr.clausier.contrat.adhesion.Duree;
import fr.clausier.contrat.adhesion.Terme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A hospital stay or an illness at home of the member or spouse (section 5), and a late call for home help (4.1 and 5.1). */
public interface FaitsHospitalisation extends FaitsEvenement, FaitsDemande {

    /** Minutes of an hour. */
    int MINUTES = 60;

    // The service.

    /** The service is asked for a day before the first one. */
    default boolean avantPremierJour() {
        return jourChoisi() && FaitsBase.avant(demandee().date(), jour(Terme.DEBUT_PRESTATIONS));
    }

    /** How long a visit lasts is told. */
    default boolean visiteDite() {
        return demandee().dureeVisite() != null;
    }

    /** Whole hours of a visit; 0 when they are not told. */
    default int heuresVisite() {
        BigDecimal heures = demandee().dureeVisite();
        return heures == null ? 0 : heures.intValue();
    }

    /** The member or spouse put the request in writing. */
    default boolean demandeEcrite() {
        return demandee().ecriteSignee();
    }

    /** A local service delivers. */
    default boolean livreurLocal() {
        return demandee().livraisonLocale();
    }

    /** The guarantee was given before for this event. */
    default boolean servieAvant() {
        return usages().stream().anyMatch(usage -> usage.garantie() == garantie() && duMemeEvenement(usage));
    }

    // Who can help.

    /** A relative whom the person named hands over what is to be brought. */
    default boolean procheDesigne() {
        return assistance().entourage().procheDesigneRemetEffets();
    }

    // Animals.

    // Expenses.

    /** Delivery is among the expenses. */
    default boolean livraisonFacturee() {
        return depense(NatureDepense.LIVRAISON);
    }

    /** Parking is among the expenses. */
    default boolean parkingFacture() {
        return depense(NatureDepense.PARKING);
    }

    /** A taxi for the keys is among the expenses, one way or the other. */
    default boolean taxiClesFacture() {
        return depense(NatureDepense.TAXI_CLES) || depense(NatureDepense.TAXI_RESTITUTION);
    }

    /** The insurer is asked to agree to the expense and has not answered. */
    default boolean accordAttendu() {
        return demandee().accordDemande();
    }

    private boolean depense(NatureDepense nature) {
        return demandee().frais().stream().anyMatch(frais -> frais.nature() == nature);
    }

    // The trip.

    /** The car was left where it happened. */
    default boolean vehiculeLaisse() {
        return assistance().logement().vehiculeSurPlace();
    }

    // The home and its keys, in hours.

    /** Keys or code were handed over. */
    default boolean clesEnMain() {
        return assistance().logement().clesRemises();
    }

    /** The home can be reached safely. */
    default boolean accesSur() {
        return assistance().logement().accesSecurise();
    }

    /** Keys were handed over on a Saturday, a Sunday or the eve of a public holiday. */
    default boolean clesWeekendOuVeilleFerie() {
        LocalDate remise = assistance().logement().jourRemiseCles();
        return remise != null && (remise.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
                || JoursFeries.estFerie(remise.plusDays(1), assistance().personne().domicile()));
    }

    /** Hours from the keys to the service, a started one counted whole; 0 when either day is not told. */
    default int heuresDepuisCles() {
        LogementAssiste logement = assistance().logement();
        return heures(logement.jourRemiseCles(), logement.heureRemiseCles(), demandee().date(), demandee().heure(), RoundingMode.CEILING);
    }

    /** Hours from the keys to the end of the stay, a started one counted whole; 0 when they came later, or when a day is not told. */
    default int heuresClesAvantSortie() {
        LogementAssiste logement = assistance().logement();
        SejourHospitalier sejour = assistance().sejour();
        return heures(logement.jourRemiseCles(), logement.heureRemiseCles(), sejour.sortie(), sejour.heureSortie(), RoundingMode.CEILING);
    }

    /** Keys were handed over after the end of the stay. */
    default boolean clesApresSortie() {
        LogementAssiste logement = assistance().logement();
        SejourHospitalier sejour = assistance().sejour();
        return FaitsBase.apres(logement.jourRemiseCles(), sejour.sortie())
                || heures(sejour.sortie(), sejour.heureSortie(), logement.jourRemiseCles(), logement.heureRemiseCles(), RoundingMode.CEILING) > 0;
    }

    /** Whole hours from the day the helper was sent for to the end of the stay; 0 when a day is not told. */
    default int heuresMissionAvantSortie() {
        LogementAssiste logement = assistance().logement();
        SejourHospitalier sejour = assistance().sejour();
        return heures(logement.jourMission(), logement.heureMission(), sejour.sortie(), sejour.heureSortie(), RoundingMode.FLOOR);
    }

    /** Hours from one moment to another, never below zero; without both hours, whole days; 0 when a day is not told. */
    private static int heures(LocalDate debut, LocalTime heureDebut, LocalDate fin, LocalTime heureFin, RoundingMode arrondi) {
        if (debut == null || fin == null) {
            return 0;
        }
        if (heureDebut == null || heureFin == null) {
            return (int) Math.max(0, ChronoUnit.DAYS.between(debut, fin) * HEURES_DU_JOUR);
        }
        long minutes = Duration.between(LocalDateTime.of(debut, heureDebut), LocalDateTime.of(fin, heureFin)).toMinutes();
        return BigDecimal.valueOf(Math.max(0, minutes)).divide(BigDecimal.valueOf(MINUTES), 0, arrondi).intValue();
    }

    // A late call for home help.

    /** Days left of the count on the day of the call; never below zero, and 0 when nothing counts them. */
    default int joursRestants() {
        LocalDate fin = jour(Terme.FIN_DECOMPTE);
        return fin == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(jour(Terme.APPEL), fin));
    }

    /** As a delay from its first day, how long a period of the days left lasts. */
    default Duree dureeRestante() {
        int jours = Math.max(0, joursRestants() - 1);
        return new Duree(jours + " jours", List.of(depart -> depart.plusDays(jours)));
    }

    /** The person went to hospital, and it is not known when the stay ends. */
    default boolean sejourSansSortie() {
        return assistance().sejour().entree() != null && assistance().sejour().sortie() == null;
    }

    /** Being kept at home counts from its first day. */
    default boolean immobilisationDepuisDebut() {
        return "DEBUT".equals(lectures().get("INT-IMA-DEPART-IMMOBILISATION"));
    }

    /** Days are counted as the difference of dates: the first one is not. */
    default boolean decompteParDifference() {
        return "DIFFERENCE_DATES".equals(lectures().get("INT-IMA-DECOMPTE-AIDE-DOMICILE"));
    }

    /** Days are counted by their rank: the first one is day 1. */
    default boolean decompteParRang() {
        return "RANG_DU_JOUR".equals(lectures().get("INT-IMA-DECOMPTE-AIDE-DOMICILE"));
    }
}
