package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** How much may be sent: portfolios and workbooks by the general setting, everything else much less. */
@ApplicationScoped
public class BodyLimits {

    /** Two hundred lines of care fit several times. */
    static final int MOST = 512 * 1024;
    /** Read line by line, each as a body of its own. */
    private static final String LOT = "/api/decisions/lot";
    private static final Pattern FILES = Pattern.compile("/api/(candidats/[^/]+/(portefeuille|fichiers/.*)|tables/.*|portefeuilles)");
    private static final int TOO_LARGE = 413;
    /** Before the routes, and after Quarkus has put its own limit, which this one replaces. */
    private static final int PRIORITY = 1;
    /** Where Quarkus reads how much of a body without a declared length it may take. */
    private static final String MAX_REQUEST_SIZE = "io.quarkus.max-request-size";

    static final Probleme TROP_GRAND = Probleme.de("trop-grand", "Le corps est trop grand", TOO_LARGE,
            "Attendu 512 Kio au plus. Rien n'a été enregistré.");

    @Inject
    ObjectMapper mapper;

    void register(@Observes Filters filters) {
        filters.register(this::limit, PRIORITY);
    }

    private void limit(RoutingContext event) {
        String length = event.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean small = length != null && length.length() <= 18 && Long.parseLong(length) <= MOST;
        if (LOT.equals(event.normalizedPath())) {
            event.put(MAX_REQUEST_SIZE, Long.MAX_VALUE);
            event.next();
        } else if (small || FILES.matcher(event.normalizedPath()).matches()) {
            event.next();
        } else if (length == null) {
            event.put(MAX_REQUEST_SIZE, (long) MOST);
            event.next();
        } else {
            event.response().putHeader(HttpHeaders.CONNECTION, "close");
            TROP_GRAND.send(event, mapper);
        }
    }
}
