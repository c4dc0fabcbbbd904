package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.compte.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of a demande on its way, the service answers in time: a decision, or a problem that says where and what. 4 000 bent
 * demandes in a usual run; {@code -Dclausier.mutations=100000} for a long one, {@code -Dclausier.graine=7} for others.
 */
@QuarkusTest
class DemandesMuteesTest {

    private static final int NOMBRE = Integer.getInteger("clausier.mutations", 4_000);
    private static final long GRAINE = Long.getLong("clausier.graine", 1);
    private static final int FILS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Integer> ADMIS = Set.of(200, 201, 400, 409, 413, 422);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory N = JsonNodeFactory.instance;
    private static final List<JsonNode> ETRANGES = List.of(N.nullNode(), N.booleanNode(true), N.booleanNode(false), N.numberNode(0), N.numberNode(-1),
            N.numberNode(Long.MAX_VALUE), N.numberNode(new BigDecimal("1e400")), N.numberNode(new BigDecimal("-0.005")), N.textNode(""), N.textNode(" "),
            N.textNode("x".repeat(5_000)), N.textNode("\u0000\u202e\ud83d\ude00"), N.textNode("0.005"), N.textNode("9999999.99"), N.textNode("-12.00"),
            N.textNode("1e9"), N.textNode("NaN"), N.textNode("2024-02-30"), N.textNode("0001-01-01"), N.textNode("9999-12-31"), N.textNode("+1000000-01-01"),
            N.textNode("'; DROP TABLE decision; --"), N.textNode("<script>alert(1)</script>"), N.textNode("../../etc/passwd"), N.arrayNode(), N.objectNode());

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> issues = new ConcurrentSkipListMap<>();

    /** Where a value stands. */
    private record Place(JsonNode parent, String nom, int rang) {

        private JsonNode valeur() {
            return nom == null ? parent.get(rang) : parent.get(nom);
        }

        private void mettre(JsonNode valeur) {
            if (nom == null) {
                ((ArrayNode) parent).set(rang, valeur);
            } else {
                ((ObjectNode) parent).set(nom, valeur);
            }
        }

        private void retirer() {
            if (nom == null) {
                ((ArrayNode) parent).remove(rang);
            } else {
                ((ObjectNode) parent).remove(nom);
            }
        }
    }

    private static void places(JsonNode node, List<Place> places) {
        node.fieldNames().forEachRemaining(nom -> places.add(new Place(node, nom, 0)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, null, i));
        }
        node.forEach(enfant -> places(enfant, places));
    }

    private static <T> T un(Random hasard, List<T> liste) {
        return liste.get(hasard.nextInt(liste.size()));
    }

    /** A demande bent in one to four places, then perhaps in its bytes. */
    private static byte[] mutee(Random hasard, List<JsonNode> demandes) throws IOException {
        JsonNode demande = un(hasard, demandes).deepCopy();
        for (int fois = hasard.nextBoolean() ? 1 : 1 + hasard.nextInt(4); fois > 0; fois--) {
            List<Place> ici = new ArrayList<>();
            places(demande, ici);
            if (ici.isEmpty()) {
                break;
            }
            List<Place> ailleurs = new ArrayList<>();
            places(un(hasard, demandes), ailleurs);
            Place place = un(hasard, ici);
            switch (hasard.nextInt(9)) {
                case 0 -> place.mettre(un(hasard, ETRANGES).deepCopy());
                case 1 -> place.retirer();
                case 2 -> place.mettre(un(hasard, ailleurs).valeur().deepCopy());
                case 3, 4, 5 -> {
                    List<Place> pareilles = ailleurs.stream().filter(autre -> place.nom() != null && place.nom().equals(autre.nom())).toList();
                    place.mettre(un(hasard, pareilles.isEmpty() ? ailleurs : pareilles).valeur().deepCopy());
                }
                case 6 -> {
                    if (place.parent() instanceof ObjectNode objet) {
                        objet.set(place.nom() + "X", place.valeur());
                    } else {
                        ((ArrayNode) place.parent()).add(place.valeur().deepCopy());
                    }
                }
                case 7 -> {
                    if (place.parent() instanceof ObjectNode objet) {
                        Place autre = un(hasard, ailleurs);
                        objet.set(autre.nom() == null ? "id" : autre.nom(), autre.valeur().deepCopy());
                    }
                }
                default -> {
                    ArrayNode liste = N.arrayNode();
                    for (int i = hasard.nextInt(250); i > 0; i--) {
                        liste.add(place.valeur().deepCopy());
                    }
                    place.mettre(liste);
                }
            }
        }
        byte[] octets = JSON.writeValueAsBytes(demande);
        if (octets.length > 0 && hasard.nextInt(10) == 0) {
            int ou = hasard.nextInt(octets.length);
            if (hasard.nextBoolean()) {
                octets[ou] = (byte) hasard.nextInt(256);
            } else {
                octets = Arrays.copyOf(octets, ou);
            }
        }
        return octets;
    }

    private String faute(byte[] corps, boolean conserver, String compte) throws IOException, InterruptedException {
        HttpResponse<String> reponse = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                        + (conserver ? "/api/decisions?trace=none" : "/api/simulations?trace=none"))).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Authorization", compte).POST(HttpRequest.BodyPublishers.ofByteArray(corps)).build(),
                HttpResponse.BodyHandlers.ofString());
        int statut = reponse.statusCode();
        JsonNode json = JSON.readTree(reponse.body());
        issues.merge(statut < 300 ? json.path("statut").asText() : statut + " " + json.path("type").asText(), 1, Integer::sum);
        if (!ADMIS.contains(statut)) {
            return statut + " " + reponse.body();
        }
        if (statut < 300) {
            return json.path("statut").isTextual() ? null : "no outcome";
        }
        boolean dit = json.path("type").asText().equals("urn:clausier:demande-refusee")
                ? json.path("errors").size() > 0 && json.get("errors").findValues("pointer").size() == json.get("errors").size()
                : json.path("detail").asText().length() > 10;
        return dit ? null : "it does not say what: " + reponse.body();
    }

    @Test
    void uneDemandeMuteeEstDecideeOuRefuseeAvecSaRaison() throws Exception {
        List<JsonNode> demandes = new ArrayList<>();
        for (String demande : new TreeMap<>(RejeuTest.dossiers()).values()) {
            demandes.add(JSON.readTree(demande));
        }
        String compte = "Basic " + Base64.getEncoder().encodeToString((Roles.APPELANT + ":" + Connecte.motDePasse(Roles.APPELANT)).getBytes(StandardCharsets.UTF_8));
        ExecutorService fils = Executors.newFixedThreadPool(FILS);
        List<String> fautes = new ArrayList<>();
        try {
            List<Future<List<String>>> parts = new ArrayList<>();
            for (int fil = 0; fil < FILS; fil++) {
                Random hasard = new Random(GRAINE * FILS + fil);
                Callable<List<String>> part = () -> {
                    List<String> trouvees = new ArrayList<>();
                    for (int i = 0; i < NOMBRE / FILS; i++) {
                        byte[] corps = mutee(hasard, demandes);
                        String faute = faute(corps, i % 2 == 0, compte);
                        if (faute != null) {
                            trouvees.add(faute + "\n" + new String(corps, StandardCharsets.UTF_8));
                        }
                    }
                    return trouvees;
                };
                parts.add(fils.submit(part));
            }
            for (Future<List<String>> part : parts) {
                fautes.addAll(part.get());
            }
        } finally {
            fils.shutdownNow();
        }
        System.out.println(NOMBRE + " bent demandes: " + issues);
        assertEquals(List.of(), fautes.stream().map(faute -> faute.substring(0, Math.min(faute.length(), 3_000))).limit(5).toList());
        assertTrue(issues.size() > 5, issues::toString);
    }
}
