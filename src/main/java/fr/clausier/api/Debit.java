package fr.clausier.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How many calls a second one account or token may make of the API, and as many at once: one caller gone mad leaves room for the
 * others. A lot is one call: it already waits for what it is answered.
 */
@ApplicationScoped
public class Debit {

    private static final int TOO_MANY = 429;

    /** Calls a second; 0 for no bound. */
    @ConfigProperty(name = "clausier.debit.par-seconde", defaultValue = "0")
    int parSeconde;

    @Inject
    SecurityIdentity identity;

    /** Of those who were recognised only: as many as there are accounts. */
    private final Map<String, Bucket> appelants = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public Optional<Response> limiter() {
        if (parSeconde <= 0 || identity.isAnonymous()) {
            return Optional.empty();
        }
        ConsumptionProbe essai = appelants.computeIfAbsent(identity.getPrincipal().getName(), nom -> seau()).tryConsumeAndReturnRemaining(1);
        if (essai.isConsumed()) {
            return Optional.empty();
        }
        long attente = TimeUnit.NANOSECONDS.toSeconds(essai.getNanosToWaitForRefill()) + 1;
        return Optional.of(Response.fromResponse(Problemes.reponse(Probleme.de("trop-d-appels", "Trop d'appels", TOO_MANY,
                "Ce compte fait plus de " + parSeconde + " appels par seconde. Rien n'a été enregistré : renvoyez celui-ci après l'attente dite par Retry-After.")))
                .header(HttpHeaders.RETRY_AFTER, attente).build());
    }

    private Bucket seau() {
        return Bucket.builder().addLimit(limite -> limite.capacity(parSeconde).refillGreedy(parSeconde, Duration.ofSeconds(1))).build();
    }
}
