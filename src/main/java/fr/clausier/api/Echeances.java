package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.decision.Conservation;
import fr.clausier.decision.Conservation.Tenue;
import fr.clausier.decision.Enregistrement;
import fr.clausier.publication.AtelierRefuse;
import fr.clausier.publication.DonneesEtudiees;
import fr.clausier.publication.DonneesEtudiees.Cible;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Until when decisions are kept, and the erasure of those that are past it, at intervals.
 *
 * <p>The contract's prescription decides: two years, ten where a death or an accident is told. It runs from the decision, by which the
 * mutual recognises or refuses the right, later than the care; and a chain of decisions that took the place of one another goes as a
 * whole, when the last of them may.
 */
@Startup
@ApplicationScoped
public class Echeances {

    /** What the term of most decisions rests on. */
    static final List<String> CLAUSES = List.of("RMG-8-h", "RMG-34-a", "TNS-29-a", "COVEA-10-e", "IMAG-RGPD-f");
    /** What the term of a death or an accident rests on. */
    static final List<String> CLAUSES_LONGUES = List.of("RMG-34-e", "TNS-29-e", "TNS-29-f");

    private static final Logger LOG = Logger.getLogger(Echeances.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Period PRESCRIPTION = Period.ofYears(2);
    private static final Period PRESCRIPTION_LONGUE = Period.ofYears(10);
    private static final Duration APRES_LE_DEPART = Duration.ofMinutes(10);
    private static final int PAGE = 200;
    private static final Pattern NOM_LONG = Pattern.compile("(?i).*(accident|deces).*");
    private static final Pattern CODE_LONG = Pattern.compile("[A-Z_]*(ACCIDENT|DECES)[A-Z_]*");

    @Inject
    Conservation conservation;

    @Inject
    DonneesEtudiees etudes;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = "clausier.conservation.duree")
    Period duree;

    @ConfigProperty(name = "clausier.conservation.duree-longue")
    Period dureeLongue;

    /** Zero for never. */
    @ConfigProperty(name = "clausier.conservation.intervalle")
    Duration intervalle;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Passage dernier;

    /**
     * Until when a decision is kept.
     *
     * @param jusquau from that instant on it is due to go
     * @param clauses what the term rests on
     */
    public record Echeance(Instant jusquau, List<String> clauses) {}

    /**
     * What is due to go at an instant.
     *
     * @param plusAncienne when the oldest of them was given; null when there is none
     * @param parAnnee     how many, by the year in which they were given
     */
    public record Echues(Instant au, long decisions, Instant plusAncienne, Map<Integer, Long> parAnnee) {}

    /** A run: when, how many decisions and counters went. */
    public record Passage(Instant instant, long decisions, int compteurs) {}

    @PostConstruct
    void start() {
        auMoins("clausier.conservation.duree", duree, PRESCRIPTION, CLAUSES);
        auMoins("clausier.conservation.duree-longue", dureeLongue, PRESCRIPTION_LONGUE, CLAUSES_LONGUES);
        if (!intervalle.isZero()) {
            long premier = Math.min(APRES_LE_DEPART.toMillis(), intervalle.toMillis());
            clock.scheduleWithFixedDelay(this::passer, premier, intervalle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void auMoins(String nom, Period dite, Period minimum, List<String> clauses) {
        LocalDate jour = LocalDate.of(2024, 2, 29);
        if (jour.plus(dite).isBefore(jour.plus(minimum))) {
            throw new IllegalStateException("%s is %s: less than %s, which clauses %s ask".formatted(nom, dite, minimum, clauses));
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    Period duree() {
        return duree;
    }

    Period dureeLongue() {
        return dureeLongue;
    }

    Duration intervalle() {
        return intervalle;
    }

    /** The last run since the start; null when there was none. */
    Passage dernier() {
        return dernier;
    }

    private void passer() {
        try {
            Passage passage = appliquer(Instant.now());
            if (passage.decisions() > 0) {
                LOG.infof("%d decisions erased, past the end of what they are kept for", passage.decisions());
            }
        } catch (AtelierRefuse e) {
            LOG.info("Nothing is erased while a candidate is checked; it is tried again at the next interval");
        } catch (RuntimeException e) {
            LOG.error("What is due to go could not be erased; it is tried again at the next interval", e);
        }
    }

    /**
     * Erases what is due at an instant, with what studies held of it.
     *
     * @throws AtelierRefuse while a candidate is checked, or a study runs
     */
    Passage appliquer(Instant maintenant) {
        long effacees = 0;
        Tenue apres = null;
        List<Tenue> page;
        do {
            page = conservation.anciennes(moins(maintenant, duree), apres, PAGE);
            Map<List<String>, List<UUID>> echues = page.stream().filter(tenue -> echue(tenue, maintenant)).collect(Collectors.groupingBy(
                    tenue -> echeance(tenue.enregistrement()).clauses(), Collectors.mapping(tenue -> tenue.enregistrement().id(), Collectors.toList())));
            for (Map.Entry<List<String>, List<UUID>> meme : echues.entrySet()) {
                Set<String> valeurs = meme.getValue().stream().map(UUID::toString).collect(Collectors.toSet());
                effacees += etudes.oublier(new Cible(null, valeurs), () -> conservation.effacer(meme.getValue(), "service",
                        "Durée de conservation échue (" + String.join(", ", meme.getKey()) + ")"));
            }
            apres = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        etudes.oublierAvant(moins(maintenant, duree));
        int compteurs = conservation.oublier(moins(maintenant, duree), moins(maintenant, dureeLongue));
        dernier = new Passage(maintenant.truncatedTo(ChronoUnit.MILLIS), effacees, compteurs);
        return dernier;
    }

    /** What {@link #appliquer} would erase. */
    Echues echues(Instant maintenant) {
        Map<Integer, Long> parAnnee = new TreeMap<>();
        Instant plusAncienne = null;
        Tenue apres = null;
        List<Tenue> page;
        do {
            page = conservation.anciennes(moins(maintenant, duree), apres, PAGE);
            for (Tenue tenue : page) {
                if (echue(tenue, maintenant)) {
                    Instant donnee = tenue.enregistrement().instant();
                    plusAncienne = plusAncienne == null ? donnee : plusAncienne;
                    parAnnee.merge(donnee.atZone(PARIS).getYear(), 1L, Long::sum);
                }
            }
            apres = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        return new Echues(maintenant.truncatedTo(ChronoUnit.MILLIS), parAnnee.values().stream().mapToLong(Long::longValue).sum(), plusAncienne, parAnnee);
    }

    private boolean echue(Tenue tenue, Instant maintenant) {
        return Stream.concat(Stream.of(tenue.enregistrement()), tenue.liees().stream())
                .noneMatch(enregistrement -> echeance(enregistrement).jusquau().isAfter(maintenant));
    }

    /** Until when a decision would be kept, were it alone. */
    Echeance echeance(Enregistrement enregistrement) {
        boolean longue = longue(lire(enregistrement.demande()));
        Instant fin = enregistrement.instant().atZone(PARIS).plus(longue ? dureeLongue : duree).toInstant();
        String promise = lire(enregistrement.decision()).path("engagement").path("valideJusquau").asText("");
        Instant finPromise = promise.isEmpty() ? fin : LocalDate.parse(promise).plusDays(1).atStartOfDay(PARIS).toInstant();
        return new Echeance(finPromise.isAfter(fin) ? finPromise : fin, longue ? CLAUSES_LONGUES : CLAUSES);
    }

    /** A death or an accident is told somewhere. */
    private static boolean longue(JsonNode node) {
        if (node.isTextual()) {
            return CODE_LONG.matcher(node.textValue()).matches();
        }
        for (Map.Entry<String, JsonNode> champ : node.properties()) {
            boolean dit = !champ.getValue().isNull() && !(champ.getValue().isBoolean() && !champ.getValue().booleanValue());
            if (dit && NOM_LONG.matcher(champ.getKey()).matches()) {
                return true;
            }
        }
        for (JsonNode enfant : node) {
            if (longue(enfant)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode lire(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("A stored decision is JSON", e);
        }
    }

    private static Instant moins(Instant instant, Period periode) {
        return instant.atZone(PARIS).minus(periode).toInstant();
    }
}
