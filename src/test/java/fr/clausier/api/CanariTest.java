package fr.clausier.api;

import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.EXPLOITANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.clausier.Regles;
import fr.clausier.audit.JdbcDecisionStore;
import fr.clausier.contrat.Compteur;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.decision.Enregistrement;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No value of a demande is ever in a log, nor in a measure: a canary in each of its texts, whatever becomes of it. */
@QuarkusTest
@TestProfile(DonneesTest.Registre.class)
class CanariTest {

    private static final String CANARI = "CANARI";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource source;

    private final ConcurrentLinkedQueue<String> ecrits = new ConcurrentLinkedQueue<>();
    private final Logger racine = Logger.getLogger("");
    private final Handler oreille = new Handler() {
        @Override
        public void publish(LogRecord ligne) {
            StringWriter texte = new StringWriter();
            texte.append(ligne.getLoggerName()).append(' ').append(ligne.getMessage()).append(' ').append(Arrays.toString(ligne.getParameters()));
            if (ligne.getThrown() != null) {
                ligne.getThrown().printStackTrace(new PrintWriter(texte));
            }
            ecrits.add(texte.toString());
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void ecouter() {
        oreille.setLevel(Level.ALL);
        racine.addHandler(oreille);
    }

    @AfterEach
    void rien() {
        racine.removeHandler(oreille);
        List<String> trouves = ecrits.stream().filter(ligne -> ligne.contains(CANARI)).toList();
        assertEquals(List.of(), trouves.stream().map(ligne -> ligne.substring(0, Math.min(ligne.length(), 600))).limit(5).toList());
        String mesures = Connecte.comme(EXPLOITANT).get("/q/metrics").then().statusCode(200).extract().asString();
        assertEquals(List.of(), mesures.lines().filter(ligne -> ligne.contains(CANARI)).limit(5).toList());
        assertTrue(mesures.contains("jvm_memory"));
    }

    private static Response poster(String chemin, String corps) {
        return Connecte.comme("appelant").contentType("application/json").body(corps).post(chemin);
    }

    @Test
    void loreilleEntend() {
        Logger.getLogger("fr.clausier.essai").log(Level.INFO, "dit {0}", "TEMOIN");
        Logger.getLogger("io.autre").log(Level.INFO, "cassé", new IllegalStateException("TEMOIN aussi"));
        assertEquals(2, ecrits.stream().filter(ligne -> ligne.contains("TEMOIN")).count());
        ecrits.removeIf(ligne -> ligne.contains("TEMOIN"));
    }

    /** Sets a text; what holds it is changed in place. */
    private record Place(JsonNode parent, String nom, int rang) {
        private void mettre(JsonNode valeur) {
            if (parent instanceof ObjectNode objet) {
                objet.set(nom, valeur);
            } else {
                ((ArrayNode) parent).set(rang, valeur);
            }
        }

        private JsonNode valeur() {
            return parent.isObject() ? parent.get(nom) : parent.get(rang);
        }
    }

    private static List<Place> textes(JsonNode node) {
        List<Place> places = new ArrayList<>();
        node.fieldNames().forEachRemaining(nom -> places.add(new Place(node, nom, 0)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, null, i));
        }
        List<Place> textes = new ArrayList<>(places.stream().filter(place -> place.valeur().isTextual()).toList());
        places.stream().filter(place -> place.valeur().isContainerNode()).forEach(place -> textes.addAll(textes(place.valeur())));
        return textes;
    }

    private static boolean lisible(JsonNode demande) {
        try {
            DemandeReader.read(demande);
            return true;
        } catch (DemandeRefusee e) {
            return false;
        }
    }

    @Test
    void aucunTexteDAucuneDemandeNEstEcrit() throws Exception {
        int acceptes = 0;
        int refuses = 0;
        for (String nom : Regles.base().folder().fichiers().keySet().stream().filter(n -> n.startsWith("dossiers/") && n.endsWith("/demande.json")).toList()) {
            JsonNode demande = JSON.readTree(Regles.base().folder().texte(nom));
            JsonNode refusee = demande.deepCopy();
            for (Place place : textes(demande)) {
                JsonNode dit = place.valeur();
                place.mettre(TextNode.valueOf(CANARI + "-" + UUID.randomUUID()));
                if (lisible(demande)) {
                    acceptes++;
                } else {
                    place.mettre(dit);
                }
            }
            for (Place place : textes(refusee)) {
                place.mettre(TextNode.valueOf(CANARI + "-" + UUID.randomUUID()));
                refuses++;
            }
            Response decidee = poster("/api/decisions", demande.toString());
            assertTrue(List.of(201, 409, 422).contains(decidee.statusCode()), nom + " : " + decidee.statusCode());
            if (decidee.statusCode() == 201) {
                lire(decidee.jsonPath().getString("id"));
            }
            assertTrue(List.of(400, 422).contains(poster("/api/decisions", refusee.toString()).statusCode()));
            poster("/api/simulations?trace=" + CANARI, demande.toString());
            poster("/api/decisions", demande.toString().replaceFirst("\\{", "{\"" + CANARI + "\": \"" + CANARI + "\", ")).then().statusCode(400);
            poster("/api/decisions", demande.toString().substring(0, demande.toString().length() / 2)).then().statusCode(400);
            poster("/api/simulations/pourquoi-pas?clause=" + CANARI, demande.toString()).then().statusCode(404);
        }
        assertTrue(acceptes > 40 && refuses > 200, acceptes + " accepted, " + refuses + " refused");
    }

    private static void lire(String id) {
        for (String suite : List.of("", "/trace", "/frise", "/pourquoi-pas?clause=TNS-15-g", "/pourquoi-pas?regle=" + CANARI, "/acces", "/revisions")) {
            Connecte.comme(AUDITEUR).accept("*/*").get("/api/decisions/" + id + suite);
        }
        Connecte.comme(AUDITEUR).contentType("application/json").body("{\"regles\": \"" + CANARI + "\"}").post("/api/decisions/" + id + "/rejeu").then().statusCode(404);
        Connecte.comme(AUDITEUR).contentType("application/json").body("{}").post("/api/decisions/" + id + "/rejeu").then().statusCode(200);
        Connecte.comme(AUDITEUR).contentType("application/json").body("{\"motif\": \"" + CANARI + "\"}").post("/api/decisions/" + id + "/revision").then().statusCode(201);
    }

    @Test
    void niCeQuiEntreEnConflit() {
        String adhesion = CANARI + UUID.randomUUID();
        String lentilles = DecisionsTest.lentilles(adhesion, "LIQUIDATION", "90.00", "");
        poster("/api/decisions", lentilles).then().statusCode(201);
        poster("/api/decisions", lentilles).then().statusCode(409);
        String payee = lentilles(adhesion, ", \"referencePaiement\": \"" + CANARI + "-P\"");
        poster("/api/decisions", payee).then().statusCode(201);
        poster("/api/decisions", payee).then().statusCode(409);
        poster("/api/decisions", lentilles(adhesion, ", \"concerne\": [{\"decision\": \"" + CANARI + "\"}]")).then().statusCode(422);
        String personne = "{\"adhesion\": \"" + adhesion + "\", \"beneficiaire\": \"B-1\", \"motif\": \"" + CANARI + "\"%s}";
        for (String quoi : List.of("acces", "portabilite", "effacement")) {
            for (String suite : List.of("", ", \"force\": \"" + CANARI + "\"", ", \"" + CANARI + "\": 1")) {
                Connecte.comme(EXPLOITANT).accept("*/*").contentType("application/json").body(personne.formatted(suite)).post("/api/donnees/personnes/" + quoi);
            }
        }
        Connecte.comme(EXPLOITANT).contentType("application/json").body(personne.formatted(", \"force\": true")).post("/api/donnees/personnes/effacement")
                .then().statusCode(200);
        Connecte.anonyme().auth().preemptive().basic(CANARI, CANARI).get("/api/decisions/" + CANARI).then().statusCode(401);
        Connecte.comme(AUDITEUR).get("/api/" + CANARI).then().statusCode(404);
        Connecte.comme("actuaire").contentType("application/x-ndjson").body(("{\"reference\": \"" + CANARI + "\"}").getBytes(StandardCharsets.UTF_8))
                .put("/api/candidats/" + UUID.randomUUID() + "/portefeuille").then().statusCode(404);
    }

    private static String lentilles(String adhesion, String suite) {
        return DecisionsTest.lentilles(adhesion, "LIQUIDATION", "10.00", ", \"historique\": \"ENREGISTRE\"" + suite);
    }

    /** A database whose errors quote the row that they are about. */
    private static DataSource cassee() {
        return (DataSource) Proxy.newProxyInstance(CanariTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            throw new SQLException("Row (" + CANARI + ") refused", "23505", new SQLException(CANARI));
        });
    }

    @Test
    void niCeQueLeRegistreNePeutPasGarder() {
        String demande = lentilles(CANARI + UUID.randomUUID(), "");
        String id = poster("/api/decisions", demande).then().statusCode(201).extract().path("id");
        JdbcDecisionStore casse = new JdbcDecisionStore(cassee(), 10, 10);
        QuarkusMock.installMockForType(casse, DecisionStore.class);
        poster("/api/decisions", demande).then().statusCode(503);
        poster("/api/decisions", DecisionsTest.lentilles(CANARI, "DEVIS", "10.00", "")).then().statusCode(503);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + id).then().statusCode(503);
        casse.close();
        poster("/api/decisions", DecisionsTest.lentilles(CANARI, "DEVIS", "10.00", "")).then().statusCode(503);
        QuarkusMock.installMockForType(new Etonnant(source), DecisionStore.class);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + id).then().statusCode(500);
        poster("/api/decisions", demande).then().statusCode(500);
    }

    /** A store that breaks in a way that nobody foresaw. */
    @Vetoed
    private static final class Etonnant extends JdbcDecisionStore {
        Etonnant(DataSource source) {
            super(source, 1, 1);
        }

        @Override
        public Optional<Enregistrement> find(UUID id) {
            throw new IllegalStateException(CANARI, new IllegalArgumentException(CANARI));
        }

        @Override
        public List<Compteur> compteurs(String porteur) {
            throw new IllegalStateException(porteur);
        }
    }
}
