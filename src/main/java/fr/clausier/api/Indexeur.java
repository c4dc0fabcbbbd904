package fr.clausier.api;

import fr.clausier.decision.Recherche;
import fr.clausier.publication.Affluence;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has the index of the search follow the store: behind callers when they are many, at full speed when it is late and they are few. */
@Startup
@ApplicationScoped
public class Indexeur {

    private static final Logger LOG = Logger.getLogger(Indexeur.class);
    /** Decisions of one transaction: each writes anew the sets that it changes, and keeps decisions waiting while it is written. */
    private static final int LOT = 500;
    private static final long REPOS_MILLIS = 500;
    private static final long PANNE_MILLIS = 10_000;
    private static final long ARRET_SECONDS = 30;

    @Inject
    Recherche recherche;

    @Inject
    Affluence affluence;

    private final CountDownLatch arret = new CountDownLatch(1);
    private final Thread thread = new Thread(this::suivre, "search-index");

    @PostConstruct
    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Never by an interrupt: one that finds a thread in H2's file closes it under everyone. */
    @PreDestroy
    void stop() {
        arret.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(ARRET_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before any bean goes: nothing says that the data source outlives this one. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) {
        stop();
    }

    private static final class Arrete extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void suivre() {
        Affluence.Cadence cadence = affluence.cadence();
        boolean panne = false;
        long repos = 0;
        while (!arrete(repos)) {
            try {
                repos = recherche.avancer(LOT, () -> laisserPasser(cadence)) == LOT ? 0 : REPOS_MILLIS;
                panne = false;
            } catch (Arrete e) {
                return;
            } catch (RuntimeException e) {
                if (!panne) {
                    LOG.error("The index of the search does not advance; it is tried again", e);
                }
                panne = true;
                repos = PANNE_MILLIS;
            }
        }
    }

    private void laisserPasser(Affluence.Cadence cadence) {
        if (arret.getCount() == 0) {
            throw new Arrete();
        }
        cadence.laisserPasser();
    }

    private boolean arrete(long millis) {
        try {
            return arret.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.warn("The index of the search was interrupted and stops");
            return true;
        }
    }
}
