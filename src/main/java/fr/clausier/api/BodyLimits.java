package fr.clausier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
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
    private static final long MOST = 512 * 1024;
    private static final Pattern FILES = Pattern.compile("/api/(candidats/[^/]+/(portefeuille|fichiers/.*)|tables/.*)");
    private static final int TOO_LARGE = 413;
    private static final int BEFORE_ROUTES = 100;
    /** Where Quarkus reads how much of a body without a declared length it may take. */
    private static final String MAX_REQUEST_SIZE = "io.quarkus.max-request-size";

    @Inject
    ObjectMapper mapper;

    void register(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_ROUTES);
    }

    private void limit(RoutingContext event) {
        if (FILES.matcher(event.normalizedPath()).matches()) {
            event.next();
            return;
        }
        String length = event.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            event.put(MAX_REQUEST_SIZE, MOST);
            event.next();
        } else if (length.length() > 18 || Long.parseLong(length) > MOST) {
            refuse(event);
        } else {
            event.next();
        }
    }

    private void refuse(RoutingContext event) {
        try {
            event.response().setStatusCode(TOO_LARGE).putHeader(HttpHeaders.CONTENT_TYPE, Probleme.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(mapper.writeValueAsString(Probleme.de("trop-grand", "Le corps est trop grand", TOO_LARGE,
                            "Attendu 512 Kio au plus. Rien n'a été enregistré.")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem can always be written", e);
        }
    }
}
