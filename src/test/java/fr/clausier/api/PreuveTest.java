package fr.clausier.api;

import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.EXPLOITANT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.audit.JdbcPreuve;
import fr.clausier.audit.Sceau;
import fr.clausier.audit.VerifierExport;
import fr.clausier.decision.Preuve;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads signed, the chain verified in the background, its export verified without the service. */
@QuarkusTest
@TestProfile(PreuveTest.Registre.class)
class PreuveTest {

    /** Its own database: what is done to it harms no other test. */
    public static final class Registre implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.donnees", "./target/test-data/preuve-" + ProcessHandle.current().pid());
        }
    }

    private static final String VERIFICATION = "/api/preuve/verification";

    @TempDir
    Path folder;

    @Inject
    DataSource source;

    @Inject
    Sceau sceau;

    private String derniere;

    @BeforeEach
    void decider() {
        derniere = decision();
    }

    static String decision() {
        return Connecte.comme("appelant").contentType("application/json").body(Examples.CONSULTATION.replace("LIQUIDATION", "DEVIS"))
                .post("/api/decisions").then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse lancer(String body) {
        return Connecte.comme(AUDITEUR).contentType("application/json").body(body).post(VERIFICATION).then();
    }

    private static JsonPath finie() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            JsonPath verification = Connecte.comme(AUDITEUR).get(VERIFICATION).then().statusCode(200).extract().jsonPath();
            if (verification.get("fin") != null) {
                return verification;
            }
            assertTrue(System.nanoTime() < deadline, "the verification does not end");
            Thread.sleep(20);
        }
    }

    private static JsonPath verifiee(String body) throws InterruptedException {
        lancer(body).statusCode(202).body("acteur", equalTo(AUDITEUR));
        return finie();
    }

    private static String tete() {
        return Connecte.comme(EXPLOITANT).post("/api/preuve/tetes").then().extract().asString();
    }

    private int change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    @Test
    void uneTeteSeSigneUneFoisEtSeRelit() {
        Response signee = Connecte.comme(AUDITEUR).post("/api/preuve/tetes");
        assertEquals(201, signee.statusCode());
        assertEquals(200, Connecte.comme(AUDITEUR).post("/api/preuve/tetes").statusCode());
        assertEquals(signee.asString(), tete());

        JsonPath etat = Connecte.comme(EXPLOITANT).get("/api/preuve").then().statusCode(200).body("cle.nom", equalTo(sceau.nom()))
                .body("cle.pem", equalTo(sceau.publique())).extract().jsonPath();
        assertEquals(signee.jsonPath().getMap(""), etat.getMap("tete"));
        assertEquals(signee.jsonPath().getLong("rang"), etat.getLong("decisions"));
        List<Long> rangs = Connecte.comme(AUDITEUR).get("/api/preuve/tetes?nombre=1").jsonPath().getList("rang", Long.class);
        assertEquals(List.of(etat.getLong("decisions")), rangs);
        Connecte.comme(AUDITEUR).get("/api/preuve/tetes?avant=" + rangs.get(0)).then().statusCode(200).body("find { it.rang >= " + rangs.get(0) + " }", nullValue());
    }

    @Test
    void laChaineSeVerifieAvecUneTeteGardee() throws Exception {
        String tete = tete();
        long rang = JsonPath.from(tete).getLong("rang");
        String apres = decision();

        JsonPath tout = verifiee(tete);
        assertEquals("TERMINEE", tout.getString("etat"));
        assertEquals(0, tout.getInt("resultat.total"));
        assertEquals(rang + 1, tout.getLong("resultat.intacteJusqua"));
        assertEquals(rang, tout.getLong("gardee.rang"));

        lancer("").statusCode(202);
        assertEquals(rang + 1, finie().getLong("resultat.lignes"));

        Connecte.comme(EXPLOITANT).queryParam("depuis", rang).post(VERIFICATION).then().statusCode(202).body("premier", equalTo((int) rang));
        assertEquals(2, finie().getLong("resultat.lignes"));

        assertEquals(1, change("UPDATE decision SET porteur = 'autre' WHERE id = ?", UUID.fromString(apres)));
        JsonPath atteinte = verifiee("{}");
        assertEquals("TERMINEE", atteinte.getString("etat"));
        assertEquals(List.of("ALTEREE"), atteinte.getList("resultat.atteintes.nature"));
        assertEquals(apres, atteinte.getString("resultat.atteintes[0].id"));
        assertEquals(rang, atteinte.getLong("resultat.intacteJusqua"));
        Connecte.comme(AUDITEUR).get("/api/preuve").then().body("verification.resultat.total", equalTo(1));
        change("UPDATE decision SET porteur = (SELECT porteur FROM decision WHERE id = ?) WHERE id = ?", UUID.fromString(derniere), UUID.fromString(apres));
        assertEquals(0, verifiee("{}").getInt("resultat.total"));
    }

    @Test
    void ceQuiNEstPasUneTeteDuServiceEstRefuse() {
        JsonPath tete = JsonPath.from(tete());
        String fausse = tete.prettify().replace("\"rang\": " + tete.getLong("rang"), "\"rang\": " + (tete.getLong("rang") + 1));
        lancer(fausse).statusCode(422).body("type", equalTo("urn:clausier:tete-refusee")).body("detail", containsString(sceau.nom()));
        for (String illisible : List.of("{", "[]", "3", "{\"rang\": 1}", "{\"rang\": \"x\"}", "\"tete\"", "null")) {
            lancer(illisible).statusCode(400).body("type", equalTo("urn:clausier:tete-illisible"));
        }
        for (String depuis : List.of("x", "0", "99999999")) {
            Connecte.comme(AUDITEUR).queryParam("depuis", depuis).post(VERIFICATION).then().statusCode(422)
                    .body("type", equalTo("urn:clausier:depart-refuse"));
        }
    }

    /** A verification that goes on until it is let go, or told to stop. */
    private static final class Lente extends JdbcPreuve {
        private final CountDownLatch laissee = new CountDownLatch(1);
        private final AtomicBoolean lachee = new AtomicBoolean();

        Lente(DataSource source, Sceau sceau) {
            super(source, sceau);
        }

        @Override
        public Verification verifier(long premier, Optional<Tete> gardee, Suivi suivi) {
            while (!lachee.get()) {
                suivi.avance(7, 10);
                laissee.countDown();
            }
            throw new IllegalStateException("it broke");
        }
    }

    @Test
    void uneSeuleVerificationALaFoisQuiSAnnule() throws Exception {
        Lente lente = new Lente(source, sceau);
        QuarkusMock.installMockForType(lente, Preuve.class);
        lancer("").statusCode(202).body("etat", equalTo("EN_COURS"));
        assertTrue(lente.laissee.await(30, TimeUnit.SECONDS));

        lancer("").statusCode(409).body("type", equalTo("urn:clausier:etat"));
        Connecte.comme(EXPLOITANT).get(VERIFICATION).then().statusCode(200).body("rang", equalTo(7)).body("dernier", equalTo(10))
                .body("fin", nullValue());
        Connecte.comme(EXPLOITANT).delete(VERIFICATION).then().statusCode(202);
        assertEquals("ANNULEE", finie().getString("etat"));
        Connecte.comme(EXPLOITANT).delete(VERIFICATION).then().statusCode(409);

        lancer("").statusCode(202);
        lente.lachee.set(true);
        JsonPath echouee = finie();
        assertEquals("ECHOUEE", echouee.getString("etat"));
        assertFalse(echouee.getMap("").get("resultat") instanceof Map);
    }

    @Test
    void lExportSeVerifieSansLeService() throws Exception {
        String tete = tete();
        Response export = Connecte.comme(AUDITEUR).get("/api/preuve/export");
        export.then().statusCode(200).contentType("application/x-ndjson").header("Content-Disposition", containsString("attachment; filename=\"export-debut-"))
                .header("Clausier-Regles", notNullValue());

        List<String> options = List.of(Files.write(folder.resolve("export.ndjson"), export.asByteArray()).toString(),
                "--cle", Files.writeString(folder.resolve("cle.pem"), sceau.publique()).toString(),
                "--tete", Files.writeString(folder.resolve("tete.json"), tete).toString());
        ByteArrayOutputStream dit = new ByteArrayOutputStream();
        int code = VerifierExport.run(options, new PrintStream(dit, true, StandardCharsets.UTF_8));
        assertEquals(0, code, () -> dit.toString(StandardCharsets.UTF_8));
        assertTrue(dit.toString(StandardCharsets.UTF_8).contains("dont celle que vous gardez, de rang " + JsonPath.from(tete).getLong("rang")));
        assertTrue(export.asString().contains(derniere));
    }

    @Test
    void lExportEstCeluiDUnePeriode() {
        String jour = Instant.now().atZone(java.time.ZoneId.of("Europe/Paris")).toLocalDate().toString();
        Connecte.comme(AUDITEUR).queryParam("du", jour).queryParam("au", jour).get("/api/preuve/export").then().statusCode(200)
                .header("Content-Disposition", containsString("export-" + jour + "-" + jour + ".ndjson")).body(containsString(derniere));
        String ancien = Connecte.comme(AUDITEUR).queryParam("au", "2020-12-31").get("/api/preuve/export").then().statusCode(200).extract().asString();
        assertEquals(List.of("cle", "fin"), ancien.lines().map(ligne -> JsonPath.from(ligne).getString("type")).toList());
        for (Map<String, String> refusee : List.of(Map.of("du", "hier"), Map.of("au", "2026-13-01"), Map.of("du", "+99999-01-01"),
                Map.of("du", "2026-02-01", "au", "2026-01-01"))) {
            Connecte.comme(AUDITEUR).queryParams(refusee).get("/api/preuve/export").then().statusCode(422)
                    .body("type", equalTo("urn:clausier:periode-refusee"));
        }
    }
}
