package fr.clausier.contrat.adhesion;

import java.time.LocalDate;
import java.util.List;

/**
 * How long a membership covers, once every act of its life is decided.
 *
 * @param dernierJour last covered day, included; null: it goes on
 * @param cause       what ends it; null: nothing does
 * @param suspensions in order, apart from one another
 * @param plusieursFins more than one cause ends it; the first in time is kept
 */
public record CoursAdhesion(LocalDate dernierJour, CauseFin cause, List<Suspension> suspensions, boolean plusieursFins) {

    /** Neither ended nor suspended. */
    public static final CoursAdhesion SANS_FIN = new CoursAdhesion(null, null, List.of());

    /** Ended by one cause at most. */
    public CoursAdhesion(LocalDate dernierJour, CauseFin cause, List<Suspension> suspensions) {
        this(dernierJour, cause, suspensions, false);
    }

    public boolean apresFin(LocalDate jour) {
        return dernierJour != null && jour.isAfter(dernierJour);
    }

    /** The suspension in which a day falls, its day of resumption included; null outside. */
    public Suspension suspension(LocalDate jour) {
        return suspensions.stream().filter(s -> s.suspend(jour) || jour.equals(s.reprise())).findFirst().orElse(null);
    }
}
