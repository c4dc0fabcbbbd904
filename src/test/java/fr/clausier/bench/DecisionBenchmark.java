package fr.clausier.bench;

import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.regles.RuleBase;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Claims of covered members, assistance events and disputes, decided with their full trace by the rules and by plain Java. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    /** Enough to show every poste, few enough to stay in the processor's caches. */
    private static final int DEMANDES = 64;
    private static final long GRAINE = 20260101;

    /** What is asked, as the table of figures calls it. */
    public enum Cas {
        DEUX_LIGNES("2 lines"), CINQ_LIGNES("5 lines"), ASSISTANCE("an assistance event"), LITIGE("a dispute");

        final String texte;

        Cas(String texte) {
            this.texte = texte;
        }

        private Demande demande(DemandesAuHasard hasard) {
            return switch (this) {
                case DEUX_LIGNES -> hasard.couverte(2);
                case CINQ_LIGNES -> hasard.couverte(5);
                case ASSISTANCE -> hasard.assistance();
                case LITIGE -> hasard.litige();
            };
        }

        private Function<Demande, Decision> plainJava(RuleBase base) {
            return switch (this) {
                case DEUX_LIGNES, CINQ_LIGNES -> new PlainJava(base.figures(), base.hash())::decide;
                case ASSISTANCE -> new PlainAssistance(base.catalogue().lectures(), base.hash())::decide;
                case LITIGE -> new PlainLitige(base.catalogue().lectures(), base.hash())::decide;
            };
        }
    }

    @Param
    public Cas cas;

    private Decider decider;
    private Function<Demande, Decision> plainJava;
    private Demande[] demandes;
    /** Of all threads: which demande comes next matters to none. */
    private int suivante;

    @Setup
    public void load() {
        Bench.quiet();
        RuleBase base = Bench.load(Bench.RULES, Bench.MODULES);
        DemandesAuHasard hasard = new DemandesAuHasard(GRAINE);
        decider = new Decider(base);
        plainJava = cas.plainJava(base);
        demandes = Stream.generate(() -> cas.demande(hasard)).limit(DEMANDES).toArray(Demande[]::new);
    }

    @Benchmark
    public Decision decider() {
        return decider.decide(demande());
    }

    @Benchmark
    public Decision plainJava() {
        return plainJava.apply(demande());
    }

    private Demande demande() {
        suivante = (suivante + 1) % DEMANDES;
        return demandes[suivante];
    }
}
