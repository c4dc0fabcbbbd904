package fr.clausier.publication;

import com.sun.management.OperatingSystemMXBean;
import fr.clausier.contrat.Demande;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How busy callers keep the service: long work lets them pass, and what it has the JVM compile or collect. A lower thread
 * priority would not do: a thread that waits for the processor holds up all the others at a safepoint.
 */
@ApplicationScoped
public class Affluence {

    /** Under load, long work takes a quarter of one processor. */
    private static final int PAUSES = 3;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** The rest of the service may take that part of the processors; beyond it, callers would queue. */
    private static final double PART = 0.6;
    private static final long MESURE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final int RETENUES = 64;

    private static final int PROCESSEURS = Runtime.getRuntime().availableProcessors();
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
        private long travail;

        /**
         * Between two units of work, when demandes came meanwhile: waits in proportion to the last one and, now and again, until
         * callers do not queue.
         */
        public void laisserPasser() {
            long venues = demandes.get();
            if (venues != vues) {
                long duree = System.nanoTime() - repris;
                LockSupport.parkNanos(Math.min(LONGEST_NANOS, PAUSES * duree));
                travail += duree;
                if (travail > MESURE_NANOS) {
                    attendre();
                    travail = 0;
                }
            }
            vues = venues;
            repris = System.nanoTime();
        }

        private void attendre() {
            long debut = System.nanoTime();
            boolean pressee;
            do {
                pressee = part() > PART;
            } while (pressee && System.nanoTime() - debut < LONGEST_NANOS);
        }

        /** What the service takes of the processors in a short while in which this work waits; 1 for all of them. */
        private static double part() {
            long debut = System.nanoTime();
            long avant = SYSTEM.getProcessCpuTime();
            LockSupport.parkNanos(MESURE_NANOS);
            return (double) (SYSTEM.getProcessCpuTime() - avant) / (System.nanoTime() - debut) / PROCESSEURS;
        }
    }
}
