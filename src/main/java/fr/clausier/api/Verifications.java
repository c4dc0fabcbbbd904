package fr.clausier.api;

import fr.clausier.decision.Preuve;
import fr.clausier.decision.Preuve.Tete;
import fr.clausier.decision.Preuve.Verification;
import fr.clausier.publication.Affluence;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** The verification that runs, in the background and alone, or the last one that did since the start. */
@ApplicationScoped
public class Verifications {

    private static final Logger LOG = Logger.getLogger(Verifications.class);

    /** Where a verification is. */
    public enum Etat {
        EN_COURS, ANNULATION, TERMINEE, ANNULEE, ECHOUEE
    }

    /**
     * A verification as it goes.
     *
     * @param acteur   who asked for it
     * @param fin      null while it runs
     * @param premier  the rang it starts at
     * @param rang     the last row read
     * @param dernier  the last one to read; 0 until it is known
     * @param gardee   the head kept elsewhere that it is compared to; null when there is none
     * @param resultat null until it has ended well
     */
    public record Suivie(Etat etat, String acteur, Instant debut, Instant fin, long premier, long rang, long dernier, Tete gardee,
            Verification resultat) {

        boolean ouverte() {
            return etat == Etat.EN_COURS || etat == Etat.ANNULATION;
        }

        private Suivie avance(long lu, long total) {
            return new Suivie(etat, acteur, debut, fin, premier, lu, total, gardee, resultat);
        }

        private Suivie devient(Etat autre) {
            return new Suivie(autre, acteur, debut, fin, premier, rang, dernier, gardee, resultat);
        }

        private Suivie finie(Etat autre, Verification trouvee) {
            return new Suivie(autre, acteur, debut, maintenant(), premier, trouvee == null ? rang : trouvee.dernier(),
                    trouvee == null ? dernier : trouvee.dernier(), gardee, trouvee);
        }
    }

    @Inject
    Preuve preuve;

    @Inject
    Affluence affluence;

    private final AtomicReference<Suivie> courante = new AtomicReference<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "chain-verification");
        thread.setDaemon(true);
        return thread;
    });

    @PreDestroy
    void stop() {
        annuler();
        worker.shutdown();
    }

    /** The one that runs, or the last one. */
    public Optional<Suivie> derniere() {
        return Optional.ofNullable(courante.get());
    }

    /** Starts one; none when another runs. */
    public synchronized Optional<Suivie> lancer(String acteur, long premier, Optional<Tete> gardee) {
        if (derniere().filter(Suivie::ouverte).isPresent()) {
            return Optional.empty();
        }
        Suivie lancee = new Suivie(Etat.EN_COURS, acteur, maintenant(), null, premier, premier - 1, 0, gardee.orElse(null), null);
        courante.set(lancee);
        worker.execute(() -> verifier(premier, gardee));
        return Optional.of(lancee);
    }

    /** Asks the one that runs to stop; none runs when that is false. */
    public synchronized boolean annuler() {
        boolean ouverte = derniere().filter(Suivie::ouverte).isPresent();
        if (ouverte) {
            courante.updateAndGet(suivie -> suivie.ouverte() ? suivie.devient(Etat.ANNULATION) : suivie);
        }
        return ouverte;
    }

    private static Instant maintenant() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void verifier(long premier, Optional<Tete> gardee) {
        Affluence.Cadence cadence = affluence.cadence();
        try {
            Verification trouvee = preuve.verifier(premier, gardee, (rang, dernier) -> {
                if (courante.updateAndGet(suivie -> suivie.avance(rang, dernier)).etat() == Etat.ANNULATION) {
                    throw new CancellationException();
                }
                cadence.laisserPasser();
            });
            if (!trouvee.intacte()) {
                LOG.errorf("The chain of decisions was harmed: %d harms, intact up to %d", trouvee.total(), trouvee.intacteJusqua());
            }
            courante.updateAndGet(suivie -> suivie.finie(Etat.TERMINEE, trouvee));
        } catch (CancellationException e) {
            courante.updateAndGet(suivie -> suivie.finie(Etat.ANNULEE, null));
        } catch (RuntimeException | Error e) {
            LOG.error("The chain could not be verified", e);
            courante.updateAndGet(suivie -> suivie.finie(Etat.ECHOUEE, null));
        }
    }
}
