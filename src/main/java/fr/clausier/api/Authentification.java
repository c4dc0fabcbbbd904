package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Who calls: by a password (HTTP Basic), a bearer token, or the cookie of a session. Who is not known gets a problem in answer to
 * an API call, and the sign-in page in the place of another page.
 */
@ApplicationScoped
public class Authentification implements HttpAuthenticationMechanism {

    static final String PAGE = "/connexion.html";

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";
    private static final List<String> SANS_PAGE = List.of("/api", "/q", "/openapi");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SEE_OTHER = 303;

    @Inject
    Comptes comptes;

    @Inject
    Sessions sessions;

    @Inject
    Jetons jetons;

    @Inject
    ObjectMapper mapper;

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        Uni<SecurityIdentity> identity = header == null
                ? Uni.createFrom().optional(comptes.ouverts() ? sessions.identite(context) : Optional.empty())
                : parEntete(header, context, identities);
        // The refusal is ours to write, not that of the mechanism that reads tokens.
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return identity;
    }

    private Uni<SecurityIdentity> parEntete(String header, RoutingContext context, IdentityProviderManager identities) {
        if (commence(header, BEARER)) {
            return jetons.identifier(context, identities);
        }
        if (commence(header, BASIC)) {
            try {
                String paire = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).trim()), StandardCharsets.UTF_8);
                int separation = paire.indexOf(':');
                if (separation >= 0) {
                    return comptes.identifier(paire.substring(0, separation), paire.substring(separation + 1));
                }
            } catch (IllegalArgumentException e) { // not Base64: refused below
            }
        }
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static boolean commence(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, challenge(context.request())));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (isPage(request)) {
            response.setStatusCode(SEE_OTHER).putHeader(HttpHeaders.LOCATION,
                    PAGE + "?retour=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8)).end();
        } else {
            response.putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
            refus(request.getHeader(HttpHeaders.AUTHORIZATION)).send(context, mapper);
        }
        return Uni.createFrom().item(true);
    }

    private static boolean isPage(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && SANS_PAGE.stream().noneMatch(start -> request.path().equals(start) || request.path().startsWith(start + "/"));
    }

    /** A browser would answer "Basic" with a window of its own in front of our page. */
    private String challenge(HttpServerRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        boolean basic = comptes.ouverts() && (agent == null || !agent.startsWith("Mozilla/"));
        return basic ? "Basic realm=\"Clausier\", charset=\"UTF-8\"" : "Bearer realm=\"Clausier\"";
    }

    private Probleme refus(String header) {
        List<String> moyens = new ArrayList<>();
        if (comptes.ouverts()) {
            moyens.add("un compte (curl -u compte:mot-de-passe)");
            moyens.add("une session ouverte par " + PAGE);
        }
        if (jetons.acceptes()) {
            moyens.add("un jeton du fournisseur d'identité (Authorization: Bearer …)");
        }
        if (header == null) {
            return Probleme.de("connexion-requise", "Identifiez-vous", UNAUTHORIZED, "Cette adresse demande "
                    + (moyens.isEmpty() ? "un compte ou un jeton, et ce service n'accepte ni l'un ni l'autre : voyez son exploitant."
                            : String.join(", ou ", moyens) + "."));
        }
        return commence(header, BEARER)
                ? Probleme.de("jeton-refuse", "Jeton refusé", UNAUTHORIZED, jetons.acceptes()
                        ? "Le jeton est expiré, d'un autre émetteur, d'une autre audience, ou signé par une clé inconnue ; demandez-en un nouveau."
                        : "Ce service n'accepte pas de jeton ; il demande " + String.join(", ou ", moyens) + ".")
                : Probleme.de("identifiant-refuse", "Compte ou mot de passe refusé", UNAUTHORIZED,
                        "Après cinq essais faux, attendez trente secondes. Un mot de passe perdu se renouvelle au démarrage du "
                                + "service (clausier.comptes.renouveler).");
    }

    static Probleme interdit() {
        return Probleme.de("role-requis", "Votre rôle ne permet pas cette action", FORBIDDEN,
                "GET /api/moi dit vos rôles ; demandez à une personne qui a le rôle voulu, ou utilisez son compte de service.");
    }

    /** What is served without JAX-RS has no mapper for a role that is missing. */
    void refuse(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.failure() instanceof ForbiddenException && !context.response().ended()) {
                interdit().send(context, mapper);
            } else {
                context.next();
            }
        });
    }
}
