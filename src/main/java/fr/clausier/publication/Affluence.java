package fr.clausier.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * How busy callers keep the service: long work lets them pass. A lower thread priority would not do: a thread that waits for
 * the processor holds up all the others at a safepoint.
 */
@ApplicationScoped
public class Affluence {

    /** Under load, long work takes a quarter of one processor. */
    private static final int PAUSES = 3;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final LongAdder demandes = new LongAdder();

    /** A demande has come. */
    public void demande() {
        demandes.increment();
    }

    /** Long work that starts. */
    public Cadence cadence() {
        return new Cadence();
    }

    /** The pace of one long work, on its thread. */
    public final class Cadence {

        private long repris = System.nanoTime();
        private long vues = demandes.sum();

        /** Between two units of work: waits in proportion to the last one when demandes came meanwhile. */
        public void laisserPasser() {
            long venues = demandes.sum();
            if (venues != vues) {
                LockSupport.parkNanos(Math.min(LONGEST_NANOS, PAUSES * (System.nanoTime() - repris)));
            }
            vues = venues;
            repris = System.nanoTime();
        }
    }
}
