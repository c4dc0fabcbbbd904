package fr.clausier.contrat.adhesion;

import java.time.LocalDate;

/**
 * Days on which cover is suspended.
 *
 * @param debut   first suspended day, from 0 h
 * @param reprise day on which cover comes back, at noon; null: it does not
 */
public record Suspension(LocalDate debut, LocalDate reprise) {

    /** A day wholly suspended. */
    public boolean suspend(LocalDate jour) {
        return !jour.isBefore(debut) && (reprise == null || jour.isBefore(reprise));
    }
}
