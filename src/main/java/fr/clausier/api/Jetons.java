package fr.clausier.api;

import fr.clausier.compte.Roles;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Bearer tokens of an OpenID provider, when one is named; its roles become ours. */
@ApplicationScoped
public class Jetons {

    private static final Logger LOG = Logger.getLogger(Jetons.class);
    private static final String EMETTEUR = "clausier.jwt.emetteur";
    private static final String CLES = "clausier.jwt.cles";

    @Inject
    JWTAuthMechanism jwt;

    @Inject
    Comptes comptes;

    @Inject
    Config config;

    @ConfigProperty(name = EMETTEUR)
    Optional<String> emetteur;

    @ConfigProperty(name = CLES)
    Optional<String> cles;

    void check(@Observes StartupEvent start) {
        if (emetteur.isPresent() != cles.isPresent()) {
            throw new IllegalStateException(
                    "Bearer tokens need both %s and %s: give the one that is missing".formatted(EMETTEUR, CLES));
        }
        if (!acceptes() && !comptes.ouverts()) {
            LOG.warnf("No accounts and no issuer of tokens: every call will be refused. Give %s and %s, or clausier.comptes", EMETTEUR, CLES);
        }
    }

    /** Whether an issuer is named. */
    boolean acceptes() {
        return emetteur.isPresent();
    }

    /** Who the token of the request names, with those of our roles that the provider gives them. */
    Uni<SecurityIdentity> identifier(RoutingContext context, IdentityProviderManager identities) {
        if (!acceptes()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return jwt.authenticate(context, identities).map(identity -> QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal()).addRoles(roles(identity.getRoles())).build());
    }

    private Set<String> roles(Set<String> duFournisseur) {
        return Roles.TOUS.stream().filter(role -> noms(role).stream().anyMatch(duFournisseur::contains))
                .collect(Collectors.toSet());
    }

    /** What the provider calls this role. */
    private List<String> noms(String role) {
        return config.getOptionalValues("clausier.jwt.role." + role, String.class).orElse(List.of(role));
    }
}
