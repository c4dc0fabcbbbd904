package fr.clausier.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.regles.Clause;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Why not, over HTTP: for a clause, a rule and a row, of a stored decision and of a simulation. */
@QuarkusTest
class PourquoiPasTest {

    private static final String ETRANGER = "sante/droits/etranger/sejour-temporaire.drl";
    private static final String RENOUVELLEMENTS = "sante/attentes/renouvellements/renouvellements";

    private static String decider() {
        return given().contentType("application/json").body(Examples.AUDIO).post("/api/decisions").then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse demander(String id, Map<String, Object> question) {
        return given().queryParams(question).get("/api/decisions/" + id + "/pourquoi-pas").then();
    }

    private static ValidatableResponse simuler(RequestSpecification qui, String demande, String clause) {
        return qui.contentType("application/json").body(demande).queryParam("clause", clause).post("/api/simulations/pourquoi-pas").then();
    }

    @Test
    void uneClauseEstDiteAppliqueeQuandLaDecisionLaCite() {
        String id = decider();
        List<String> citees = given().get("/api/decisions/" + id).jsonPath().getList("clauses.id");
        for (String clause : citees) {
            demander(id, Map.of("clause", clause)).statusCode(200).body("appliquee", is(true), "clause.id", equalTo(clause),
                    "regles[0].etat", equalTo("APPLIQUEE"), "phrase", startsWith("La clause " + clause + " s'applique : "));
        }
        assertTrue(citees.size() > 5, citees.toString());
    }

    @Test
    void uneClauseQuiNeSAppliquePasDitCeQuiManqueEtSaCellule() {
        demander(decider(), Map.of("clause", "TNS-15-OPT-a")).statusCode(200)
                .body("appliquee", is(false), "clause.titre", notNullValue(), "jeu", equalTo(Regles.base().hash()))
                .body("regles", hasSize(1), "autresRegles", equalTo(0))
                .body("regles[0].etat", equalTo("NON_REMPLIE"), "regles[0].manque", equalTo(1))
                .body("regles[0].table", equalTo(RENOUVELLEMENTS), "regles[0].ligne", equalTo(11))
                .body("regles[0].faits[0].id", equalTo("L1"), "regles[0].faits[0].jour", equalTo("2026-02-10"))
                .body("regles[0].faits[0].conditions.find { !it.remplie }.cellule", equalTo("F11"))
                .body("phrase", containsString("Équipement optique : non, attendu oui, ligne 11, cellule F11"));
    }

    @Test
    void uneRegleSeDemandeParSonNomOuParSonFichierEtUnRangParSonNumero() {
        String id = decider();
        String nom = demander(id, Map.of("regle", ETRANGER)).statusCode(200).body("clause", nullValue(), "appliquee", is(false))
                .body("regles", hasSize(1), "regles[0].fichier", equalTo(ETRANGER), "regles[0].table", nullValue())
                .body("regles[0].faits[0].conditions[0].sujet", equalTo("lieu"), "regles[0].faits[0].conditions[0].cellule", nullValue())
                .body("regles[0].faits[0].conditions[2].phrase", equalTo("sejour temporaire etranger : non"))
                .extract().path("regles[0].nom");
        demander(id, Map.of("regle", nom)).statusCode(200).body("regles[0].fichier", equalTo(ETRANGER));
        for (String table : List.of(RENOUVELLEMENTS, RENOUVELLEMENTS + ".drl.xlsx")) {
            demander(id, Map.of("table", table, "ligne", 11)).statusCode(200).body("regles", hasSize(1), "regles[0].ligne", equalTo(11));
        }
    }

    @Test
    void laClauseDeLAutreContratDitAuTitreDeLaquelleSaRegleDecide() {
        String id = decider();
        JsonPath tns = demander(id, Map.of("clause", "TNS-5-a")).extract().jsonPath();
        String rmg = tns.getList("regles[0].clauses", String.class).stream().filter(clause -> clause.startsWith("RMG-")).findFirst().orElseThrow();
        demander(id, Map.of("clause", rmg)).statusCode(200).body("appliquee", is(false), "phrase", equalTo("La clause " + rmg
                + " ne s'applique pas : sa règle « " + tns.getString("regles[0].nom") + " » décide ici au titre de TNS-5-a, qui est du contrat de "
                + "l'adhérent."));
    }

    @Test
    void lesReglesDUneClauseCiteePartoutSontDitesJusquAVingt() {
        Map<String, Long> citations = Regles.base().regles().stream().flatMap(regle -> regle.clauses().stream())
                .collect(Collectors.groupingBy(Object::toString, Collectors.counting()));
        String clause = citations.entrySet().stream().max(Comparator.comparing(Map.Entry<String, Long>::getValue)).orElseThrow().getKey();
        demander(decider(), Map.of("clause", clause)).statusCode(200).body("regles", hasSize(20))
                .body("autresRegles", equalTo(citations.get(clause).intValue() - 20), "autresRegles", greaterThan(0))
                .body("regles.faits.collect { it.size() }.max()", lessThanOrEqualTo(5));
    }

    @Test
    void uneClauseQueNulleRegleNeCiteLeDit() {
        String clause = Regles.base().catalogue().all().stream().map(Clause::id)
                .filter(id -> Regles.base().regles().stream().noneMatch(regle -> regle.cite(id))).findFirst().orElseThrow();
        demander(decider(), Map.of("clause", clause)).statusCode(200).body("appliquee", is(false), "regles", hasSize(0))
                .body("phrase", containsString("aucune règle ne la cite"));
    }

    @Test
    void uneSimulationSExpliqueSansRienConserver() {
        for (String role : List.of("appelant", "actuaire", "auditeur")) {
            simuler(Connecte.comme(role), Examples.AUDIO, "TNS-15-e").statusCode(200).body("appliquee", is(true));
        }
        simuler(given(), "{", "TNS-15-e").statusCode(400);
        simuler(given(), Examples.AUDIO.replace("950.00", "-1.00"), "TNS-15-e").statusCode(422);
    }

    @Test
    void ceQuiNExistePasNommeLePlusProche() {
        String id = decider();
        demander(UUID.randomUUID().toString(), Map.of("clause", "TNS-15-e")).statusCode(404);
        demander("pas-un-id", Map.of("clause", "TNS-15-e")).statusCode(404);
        Map.<Map<String, Object>, String>of(
                Map.of("clause", "TNS-15-OPT-zz"), "vouliez-vous dire « TNS-15-OPT-",
                Map.of("regle", ETRANGER.replace("temporaire", "temporere")), "vouliez-vous dire « " + ETRANGER + " »",
                Map.of("table", RENOUVELLEMENTS.replace("sante", "santé"), "ligne", 11), "vouliez-vous dire « " + RENOUVELLEMENTS + " »",
                Map.of("table", RENOUVELLEMENTS, "ligne", 99), "Les rangs de cette table vont de 11 à 16.",
                Map.of("table", RENOUVELLEMENTS, "ligne", "onze"), "Les rangs de cette table vont de 11 à 16.")
                .forEach((question, detail) -> demander(id, question).statusCode(404).contentType("application/problem+json")
                        .body("type", equalTo("urn:clausier:introuvable"), "detail", containsString(detail)));
    }

    @Test
    void laQuestionEstUneSeule() {
        String id = decider();
        for (Map<String, Object> question : List.<Map<String, Object>>of(Map.of(), Map.of("clause", "TNS-15-e", "regle", ETRANGER),
                Map.of("table", RENOUVELLEMENTS), Map.of("ligne", 11), Map.of("clause", "TNS-15-e", "ligne", 11))) {
            assertEquals("urn:clausier:question", demander(id, question).statusCode(422).extract().path("type"), question.toString());
        }
    }
}
