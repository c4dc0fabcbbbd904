package fr.clausier.api;

import fr.clausier.decision.Recherche;
import fr.clausier.decision.Recherche.Critere;
import fr.clausier.decision.Recherche.Periode;
import fr.clausier.publication.ActiveRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many decisions of the last 90 days, today included, applied each clause, rule and row. */
@ApplicationScoped
public class Applications90Jours {

    private static final int JOURS = 90;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** A count is given again for so many times what it took: counting takes a twentieth of one processor at most. */
    private static final int FOIS = 20;

    @Inject
    Recherche recherche;

    private Sommaire.Applications comptees;
    private long jusqua;

    synchronized Sommaire.Applications de90Jours() {
        LocalDate aujourdhui = LocalDate.ofInstant(ActiveRules.now(), PARIS);
        LocalDate depuis = aujourdhui.minusDays(JOURS - 1);
        long debut = System.nanoTime();
        if (comptees == null || !comptees.depuis().equals(depuis) || debut - jusqua > 0) {
            Map<Critere, Map<String, Long>> nombres = Stream.of(Critere.CLAUSE, Critere.REGLE, Critere.RANGEE)
                    .collect(Collectors.toMap(critere -> critere, critere -> recherche.applications(critere, new Periode(depuis, aujourdhui))));
            comptees = new Sommaire.Applications(depuis, nombres);
            long fin = System.nanoTime();
            jusqua = fin + FOIS * (fin - debut);
        }
        return comptees;
    }
}
