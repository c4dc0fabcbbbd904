package fr.clausier.api;

import fr.clausier.compte.Compte;
import fr.clausier.compte.CompteStore;
import fr.clausier.compte.Roles;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The accounts that the service keeps itself, one a role, made at a first start with passwords of its own.
 *
 * <p>A refusal takes a second, whatever its reason, so that it tells none. A right password is recognised at once when it has been
 * given before, so wrong ones never keep a working caller out.
 */
@ApplicationScoped
public class Comptes {

    private static final String INTEGRES = "integres";
    private static final String AUCUN = "aucun";
    private static final Duration REFUS = Duration.ofSeconds(1);
    private static final String HMAC = "HmacSHA256";
    private static final int OCTETS_DE_LA_CLE = 32;

    /** After the demonstration: what was printed last is what an operator sees. */
    private static final int LAST = 3000;

    @Inject
    CompteStore store;

    @Inject
    BlockingSecurityExecutor blocking;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "clausier.comptes", defaultValue = INTEGRES)
    String comptes;

    @ConfigProperty(name = "clausier.comptes.renouveler")
    Optional<List<String>> renouveler;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private final Map<String, Acces> acces = new ConcurrentHashMap<>();
    private final SecretKeySpec cle = cle();

    void open(@Observes @Priority(LAST) StartupEvent start) {
        if (comptes.equals(AUCUN)) {
            return;
        }
        if (!comptes.equals(INTEGRES)) {
            throw new IllegalStateException("clausier.comptes is \"%s\"; write %s or %s".formatted(comptes, INTEGRES, AUCUN));
        }
        store.comptes().forEach(this::ouvrir);
        List<String> absents = Roles.TOUS.stream().filter(nom -> !acces.containsKey(nom)).toList();
        List<String> demandes = renouveler.orElse(List.of());
        List<String> inconnus = demandes.stream().filter(nom -> !Roles.TOUS.contains(nom)).toList();
        if (!inconnus.isEmpty()) {
            throw new IllegalStateException(
                    "clausier.comptes.renouveler names %s; the accounts are %s".formatted(inconnus, Roles.TOUS));
        }
        Map<String, String> faits = renouveler(Stream.concat(absents.stream(), demandes.stream()).distinct().toList());
        if (!faits.isEmpty()) {
            print(faits, System.out);
        }
    }

    private void print(Map<String, String> motsDePasse, PrintStream out) {
        out.printf("%nMots de passe, affichés cette seule fois :%n");
        motsDePasse.forEach((nom, motDePasse) -> out.printf("  %-12s %s%n", nom, motDePasse));
        out.printf("Pour entrer : http://localhost:%d/connexion.html, ou curl -u compte:mot-de-passe.%n", port);
        out.printf("Un mot de passe perdu : redémarrez une fois avec -Dclausier.comptes.renouveler=compte.%n");
        out.flush();
    }

    private void ouvrir(Compte compte) {
        acces.put(compte.nom(), new Acces(compte));
    }

    /**
     * Makes new passwords; sessions of those accounts end.
     *
     * @return the passwords by account: they are not kept
     */
    Map<String, String> renouveler(Collection<String> noms) {
        Map<String, String> motsDePasse = new TreeMap<>();
        noms.forEach(nom -> motsDePasse.put(nom, Compte.motDePasse()));
        // In parallel: a first start makes five, and each takes a while.
        List<Compte> faits = motsDePasse.entrySet().parallelStream()
                .map(entree -> Compte.de(entree.getKey(), entree.getValue())).toList();
        if (!faits.isEmpty()) {
            store.garder(faits);
            faits.forEach(this::ouvrir);
        }
        return motsDePasse;
    }

    /** Whether there are accounts at all. */
    boolean ouverts() {
        return comptes.equals(INTEGRES);
    }

    /** Who gave this password, or {@link AuthenticationFailedException}; never blocks its caller. */
    Uni<SecurityIdentity> identifier(String nom, String motDePasse) {
        Acces acces = this.acces.get(nom);
        byte[] marque = marque(motDePasse);
        if (acces != null && acces.reconnait(marque)) {
            return Uni.createFrom().item(acces.identite());
        }
        long debut = System.nanoTime();
        if (acces == null || acces.fermeA(debut)) {
            return refus(debut);
        }
        return blocking.executeBlocking(() -> acces.essaie(motDePasse, marque))
                .chain(admis -> admis ? Uni.createFrom().item(acces.identite()) : refus(debut));
    }

    /** Who opened a session at that instant, unless the password was renewed since. */
    Optional<SecurityIdentity> session(String nom, Instant ouverte) {
        return Optional.ofNullable(acces.get(nom)).filter(a -> !ouverte.isBefore(a.depuis())).map(Acces::identite);
    }

    private Uni<SecurityIdentity> refus(long debut) {
        long reste = Math.max(1, REFUS.minusNanos(System.nanoTime() - debut).toMillis());
        return Uni.createFrom().emitter(reponse ->
                vertx.setTimer(reste, timer -> reponse.fail(new AuthenticationFailedException())));
    }

    static SecurityIdentity identite(String nom) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(nom)).addRole(nom).build();
    }

    /** A password as it is remembered: without the key, which this process alone has, it tells nothing. */
    private byte[] marque(String motDePasse) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(cle);
            return mac.doFinal(motDePasse.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }

    private static SecretKeySpec cle() {
        byte[] octets = new byte[OCTETS_DE_LA_CLE];
        new SecureRandom().nextBytes(octets);
        return new SecretKeySpec(octets, HMAC);
    }
}
