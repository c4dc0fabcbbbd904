package fr.clausier.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.compte.Roles;
import fr.clausier.regles.Clause;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Clauses, coverage, probes, metrics. */
@QuarkusTest
class ServiceTest {

    @Test
    void lesClausesSeLisentParDocumentEtUneParUne() {
        given().get("/api/clauses").then().statusCode(200).body("", hasSize(1385));
        given().queryParam("document", "tns").queryParam("nature", "PLAFOND").get("/api/clauses").then()
                .body("nature", org.hamcrest.Matchers.everyItem(equalTo("PLAFOND")), "id", hasItem("TNS-15-g"));
        given().get("/api/clauses/TNS-15-g").then().statusCode(200)
                .body("clause.article", equalTo("Art. 15"), "clause.titre", containsString("Autres classes"))
                .body("regles.source", hasItem(containsString("maxima.drl.xlsx › Maxima!J11")));
    }

    @Test
    void laCouvertureCompteDocumentParDocument() {
        given().get("/api/couverture").then().statusCode(200)
                .body("documents", hasSize(10))
                .body("documents.find { it.document == 'tns' }.clauses", equalTo(219))
                .body("documents.find { it.document == 'tns' }.decidables", equalTo(206))
                .body("documents.find { it.document == 'tns' }.couvertes", greaterThan(0))
                .body("total.dontAvecEffet", greaterThan(0), "total.dontAlerteSeule", greaterThan(0))
                .body("total.clauses", equalTo(1385), "total.decidables", equalTo(1157))
                .body("clauses.findAll { !it.couverte }", hasSize(0));
        JsonPath couverture = given().get("/api/couverture").jsonPath();
        assertEquals(1157, couverture.getInt("restantes.size()") + couverture.getInt("total.couvertes"));
        given().get("/api/couverture/avancement").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void leSommaireDonneToutLeContratEnUnAppel() {
        Response reponse = given().get("/api/sommaire");
        assertTrue(reponse.asByteArray().length < 1_000_000, () -> reponse.asByteArray().length + " octets");
        JsonPath sommaire = reponse.then().statusCode(200).extract().jsonPath();
        assertEquals(Regles.base().catalogue().all().stream().map(Clause::id).sorted().toList(),
                sommaire.getList("documents.articles.flatten().clauses.flatten().id", String.class).stream().sorted().toList());
        assertEquals(Regles.base().regles().size(), sommaire.getInt("regles.size()"));
        Map<String, Object> clause = sommaire.getMap("documents.find { it.document == 'tns' }.articles.find { it.article == 'Art. 15' }"
                + ".clauses.find { it.id == 'TNS-15-g' }");
        List<Map<String, String>> regles = given().get("/api/clauses/TNS-15-g").jsonPath().getList("regles");
        List<Map<String, Object>> toutes = sommaire.getList("regles");
        toutes.forEach(regle -> assertTrue((Integer) regle.remove("applications") >= 0, regle::toString));
        assertEquals(Set.copyOf(regles), ((List<?>) clause.get("regles")).stream().map(place -> toutes.get((Integer) place)).collect(Collectors.toSet()));
        assertEquals(Set.of("id", "titre", "resume", "nature", "decidable", "regles", "applications"), clause.keySet());
    }

    @Test
    void chaqueInterpretationDitSaLectureEtLesReglesQuiLaSuivent() {
        given().get("/api/interpretations").then().statusCode(200)
                .body("interpretation.id", hasItem("INT-NON-OPTAM"), "regles.findAll { it.isEmpty() }", hasSize(0))
                .body("find { it.interpretation.id == 'INT-NON-OPTAM' }.interpretation.derogation", equalTo(true))
                .body("find { it.interpretation.id == 'INT-NON-OPTAM' }.regles[0].source",
                        equalTo("sante/limites/non-optam/depassement.drl"));
    }

    @Test
    void lesSondesRepondentEtDisentLesRegles() {
        for (String sonde : new String[] {"/q/health/started", "/q/health/live", "/q/health/ready"}) {
            given().get(sonde).then().statusCode(200).body("status", equalTo("UP"));
        }
        given().get("/q/health/ready").then()
                .body("checks.find { it.name == 'regles' }.data.hash", equalTo(Regles.base().hash()))
                .body("checks.find { it.name == 'regles' }.data.origine", equalTo("dossier"));
    }

    @Test
    void lesMesuresComptentLesDecisions() {
        given().contentType("application/json").body(Examples.AUDIO).post("/api/decisions").then().statusCode(201);
        String regles = "regles=\"" + Regles.base().hash().substring(0, 12) + "\"";
        String compte = "clausier_decisions_total{nature=\"DEVIS\"," + regles + ",statut=\"ACCORDE\"}";
        double avant = mesure(compte);
        given().contentType("application/json").body(Examples.AUDIO).post("/api/decisions").then().statusCode(201);
        assertEquals(avant + 1, mesure(compte));
        assertEquals(1, mesure("clausier_regles{" + regles + "}"));
        assertEquals(0, mesure("clausier_audit_attente"));
        assertTrue(mesure("clausier_recherche_retard") >= 0);
        assertTrue(mesure("clausier_regles_depuis_seconds") > 1_700_000_000);
        for (String temps : List.of("lecture", "decision", "conservation")) {
            assertTrue(mesure("clausier_decision_duree_seconds_count{temps=\"" + temps + "\"}") >= 2, temps);
            assertTrue(mesure("clausier_decision_duree_seconds_bucket{temps=\"" + temps + "\",le=\"5.0\"}") >= 2, temps);
        }
    }

    /** A measure of the service by its name and labels; an example that follows the figure (« # {trace_id=…} ») is left out. */
    private static double mesure(String nom) {
        String mesures = Connecte.comme(Roles.EXPLOITANT).get("/q/metrics").then().statusCode(200).extract().asString();
        return mesures.lines().filter(ligne -> ligne.startsWith(nom + " ")).mapToDouble(ligne -> Double.parseDouble(ligne.substring(nom.length() + 1).split(" ", 2)[0]))
                .findFirst().orElseThrow(() -> new AssertionError(nom + "\n" + mesures.lines().filter(l -> l.startsWith("clausier")).collect(Collectors.joining("\n"))));
    }

    @Test
    void unAppelPorteUnNumeroCeluiDeLAppelantSIlEstSain() {
        given().header("X-Request-Id", "dossier-17.b").get("/api/moi").then().header("X-Request-Id", "dossier-17.b");
        for (String faux : List.of("a b", "x".repeat(65), "<b>", "é")) {
            given().header("X-Request-Id", faux).get("/api/moi").then().header("X-Request-Id", org.hamcrest.Matchers.matchesPattern("[0-9a-f-]{36}"));
        }
    }

    @Test
    void aucuneAutreOrigineNEstAdmise() {
        for (String chemin : List.of("/api/moi", "/api/decisions", "/openapi", "/q/health/live", "/connexion.html")) {
            given().header("Origin", "https://ailleurs.example").get(chemin).then()
                    .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());
            given().header("Origin", "https://ailleurs.example").header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization").options(chemin).then()
                    .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue())
                    .header("Access-Control-Allow-Headers", org.hamcrest.Matchers.nullValue());
        }
    }
}
