package fr.clausier.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many demandes in one body, line by line. */
@QuarkusTest
class LotTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The example, of a person of their own, on one line. */
    private static String demande(String numero) throws IOException {
        return MAPPER.readTree(Examples.CONSULTATION.replace("A-100", numero)).toString();
    }

    private static List<JsonNode> lot(String query, String cle, String body) {
        return given().contentType(ExportDecisions.NDJSON).header(Idempotence.ENTETE, cle).body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/decisions/lot" + query).then().statusCode(200).contentType(ExportDecisions.NDJSON).extract().asString().lines()
                .map(LotTest::json).toList();
    }

    private static JsonNode json(String ligne) {
        try {
            return MAPPER.readTree(ligne);
        } catch (IOException e) {
            throw new IllegalArgumentException(ligne, e);
        }
    }

    private static String cle() {
        return UUID.randomUUID().toString();
    }

    @Test
    void chaqueLigneALaSienneEtUneRefuseeNArretePasLesAutres() throws IOException {
        List<JsonNode> reponses = lot("", cle(), demande("L-1") + "\n\n{\"type\": 3}\r\n" + demande("L-2"));
        assertEquals(List.of(0, 2, 3), reponses.stream().map(r -> r.get("index").intValue()).toList());
        assertEquals("urn:clausier:demande-refusee", reponses.get(1).at("/probleme/type").textValue());
        assertFalse(reponses.get(1).at("/probleme/errors/0/pointer").isMissingNode());
        for (int i : new int[] {0, 2}) {
            JsonNode decision = reponses.get(i).get("decision");
            assertEquals(0, decision.get("trace").size());
            given().get("/api/decisions/" + decision.get("id").textValue()).then().statusCode(200);
        }
    }

    @Test
    void lesDemandesDUnePersonneSontDecideesDansLeurOrdre() throws IOException {
        String numero = cle();
        List<String> demandes = new ArrayList<>();
        for (int jour = 1; jour <= 7; jour++) {
            String demande = DecisionsTest.lentilles(numero, "LIQUIDATION", "20.00", ", \"historique\": \"ENREGISTRE\"");
            demandes.add(json(demande.replace("2026-03-02", "2026-03-%02d".formatted(jour))).toString());
        }
        List<JsonNode> reponses = lot("", cle(), String.join("\n", demandes));
        assertEquals(7, reponses.stream().filter(r -> r.has("decision")).count());
        for (int i = 1; i < 7; i++) {
            JsonNode avant = reponses.get(i - 1).at("/decision/compteurs/0");
            JsonNode apres = reponses.get(i).at("/decision/compteurs/0");
            assertEquals(i, avant.get("versionApres").intValue());
            assertEquals(avant.get("apres").asText(), apres.get("avant").asText());
        }
    }

    @Test
    void unLotRenvoyeSousSaCleNeDecideRienDeNouveau() throws IOException {
        String cle = cle();
        String body = demande(cle()) + "\n" + demande(cle());
        assertEquals(ids(lot("", cle, body)), ids(lot("", cle, body)));
        given().contentType(ExportDecisions.NDJSON).header(Idempotence.ENTETE, "deux mots").body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/decisions/lot").then().statusCode(422);
    }

    private static List<String> ids(List<JsonNode> reponses) {
        return reponses.stream().map(r -> r.at("/decision/id").textValue()).toList();
    }

    @Test
    void uneLigneTropLongueEstRefuseeSeule() throws IOException {
        List<JsonNode> reponses = lot("?simulation=true", cle(), " ".repeat(BodyLimits.MOST) + "{}\n" + demande("L-3"));
        assertEquals("urn:clausier:trop-grand", reponses.get(0).at("/probleme/type").textValue());
        assertTrue(reponses.get(1).has("decision"));
    }

    @Test
    void uneSimulationNeConserveRien() throws IOException {
        JsonNode decision = lot("?simulation=true&trace=full", cle(), demande("L-4")).get(0).get("decision");
        assertTrue(decision.path("id").isNull() || decision.path("id").isMissingNode());
        assertTrue(decision.get("trace").size() > 0);
    }

    @Test
    void unLotPlusGrandQueCeQuUnCorpsPeutEtre() throws IOException {
        String ligne = demande("L-5") + " ".repeat(10_000);
        String body = Stream.generate(() -> ligne).limit(150).collect(Collectors.joining("\n"));
        assertTrue(body.length() > 2 * BodyLimits.MOST);
        assertEquals(150, lot("?simulation=true", cle(), body).stream().filter(r -> r.has("decision")).count());
    }

    @Test
    void laReponseDUneLigneVientAvantLaLigneSuivante() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String compte = Base64.getEncoder().encodeToString(("appelant:" + Connecte.motDePasse(Roles.APPELANT)).getBytes(StandardCharsets.UTF_8));
            out.write(("POST /api/decisions/lot HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nAuthorization: Basic " + compte
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 3; i++) {
                byte[] ligne = (demande("L-6") + "\n").getBytes(StandardCharsets.UTF_8);
                out.write((Integer.toHexString(ligne.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(ligne);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                String lue = in.readLine();
                while (!lue.startsWith("{\"index\":")) {
                    lue = in.readLine();
                }
                assertEquals(i, json(lue).get("index").intValue());
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            while (in.readLine() != null) {
                Thread.onSpinWait(); // until it closes, as it was asked to
            }
        }
    }
}
