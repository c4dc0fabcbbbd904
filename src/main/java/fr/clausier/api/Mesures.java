package fr.clausier.api;

import fr.clausier.decision.Decision;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.Recherche;
import fr.clausier.publication.ActiveRules;
import fr.clausier.publication.ActiveRules.EntreEnVigueur;
import fr.clausier.regles.RuleBase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * What the service does, in figures for its operator, and in spans where a collector is set. No label and no attribute holds a
 * value of a demande, nor a text that a caller chose.
 */
@Startup
@ApplicationScoped
public class Mesures {

    /** A rule set is told by the start of its hash. */
    private static final int DEBUT = 12;
    private static final Duration[] SEUILS = LongStream.of(200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 250_000,
            1_000_000, 5_000_000).mapToObj(micros -> Duration.ofNanos(1_000 * micros))
            .toArray(Duration[]::new);

    @Inject
    MeterRegistry metrics;

    @Inject
    Tracer tracer;

    @Inject
    ActiveRules rules;

    @Inject
    DecisionStore store;

    @Inject
    Recherche recherche;

    private final Map<Temps, Timer> timers = new EnumMap<>(Temps.class);
    private MultiGauge jeu;

    /** What a decision is made of, in time. */
    enum Temps {
        /** The JSON, to a demande. */
        LECTURE,
        /** What is stored of the person. */
        HISTORIQUE,
        /** The rules. */
        DECISION,
        /** Waiting for the disk, and the disk. */
        CONSERVATION
    }

    @PostConstruct
    void start() {
        for (Temps temps : Temps.values()) {
            timers.put(temps, Timer.builder("clausier.decision.duree").description("What a decision takes")
                    .tag("temps", temps.name().toLowerCase(Locale.ROOT)).serviceLevelObjectives(SEUILS).register(metrics));
        }
        Gauge.builder("clausier.audit.attente", store, DecisionStore::enAttente).description("Decisions that wait for the disk").register(metrics);
        Gauge.builder("clausier.recherche.retard", recherche, Mesures::retard).description("Decisions that the search does not find yet").register(metrics);
        Gauge.builder("clausier.regles.depuis", rules, r -> r.actif().instant().toEpochMilli() / 1_000.0).baseUnit("seconds")
                .description("When the rule set in force began to decide, since the epoch").register(metrics);
        jeu = MultiGauge.builder("clausier.regles").description("1 for the rule set in force").register(metrics);
        enVigueur(new EntreEnVigueur(rules.base().hash()));
    }

    void enVigueur(@Observes EntreEnVigueur entre) {
        jeu.register(List.of(MultiGauge.Row.of(Tags.of("regles", court(entre.hash())), 1)), true);
    }

    private static double retard(Recherche recherche) {
        Recherche.Etat etat = recherche.etat();
        return etat.dernier() - etat.indexeJusqua();
    }

    private static String court(String hash) {
        return hash.substring(0, DEBUT);
    }

    /** A decision was kept. */
    void conservee(Decision decision, RuleBase base) {
        metrics.counter("clausier.decisions", "statut", decision.statut().name(), "nature", String.valueOf(decision.nature()),
                "regles", court(base.hash())).increment();
    }

    /** Does it, and measures it. */
    <T> T mesurer(Temps temps, Supplier<T> travail) {
        long debut = System.nanoTime();
        Span span = span(temps);
        try (Scope dedans = span.makeCurrent()) {
            return travail.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            finir(temps, debut, span);
        }
    }

    /** Starts it, and measures it until it completes. */
    <T> CompletionStage<T> suivre(Temps temps, Supplier<CompletionStage<T>> travail) {
        long debut = System.nanoTime();
        Span span = span(temps);
        return travail.get().whenComplete((fait, e) -> {
            if (e != null) {
                span.setStatus(StatusCode.ERROR);
            }
            finir(temps, debut, span);
        });
    }

    private Span span(Temps temps) {
        return tracer.spanBuilder("clausier." + temps.name().toLowerCase(Locale.ROOT)).setParent(Context.current())
                .setAttribute("clausier.regles", court(rules.base().hash())).startSpan();
    }

    private void finir(Temps temps, long debut, Span span) {
        timers.get(temps).record(System.nanoTime() - debut, TimeUnit.NANOSECONDS);
        span.end();
    }
}
