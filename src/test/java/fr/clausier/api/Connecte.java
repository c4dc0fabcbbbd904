package fr.clausier.api;

import fr.clausier.compte.Roles;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Signs each test of the service in as the claims system, whose passwords it has made anew once for each application. */
public final class Connecte implements QuarkusTestBeforeEachCallback {

    private static Comptes application;
    private static Map<String, String> motsDePasse;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        motsDePasse();
        RestAssured.authentication = RestAssured.preemptive().basic(Roles.APPELANT, motDePasse(Roles.APPELANT));
    }

    private static synchronized Map<String, String> motsDePasse() {
        Comptes comptes = ClientProxy.unwrap(CDI.current().select(Comptes.class).get());
        if (comptes != application) {
            application = comptes;
            motsDePasse = comptes.ouverts() ? comptes.renouveler(Roles.TOUS) : new TreeMap<>();
        }
        return motsDePasse;
    }

    static String motDePasse(String role) {
        return motsDePasse().getOrDefault(role, "");
    }

    /** Makes a new password for this account, for the tests that follow too. */
    static void renouvelle(String role) {
        motsDePasse().putAll(application.renouveler(List.of(role)));
    }

    /** A request of another account. */
    static RequestSpecification comme(String role) {
        return RestAssured.given().auth().preemptive().basic(role, motDePasse(role));
    }

    /** A request of no one. */
    static RequestSpecification anonyme() {
        return RestAssured.given().auth().none();
    }
}
