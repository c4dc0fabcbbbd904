package fr.clausier.bench;

import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.regles.RuleBase;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Claims of covered members, decided with their full trace by the rules and by plain Java. */
@State(Scope.Thread)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    /** Enough to show every poste, few enough to stay in the processor's caches. */
    private static final int DEMANDES = 64;
    private static final long GRAINE = 20260101;

    @Param({"2", "5"})
    public int lignes;

    private Decider decider;
    private PlainJava plainJava;
    private Demande[] demandes;
    private int suivante;

    @Setup
    public void load() {
        Bench.quiet();
        RuleBase base = Bench.load(Bench.RULES, Bench.MODULES);
        DemandesAuHasard hasard = new DemandesAuHasard(GRAINE);
        decider = new Decider(base);
        plainJava = new PlainJava(base.figures(), base.hash());
        demandes = Stream.generate(() -> hasard.couverte(lignes)).limit(DEMANDES).toArray(Demande[]::new);
    }

    @Benchmark
    public Decision decider() {
        return decider.decide(demande());
    }

    @Benchmark
    public Decision plainJava() {
        return plainJava.decide(demande());
    }

    private Demande demande() {
        suivante = (suivante + 1) % DEMANDES;
        return demandes[suivante];
    }
}
