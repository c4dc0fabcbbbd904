package fr.clausier.api;

import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.EXPLOITANT;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.clausier.audit.JdbcConsultations;
import fr.clausier.audit.Vidage;
import fr.clausier.decision.Consultations;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Preuve;
import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Ecriture;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who reads is recorded, what is past its term goes, a person is told, handed over, erased; humans are asked to look again. */
@QuarkusTest
@TestProfile(DonneesTest.Registre.class)
class DonneesTest {

    /** Its own database: what goes here is missed by no other test. */
    public static final class Registre implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.donnees", "./target/test-data/donnees-" + ProcessHandle.current().pid());
        }
    }

    /** Those beside a decision that give nothing of it: who read it, and the asking of a review. */
    private static final Set<String> SANS_LECTURE = Set.of("GET /api/decisions/{id}/acces", "POST /api/decisions/{id}/revision");

    @Inject
    DataSource source;

    @Inject
    Echeances echeances;

    @Inject
    Preuve preuve;

    @Inject
    PublicationStore publications;

    private static String demande(String adhesion, String personne, String reference) {
        return Examples.CONSULTATION.replace("A-100", adhesion).replace("B-1", personne).replace("FACT-2026-0042", reference);
    }

    private static String decider(String demande) {
        return Connecte.comme("appelant").contentType("application/json").body(demande).post("/api/decisions").then().statusCode(201).extract().path("id");
    }

    private static String decision() {
        return decider(demande("D-" + UUID.randomUUID(), "B-1", "F"));
    }

    private static List<Map<String, Object>> acces(String id) {
        return Connecte.comme(AUDITEUR).get("/api/decisions/" + id + "/acces").then().statusCode(200).extract().jsonPath().getList("");
    }

    private record Point(String verbe, String chemin, String role) {

        private static Point de(JavaMethod method) {
            return new Point(method.isAnnotatedWith(GET.class) ? "GET" : "POST", method.getOwner().getAnnotationOfType(Path.class).value() + "/"
                    + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse(""),
                    method.tryGetAnnotationOfType(RolesAllowed.class)
                            .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class)).map(roles -> roles.value()[0]).orElse(""));
        }

        private String nom() {
            return verbe + " " + chemin;
        }

        private Response appeler(String id) {
            RequestSpecification appel = Connecte.comme(role).accept("*/*").queryParam("clause", "TNS-15-g");
            return (verbe.equals("POST") ? appel.contentType("application/json").body("{}") : appel).request(verbe, chemin.replace("{id}", id));
        }
    }

    /** Every endpoint about one stored decision. */
    private static List<Point> points() {
        return new ClassFileImporter().importPackages("fr.clausier.api").stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class)).map(Point::de)
                .filter(point -> point.chemin.startsWith("/api/decisions/{id}") && !SANS_LECTURE.contains(point.nom())).toList();
    }

    @Test
    void chaqueLectureDUneDecisionEstEnregistreeAvantDEtreDonnee() {
        List<Point> points = points();
        assertTrue(points.size() >= 6, () -> points.toString());
        String id = decision();
        assertEquals(List.of(), acces(id));
        List<String> lectures = new ArrayList<>();
        for (Point point : points) {
            Response reponse = point.appeler(id);
            assertEquals(200, reponse.statusCode(), point + " : " + reponse.asString());
            Map<String, Object> lue = acces(id).get(0);
            assertEquals(lectures.size() + 1, acces(id).size(), point.toString());
            assertEquals(point.role, lue.get("qui"));
            assertEquals(point.role, lue.get("roles"));
            lectures.add((String) lue.get("lecture"));
        }
        assertEquals(Set.of("DECISION", "TRACE", "FRISE", "POURQUOI_PAS", "REJEU", "EXPLICATION", "DOCUMENT", "LETTRE", "REVISION"), Set.copyOf(lectures));
        Connecte.comme(EXPLOITANT).get("/api/decisions/" + id).then().statusCode(403);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + UUID.randomUUID()).then().statusCode(404);
        Connecte.comme(AUDITEUR).get("/api/decisions/x/acces").then().statusCode(404);
        assertEquals(lectures.size(), acces(id).size());
        Connecte.comme(EXPLOITANT).get("/api/donnees/acces?nombre=" + lectures.size()).then().statusCode(200)
                .body("findAll { it.decision == '" + id + "' }", hasSize(lectures.size()));

        Connecte.comme(AUDITEUR).queryParam("au", "2020-12-31").get("/api/preuve/export").then().statusCode(200);
        Connecte.comme(AUDITEUR).get("/api/preuve/export").then().statusCode(200);
        assertEquals(List.of("EXPORT"), acces(id).subList(0, acces(id).size() - lectures.size()).stream().map(lue -> lue.get("lecture")).toList());
    }

    /** A record of readings that cannot be written. */
    @Vetoed
    private static final class Ferme extends JdbcConsultations {
        Ferme(DataSource source) {
            super(source);
        }

        @Override
        public void noter(Lecteur lecteur, Lecture lecture, Collection<UUID> decisions) {
            throw new StoreIndisponible("fermé", null);
        }

        @Override
        public void noterPeriode(Lecteur lecteur, Lecture lecture, Instant du, Instant avant) {
            throw new StoreIndisponible("fermé", null);
        }
    }

    @Test
    void ceQuiNePeutPasEtreEnregistreNEstPasLu() {
        String id = decision();
        QuarkusMock.installMockForType(new Ferme(source), Consultations.class);
        for (Point point : points()) {
            Response reponse = point.appeler(id);
            assertEquals(503, reponse.statusCode(), point.toString());
            assertFalse(reponse.asString().contains("CONSULTATION"), point.toString());
        }
        Connecte.comme(AUDITEUR).get("/api/preuve/export").then().statusCode(503);
        personne("portabilite", "A-100", "B-1", "", 503);
    }

    private static ValidatableResponse personne(String quoi, String adhesion, String beneficiaire, String suite, int statut) {
        return Connecte.comme(EXPLOITANT).accept("*/*").contentType("application/json").body(("{\"adhesion\": \"%s\", \"beneficiaire\": \"%s\","
                + " \"motif\": \"sa lettre du 3 mars\"%s}").formatted(adhesion, beneficiaire, suite)).post("/api/donnees/personnes/" + quoi).then().statusCode(statut);
    }

    private static Map<String, List<String>> lignes(byte[] zip) throws Exception {
        Map<String, List<String>> fichiers = new TreeMap<>();
        try (ZipInputStream lu = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entree = lu.getNextEntry(); entree != null; entree = lu.getNextEntry()) {
                fichiers.put(entree.getName(), new String(lu.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            }
        }
        return fichiers;
    }

    @Test
    void unePersonneSaitCeQuiEstGardeLEmporteEtSEfface() throws Exception {
        String canari = "CANARI-" + UUID.randomUUID();
        String une = decider(demande(canari, "P-" + canari, "REF-" + canari));
        String deux = decider(DecisionsTest.lentilles(canari, "LIQUIDATION", "80.00", ", \"historique\": \"ENREGISTRE\", \"referencePaiement\": \"PAY-"
                + canari + "\"").replace("B-1", "P-" + canari).replace("R-1", "REF2-" + canari));
        String autre = decider(demande(canari + "-fratrie", "Q", "REF3"));
        Connecte.comme(AUDITEUR).get("/api/decisions/" + une).then().statusCode(200);
        Connecte.comme(AUDITEUR).contentType("application/json").body("{\"motif\": \"voir " + canari + "\"}").post("/api/decisions/" + une + "/revision")
                .then().statusCode(201);
        String candidat = etude(canari, une);

        JsonPath tenu = personne("acces", canari, "P-" + canari, "", 200).extract().jsonPath();
        assertEquals(List.of(une, deux), tenu.getList("decisions.id"));
        assertEquals("LIQUIDATION", tenu.getString("decisions[0].nature"));
        assertTrue(tenu.getList("decisions[0].lectures.lecture").containsAll(List.of("DECISION", "ACCES")));
        assertTrue(tenu.getList("compteurs.cle").stream().anyMatch(cle -> cle.toString().startsWith("LENTILLES_NON_REMB/")));
        assertEquals(1, tenu.getList("candidats").size());
        assertTrue(Instant.parse(tenu.getString("decisions[0].conserveeJusquau")).isAfter(Instant.now().plus(Duration.ofDays(729))));
        assertTrue(Vidage.trouver(source, List.of("P-" + canari)).containsAll(Set.of("decision.demande", "compteur.porteur", "document.contenu")));

        Response portee = personne("portabilite", canari, "P-" + canari, "", 200).contentType("application/zip").extract().response();
        Map<String, List<String>> fichiers = lignes(portee.asByteArray());
        assertEquals(Set.of("compteurs.ndjson", "decisions.ndjson", "demandes.ndjson"), fichiers.keySet());
        assertEquals(List.of(une, deux), fichiers.get("decisions.ndjson").stream().map(ligne -> JsonPath.from(ligne).getString("id")).toList());
        assertEquals("REF-" + canari, JsonPath.from(fichiers.get("demandes.ndjson").get(0)).getString("demande.reference"));
        assertEquals("PORTABILITE", acces(une).get(0).get("lecture"));

        personne("effacement", canari, "P-" + canari, "", 409).body("type", equalTo("urn:clausier:obligation"))
                .body("detail", allOf(containsString("2 décision(s)"), containsString("RMG-34-a"), containsString("TNS-29-a")));
        assertEquals(List.of(une, deux), personne("acces", canari, "P-" + canari, "", 200).extract().jsonPath().getList("decisions.id"));

        personne("effacement", canari, "P-" + canari, ", \"force\": true", 200).body("decisions", equalTo(2)).body("candidats", hasSize(1))
                .body("mentions", hasSize(0));
        assertEquals(Set.of(), Vidage.trouver(source, List.of("P-" + canari, "PAY-" + canari, "REF-" + canari, "REF2-" + canari, "voir " + canari)));
        Connecte.comme(AUDITEUR).get("/api/decisions/" + une).then().statusCode(410).body("type", equalTo("urn:clausier:effacee"));
        Connecte.comme(AUDITEUR).get("/api/decisions/" + une + "/trace").then().statusCode(410);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + autre).then().statusCode(200);
        Connecte.comme("actuaire").get("/api/candidats/" + candidat).then().body("etude.demandes", equalTo(1), "etude.origine", equalTo("PORTEFEUILLE"));
        Connecte.comme("actuaire").get("/api/candidats/" + candidat + "/impact").then().statusCode(404);
        Preuve.Verification verification = preuve.verifier(1, Optional.empty(), (rang, dernier) -> {});
        assertTrue(verification.intacte(), verification::toString);
        assertTrue(verification.effacees() >= 2);
        assertEquals(List.of(), personne("acces", canari, "P-" + canari, "", 200).extract().jsonPath().getList("decisions"));
        personne("effacement", canari, "P-" + canari, "", 200).body("decisions", equalTo(0));
    }

    /** A candidate with a portfolio of two persons, and an effect that names one of them. */
    private String etude(String canari, String decision) {
        String candidat = Connecte.comme("actuaire").contentType("application/json").body("{\"raison\": \"étude\"}").post("/api/candidats").then()
                .statusCode(201).extract().path("id");
        String ligne = demande(canari, "P-" + canari, "REF4-" + canari).replace("\n", " ");
        Connecte.comme("actuaire").contentType("application/x-ndjson").body((ligne + "\n" + demande("autre", "Q", "R").replace("\n", " ") + "\n")
                .getBytes(StandardCharsets.UTF_8)).put("/api/candidats/" + candidat + "/portefeuille").then().statusCode(200).body("etude.demandes", equalTo(2));
        Map<String, byte[]> documents = new HashMap<>();
        documents.put("candidat/" + candidat + "/impact.json", ("{\"plusGrands\": [{\"decision\": \"" + decision + "\"}]}").getBytes(StandardCharsets.UTF_8));
        documents.put("candidat/" + candidat + "/cas.json", ("[{\"demande\": \"" + ligne.replace("\"", "\\\"") + "\"}]").getBytes(StandardCharsets.UTF_8));
        publications.write(new Ecriture(documents, List.of(), null, null));
        return candidat;
    }

    @Test
    void uneDemandeDePersonneEstLueStrictement() {
        for (String corps : List.of("", "[]", "{", "{\"adhesion\": \"A\", \"beneficiaire\": \"B\", \"motif\": \"sa lettre\", \"nom\": \"x\"}")) {
            Connecte.comme(EXPLOITANT).contentType("application/json").body(corps).post("/api/donnees/personnes/acces").then().statusCode(400);
        }
        Connecte.comme(EXPLOITANT).contentType("application/json").body("{\"motif\": \" \"}").post("/api/donnees/personnes/effacement").then().statusCode(422)
                .body("errors.pointer", allOf(hasItem("/adhesion"), hasItem("/beneficiaire"), hasItem("/motif")));
        Connecte.comme(EXPLOITANT).contentType("application/json").body("{\"adhesion\": \"A\", \"beneficiaire\": \"B\", \"motif\": \"sa lettre\", \"force\": 1}")
                .post("/api/donnees/personnes/effacement").then().statusCode(400).body("errors.pointer", equalTo(List.of("/force")));
    }

    @Test
    void ceQuiEstEchuPartEtLeResteDemeure() throws Exception {
        String canari = "ECHU-" + UUID.randomUUID();
        String simple = decider(demande(canari, "S", "REF-" + canari));
        String accident = decider(demande(canari, "T", "R").replace("\"dateSoins\": \"2026-03-12\"", "\"dateSoins\": \"2026-03-12\", \"accident\": {\"atteinteCorporelle\": true}"));
        Instant maintenant = Instant.now();
        Connecte.comme(EXPLOITANT).get("/api/donnees/conservation").then().statusCode(200).body("duree", equalTo("P2Y"), "dureeLongue", equalTo("P10Y"))
                .body("echues.decisions", equalTo(0), "echues.plusAncienne", nullValue());
        Instant dansTroisAns = maintenant.atZone(ZoneId.of("Europe/Paris")).plus(Period.ofYears(3)).toInstant();
        Echeances.Echues echues = echeances.echues(dansTroisAns);
        assertTrue(echues.decisions() >= 1);
        assertEquals(echues.decisions(), echues.parAnnee().values().stream().mapToLong(Long::longValue).sum());

        Echeances.Passage passage = echeances.appliquer(dansTroisAns);
        assertEquals(echues.decisions(), passage.decisions());
        Connecte.comme(AUDITEUR).get("/api/decisions/" + simple).then().statusCode(410);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + accident).then().statusCode(200);
        assertEquals(Set.of(), Vidage.trouver(source, List.of("REF-" + canari, canari + "/S")));
        assertEquals(0, echeances.echues(dansTroisAns).decisions());
        assertTrue(preuve.verifier(1, Optional.empty(), (rang, dernier) -> {}).intacte());
        Connecte.comme(EXPLOITANT).get("/api/donnees/conservation").then().body("dernier.decisions", equalTo((int) passage.decisions()));

        assertTrue(echeances.appliquer(maintenant.atZone(ZoneId.of("Europe/Paris")).plus(Period.ofYears(11)).toInstant()).decisions() >= 1);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + accident).then().statusCode(410);
    }

    @Test
    void uneSuiteDeDecisionsPartEnEntierAvecLaDerniere() {
        String adhesion = "SUITE-" + UUID.randomUUID();
        String premiere = decider(DecisionsTest.lentilles(adhesion, "LIQUIDATION", "80.00", ", \"historique\": \"ENREGISTRE\""));
        Instant apres = Instant.now();
        String seconde = decider(regularisation(adhesion, premiere));
        Instant entre = apres.atZone(ZoneId.of("Europe/Paris")).plus(Period.ofYears(2)).toInstant();
        echeances.appliquer(entre);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + premiere).then().statusCode(200);
        echeances.appliquer(Instant.now().atZone(ZoneId.of("Europe/Paris")).plus(Period.ofYears(2)).toInstant());
        Connecte.comme(AUDITEUR).get("/api/decisions/" + premiere).then().statusCode(410);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + seconde).then().statusCode(410);
    }

    private static String regularisation(String adhesion, String decision) {
        return DecisionsTest.lentilles(adhesion, "REGULARISATION", "90.00", ", \"historique\": \"ENREGISTRE\", \"concerne\": [{\"decision\": \"" + decision + "\"}]");
    }

    @Test
    void unHumainRevoitUneDecisionEtSaReponseEnPrendLaPlace() {
        String adhesion = "REVUE-" + UUID.randomUUID();
        String premiere = decider(DecisionsTest.lentilles(adhesion, "LIQUIDATION", "80.00", ", \"historique\": \"ENREGISTRE\""));
        String chemin = "/api/decisions/" + premiere + "/revision";
        for (String corps : List.of("", "{\"motif\": 3}", "{\"motif\": \"non\"}")) {
            int statut = Connecte.comme(AUDITEUR).contentType("application/json").body(corps).post(chemin).statusCode();
            assertTrue(statut == 400 || statut == 422, corps + " : " + statut);
        }
        String revision = Connecte.comme("appelant").contentType("application/json").body("{\"motif\": \"la facture dit autre chose\"}").post(chemin).then()
                .statusCode(201).body("statut", equalTo("OUVERTE"), "qui", equalTo("appelant")).extract().path("id");
        Connecte.comme(AUDITEUR).contentType("application/json").body("{\"motif\": \"encore une fois\"}").post(chemin).then().statusCode(409)
                .body("detail", containsString("appelant"));
        Connecte.comme(AUDITEUR).get("/api/donnees/revisions").then().statusCode(200).body("id", hasItem(revision));

        String seconde = decider(regularisation(adhesion, premiere));
        Connecte.comme(AUDITEUR).get(chemin + "s").then().statusCode(200).body("[0].statut", equalTo("TRANCHEE"), "[0].par", equalTo(seconde));
        Connecte.comme(AUDITEUR).get("/api/donnees/revisions").then().body("id", not(hasItem(revision)));
        Connecte.comme(AUDITEUR).contentType("application/json").body("{\"motif\": \"encore une fois\"}").post(chemin).then().statusCode(409)
                .body("detail", containsString(seconde));
        Connecte.comme(AUDITEUR).contentType("application/json").body("{\"motif\": \"encore une fois\"}")
                .post("/api/decisions/" + UUID.randomUUID() + "/revision").then().statusCode(404);
    }

    @Test
    void leRegistreDitCeQuiEstConserveEtSesClausesExistent() {
        JsonPath registre = Connecte.comme(AUDITEUR).get("/api/donnees").then().statusCode(200).body("duree[0]", containsString("2 ans")).extract().jsonPath();
        Set<String> clauses = new TreeSet<>(registre.getList("clauses.flatten()", String.class));
        assertTrue(clauses.size() > 5);
        clauses.forEach(clause -> Connecte.comme(AUDITEUR).get("/api/clauses/" + clause).then().statusCode(200));
    }
}
