package fr.clausier.publication;

import fr.clausier.contrat.Demande;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How busy callers keep the service: long work lets them pass. A lower thread priority would not do: a thread that waits for
 * the processor holds up all the others at a safepoint.
 */
@ApplicationScoped
public class Affluence {

    /** Under load, long work takes a quarter of one processor. */
    private static final int PAUSES = 3;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final int RETENUES = 64;

    private final AtomicLong demandes = new AtomicLong();
    private final AtomicReferenceArray<Demande> dernieres = new AtomicReferenceArray<>(RETENUES);

    /** A demande has come. */
    public void demande(Demande demande) {
        dernieres.set((int) (demandes.getAndIncrement() % RETENUES), demande);
    }

    /** Some of those that came last: what callers ask for. */
    List<Demande> dernieres() {
        return IntStream.range(0, RETENUES).mapToObj(dernieres::get).filter(Objects::nonNull).toList();
    }

    /** Long work that starts. */
    public Cadence cadence() {
        return new Cadence();
    }

    /** The pace of one long work, on its thread. */
    public final class Cadence {

        private long repris = System.nanoTime();
        private long vues = demandes.get();

        /** Between two units of work: waits in proportion to the last one when demandes came meanwhile. */
        public void laisserPasser() {
            long venues = demandes.get();
            if (venues != vues) {
                LockSupport.parkNanos(Math.min(LONGEST_NANOS, PAUSES * (System.nanoTime() - repris)));
            }
            vues = venues;
            repris = System.nanoTime();
        }
    }
}
