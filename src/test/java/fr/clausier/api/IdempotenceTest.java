package fr.clausier.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A demande sent again under its key: decided once. */
@QuarkusTest
class IdempotenceTest {

    private static Response envoyer(String cle, String demande, String trace) {
        return RestAssured.given().contentType(ContentType.JSON).header(Idempotence.ENTETE, cle).body(demande).post("/api/decisions?trace=" + trace);
    }

    private static String cle() {
        return UUID.randomUUID().toString();
    }

    @Test
    void theSameDemandeGetsItsFirstDecision() {
        String cle = cle();
        Response premiere = envoyer(cle, Examples.CONSULTATION, "full");
        premiere.then().statusCode(201).header(Idempotence.REJOUEE, nullValue());
        Response seconde = envoyer(cle, Examples.CONSULTATION, "full");
        seconde.then().statusCode(201).header(Idempotence.REJOUEE, "true").header("Location", premiere.header("Location"));
        assertEquals(premiere.asString(), seconde.asString());
        envoyer(cle, Examples.CONSULTATION, "none").then().statusCode(201).body("id", equalTo(premiere.path("id"))).body("trace.size()", equalTo(0));
    }

    @Test
    void anotherDemandeUnderItsKeyIsRefused() {
        String cle = cle();
        envoyer(cle, Examples.CONSULTATION, "none").then().statusCode(201);
        envoyer(cle, Examples.CONSULTATION + " ", "none").then().statusCode(422).body("type", containsString("cle-reutilisee"));
    }

    @Test
    void withoutAKeyEachIsDecided() {
        String demande = Examples.CONSULTATION;
        String une = RestAssured.given().contentType(ContentType.JSON).body(demande).post("/api/decisions").path("id");
        String autre = RestAssured.given().contentType(ContentType.JSON).body(demande).post("/api/decisions").path("id");
        assertFalse(une.equals(autre));
    }

    @Test
    void aRefusedDemandeKeepsNoKey() {
        String cle = cle();
        envoyer(cle, "{}", "none").then().statusCode(422);
        envoyer(cle, Examples.CONSULTATION, "none").then().statusCode(201).header(Idempotence.REJOUEE, nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deux mots", "é"})
    void aKeyOfAnotherFormIsRefused(String cle) {
        envoyer(cle, Examples.CONSULTATION, "none").then().statusCode(422).body("type", containsString("cle-invalide"));
    }

    @Test
    void aKeyTooLongIsRefused() {
        envoyer("a".repeat(129), Examples.CONSULTATION, "none").then().statusCode(422);
        envoyer("b".repeat(128 - 36) + cle(), Examples.CONSULTATION, "none").then().statusCode(201);
    }

    @Test
    void sentManyTimesAtOnceItIsDecidedOnce() throws InterruptedException {
        String cle = cle();
        Set<String> ids = ConcurrentHashMap.newKeySet();
        List<Integer> autres = new ArrayList<>();
        CountDownLatch depart = new CountDownLatch(1);
        ExecutorService clients = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 16; i++) {
            clients.submit(() -> {
                depart.await();
                Response answer;
                do {
                    answer = envoyer(cle, Examples.CONSULTATION, "none");
                } while (answer.statusCode() == 409 && "1".equals(answer.header("Retry-After")));
                if (answer.statusCode() == 201) {
                    ids.add(answer.path("id"));
                } else {
                    synchronized (autres) {
                        autres.add(answer.statusCode());
                    }
                }
                return null;
            });
        }
        depart.countDown();
        clients.shutdown();
        assertEquals(true, clients.awaitTermination(60, TimeUnit.SECONDS));
        assertEquals(List.of(), autres);
        assertEquals(1, ids.size());
    }
}
