package fr.clausier.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Each call has a number, the caller's own when it is a sane one: the answer gives it back, and what is logged meanwhile tells it. */
@ApplicationScoped
public class NumeroDAppel {

    static final String ENTETE = "X-Request-Id";

    private static final String CHAMP = "appel";
    private static final Pattern SAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    /** Before all other filters: what they refuse has a number too. */
    private static final int PRIORITY = 1_000;

    void register(@Observes Filters filters) {
        filters.register(NumeroDAppel::numeroter, PRIORITY);
    }

    private static void numeroter(RoutingContext event) {
        String recu = event.request().getHeader(ENTETE);
        String numero = recu != null && SAIN.matcher(recu).matches() ? recu : UUID.randomUUID().toString();
        event.response().putHeader(ENTETE, numero);
        MDC.put(CHAMP, numero);
        event.next();
    }

    /** That of the call under way on this thread; one of its own where there is none. */
    static String courant() {
        Object numero = MDC.get(CHAMP);
        return numero == null ? UUID.randomUUID().toString() : numero.toString();
    }
}
