package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Once the service is told to stop, what is under way is answered and what comes is refused: callers go elsewhere, or come back. */
@ApplicationScoped
public class Arret {

    private static final String API = "/api/";
    private static final int UNAVAILABLE = 503;
    /** About what a start takes. */
    private static final String RETRY_SECONDS = "10";
    private static final Probleme S_ARRETE = Probleme.de("arret", "Le service s'arrête", UNAVAILABLE,
            "Rien n'a été enregistré : renvoyez la demande dans quelques secondes.");
    /** After the call has its number, before all that reads it. */
    private static final int PRIORITY = 900;

    @Inject
    ObjectMapper mapper;

    private volatile boolean demande;

    void register(@Observes Filters filters) {
        filters.register(this::refuser, PRIORITY);
    }

    void demander(@Observes ShutdownDelayInitiatedEvent stop) {
        demande = true;
    }

    private void refuser(RoutingContext event) {
        if (demande && event.request().path().startsWith(API)) {
            event.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).putHeader(HttpHeaders.CONNECTION, "close");
            S_ARRETE.send(event, mapper);
        } else {
            event.next();
        }
    }
}
