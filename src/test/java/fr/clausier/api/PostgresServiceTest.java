package fr.clausier.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.clausier.audit.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same service, its decisions in PostgreSQL by settings alone. */
@QuarkusTest
@TestProfile(PostgresServiceTest.OnPostgres.class)
class PostgresServiceTest {

    public static final class OnPostgres implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.base", "pg", "clausier.pg.url", Postgres.url("service"),
                    "clausier.pg.utilisateur", Postgres.USER);
        }
    }

    private static ValidatableResponse poster(String demande) {
        return given().contentType(ContentType.JSON).body(demande).post("/api/decisions").then();
    }

    @Test
    void uneDecisionEstConserveeRelueEtSonCompteurNeSeDepensePasDeuxFois() {
        String demande = DecisionsTest.lentilles("PG-1", "LIQUIDATION", "90.00", "");

        String donnee = poster(demande).statusCode(201).body("montants.mutuelle", equalTo("90.00")).extract().asString();
        poster(demande).statusCode(409)
                .body("detail", allOf(containsString("LENTILLES_NON_REMB/EUR/2026"), containsString("version 1")));

        String id = JsonPath.from(donnee).getString("id");
        assertEquals(donnee, given().get("/api/decisions/" + id).then().statusCode(200).extract().asString());
    }

    @Test
    void laSondeNeConnaitQueLaBaseEnService() {
        given().get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name.startsWith('Database') }.data", equalTo(Map.of("pg", "UP")));
    }
}
