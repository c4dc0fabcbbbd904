package fr.clausier.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The session of a browser: a cookie, encrypted by a key of the data folder, that names the account and when it signed in. An
 * hour without a request ends it, and twelve hours in any case.
 */
@ApplicationScoped
public class Sessions {

    private static final String COOKIE = "clausier-session";
    private static final String CLE = "session.cle";
    private static final int OCTETS_DE_LA_CLE = 32;
    private static final Duration INACTIVE = Duration.ofHours(1);
    private static final Duration ENTIERE = Duration.ofHours(12);
    private static final Duration RENOUVELEE = Duration.ofMinutes(1);
    private static final long UNTIL_THE_BROWSER_CLOSES = -1;
    private static final Set<HttpMethod> SANS_EFFET = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    Comptes comptes;

    @ConfigProperty(name = "clausier.donnees")
    Path donnees;

    private PersistentLoginManager cookies;

    @PostConstruct
    void open() {
        cookies = new PersistentLoginManager(cle(donnees.resolve(CLE)), COOKIE, INACTIVE.toMillis(), RENOUVELEE.toMillis(),
                true, CookieSameSite.STRICT.name(), "/", UNTIL_THE_BROWSER_CLOSES, null);
    }

    void ouvrir(RoutingContext context, String nom) {
        cookies.save(Instant.now().toEpochMilli() + ":" + nom, context, COOKIE, null, context.request().isSSL());
    }

    void fermer(RoutingContext context) {
        cookies.clear(context);
    }

    /** Who is signed in, if the request may act for them. */
    Optional<SecurityIdentity> identite(RoutingContext context) {
        PersistentLoginManager.RestoreResult session = cookies.restore(context);
        if (session == null || !SANS_EFFET.contains(context.request().method()) && !memeOrigine(context.request())) {
            return Optional.empty();
        }
        // Written by us: the cipher authenticates it.
        String[] parties = session.getPrincipal().split(":", 2);
        Instant ouverte = Instant.ofEpochMilli(Long.parseLong(parties[0]));
        if (ouverte.plus(ENTIERE).isBefore(Instant.now())) {
            return Optional.empty();
        }
        Optional<SecurityIdentity> identite = comptes.session(parties[1], ouverte);
        identite.ifPresent(i -> cookies.save(session.getPrincipal(), context, COOKIE, session, context.request().isSSL()));
        return identite;
    }

    /** Whether a page of ours sent it: one of a neighbouring site is "same site" for a cookie. Callers that are no browser say nothing. */
    static boolean memeOrigine(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origine = request.getHeader("Origin");
        return origine == null || origine.endsWith("://" + request.authority());
    }

    /** Kept, so that a restart ends no session; for its owner alone where the file system knows owners. */
    private static String cle(Path fichier) {
        try {
            if (!Files.exists(fichier) || Files.size(fichier) < OCTETS_DE_LA_CLE) {
                byte[] octets = new byte[OCTETS_DE_LA_CLE];
                new SecureRandom().nextBytes(octets);
                Files.createDirectories(fichier.getParent());
                // A temporary file is its owner's alone, and a move leaves the whole key or none.
                Path neuf = Files.createTempFile(fichier.getParent(), CLE, null);
                Files.writeString(neuf, Base64.getEncoder().encodeToString(octets));
                Files.move(neuf, fichier, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of sessions can be neither read nor made: " + fichier, e);
        }
    }
}
