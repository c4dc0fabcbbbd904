package fr.clausier.contrat.assistance;

import java.math.BigDecimal;

/**
 * A journey.
 *
 * @param distanceKm one way
 */
public record Trajet(
        BigDecimal distanceKm,
        Territoire depart,
        Territoire arrivee,
        ModeTransport mode) {

    /** Nothing is told of it. */
    public static final Trajet AUCUN = new Trajet(null, null, null, null);
}
