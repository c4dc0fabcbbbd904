package fr.clausier.api;

import fr.clausier.decision.Preuve;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Has a head of the chain signed at intervals, when the chain has moved. */
@Startup
@ApplicationScoped
public class TetesSignees {

    private static final Logger LOG = Logger.getLogger(TetesSignees.class);

    @Inject
    Preuve preuve;

    /** Zero for none. */
    @ConfigProperty(name = "clausier.preuve.tete")
    Duration intervalle;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "signed-heads");
        thread.setDaemon(true);
        return thread;
    });

    @PostConstruct
    void start() {
        if (!intervalle.isZero()) {
            clock.scheduleWithFixedDelay(this::sign, intervalle.toMillis(), intervalle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    private void sign() {
        try {
            preuve.signer();
        } catch (RuntimeException e) {
            LOG.error("The chain has no new signed head; it is tried again at the next interval", e);
        }
    }
}
