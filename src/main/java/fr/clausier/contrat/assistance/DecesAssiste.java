package fr.clausier.contrat.assistance;

import java.time.LocalDate;
import java.util.List;

/**
 * A death.
 */
public record DecesAssiste(
        LocalDate date,
        Touche personne,
        Boolean suicide,
        List<CirconstanceDeces> circonstances,
        Boolean legitimeDefense) {

    /** Nothing is told of it. */
    public static final DecesAssiste AUCUN = new DecesAssiste(null, null, null, null, null);

    public DecesAssiste {
        suicide = suicide != null && suicide;
        legitimeDefense = legitimeDefense != null && legitimeDefense;
        circonstances = circonstances == null ? List.of() : List.copyOf(circonstances);
    }
}
