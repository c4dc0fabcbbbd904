package fr.clausier.contrat.assistance;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The home and its keys.
 *
 * @param clesRemises keys or code were handed over
 * @param jourMission the day on which the helper was sent for
 * @param vehiculeSurPlace the car was left where it happened
 */
public record LogementAssiste(
        Boolean clesRemises,
        Boolean accesSecurise,
        LocalDate jourRemiseCles,
        LocalTime heureRemiseCles,
        LocalDate jourMission,
        LocalTime heureMission,
        Boolean vehiculeSurPlace) {

    /** Nothing is told of it. */
    public static final LogementAssiste AUCUN = new LogementAssiste(null, null, null, null, null, null, null);

    public LogementAssiste {
        clesRemises = clesRemises != null && clesRemises;
        accesSecurise = accesSecurise != null && accesSecurise;
        vehiculeSurPlace = vehiculeSurPlace != null && vehiculeSurPlace;
    }
}
