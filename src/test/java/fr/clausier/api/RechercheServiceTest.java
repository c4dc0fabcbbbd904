package fr.clausier.api;

import static fr.clausier.compte.Roles.APPELANT;
import static fr.clausier.compte.Roles.AUDITEUR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.audit.JdbcRecherche;
import fr.clausier.decision.Recherche;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

/** The search over HTTP: each parameter, what is refused, pages, exports read again, counts of the table of contents. */
@QuarkusTest
@TestProfile(RechercheServiceTest.Registre.class)
class RechercheServiceTest {

    /** Its own database: what is counted is its own. */
    public static final class Registre implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.donnees", "./target/test-data/recherche-" + ProcessHandle.current().pid());
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECISIONS = "/api/decisions";
    private static final String EXPORT = "/api/decisions/export";
    private static final String FORMULE = "=HYPERLINK(\"http://x\";\"é\")";
    private static final LocalDate AUJOURDHUI = LocalDate.now(ZoneId.of("Europe/Paris"));

    /** A membership of this test alone, and its decisions, the first first. */
    private String adherent;
    private List<String> ids;

    @BeforeEach
    void decider() throws Exception {
        adherent = "R-" + UUID.randomUUID();
        ids = new ArrayList<>(List.of(decision(Examples.CONSULTATION, adherent, "B1", "DEVIS", "2026-03-10", FORMULE),
                decision(Examples.AUDIO, adherent, "B2", "PRISE_EN_CHARGE", "2026-02-10", "DEV \"1\""),
                decision(Examples.SITUATION, adherent, "B1", null, null, "Q;1")));
        indexees();
    }

    static String decision(String exemple, String adherent, String beneficiaire, String nature, String soins, String reference) throws IOException {
        ObjectNode demande = (ObjectNode) JSON.readTree(exemple);
        demande.put("reference", reference);
        if (nature != null) {
            demande.put("nature", nature);
        }
        if ("PRISE_EN_CHARGE".equals(nature)) {
            demande.put("jour", soins);
        }
        ((ObjectNode) demande.get("adhesion")).put("numero", adherent);
        ((ObjectNode) demande.get("beneficiaire")).put("id", beneficiaire);
        if (soins != null) {
            ((ObjectNode) demande.at("/actes/0")).put("dateSoins", soins);
        }
        return Connecte.comme(APPELANT).contentType("application/json").body(demande.toString()).post(DECISIONS).then().statusCode(201).extract().path("id");
    }

    /** Waits until the index has all that is stored. */
    static void indexees() throws InterruptedException {
        long fin = System.nanoTime() + 60_000_000_000L;
        JsonPath page;
        do {
            assertTrue(System.nanoTime() < fin, "the index does not follow");
            Thread.sleep(50);
            page = Connecte.comme(AUDITEUR).get(DECISIONS + "?nombre=1").then().statusCode(200).extract().jsonPath();
        } while (page.getLong("indexeJusqua") < page.getLong("dernier"));
    }

    private static RequestSpecification auditeur(Map<String, String> parametres) {
        return Connecte.comme(AUDITEUR).queryParams(parametres);
    }

    private List<String> trouvees(String... parametres) {
        Map<String, String> tous = new LinkedHashMap<>(Map.of("adherent", adherent));
        for (int i = 0; i < parametres.length; i += 2) {
            tous.put(parametres[i], parametres[i + 1]);
        }
        JsonPath page = auditeur(tous).get(DECISIONS).then().statusCode(200).extract().jsonPath();
        List<String> trouvees = page.getList("decisions.id");
        assertEquals(trouvees.size(), page.getInt("total"));
        assertNull(page.get("suivant"));
        return trouvees;
    }

    private JsonNode lue(int rang) throws IOException {
        return JSON.readTree(Connecte.comme(AUDITEUR).get(DECISIONS + "/" + ids.get(rang)).asByteArray());
    }

    @Test
    void chaqueParametreTrouve() throws IOException {
        assertEquals(List.of(ids.get(2), ids.get(1), ids.get(0)), trouvees());
        assertEquals(List.of(), trouvees("adherent", adherent.substring(1)));
        assertEquals(List.of(ids.get(2), ids.get(0)), trouvees("beneficiaire", "B1"));
        assertEquals(List.of(ids.get(0)), trouvees("nature", "DEVIS"));
        assertEquals(List.of(ids.get(2)), trouvees("type", "SITUATION"));
        assertEquals(List.of(ids.get(1)), trouvees("soinsDu", "2026-02-10", "soinsAu", "2026-02-10"));
        assertEquals(List.of(ids.get(0)), trouvees("soinsDu", "2026-03-10"));
        assertEquals(List.of(), trouvees("soinsAu", "2026-02-09"));
        assertEquals(3, trouvees("du", AUJOURDHUI.minusDays(1).toString(), "au", AUJOURDHUI.plusDays(1).toString()).size());
        assertEquals(0, trouvees("au", AUJOURDHUI.minusDays(2).toString()).size());
        JsonNode audio = lue(1);
        String mutuelle = audio.at("/montants/mutuelle").asText();
        assertEquals(List.of(ids.get(1)), trouvees("montantMin", mutuelle, "montantMax", mutuelle, "type", "REMBOURSEMENT"));
        assertEquals(List.of(), trouvees("montantMin", new BigDecimal(mutuelle).add(new BigDecimal("0.01")).toString()));
        assertTrue(trouvees("statut", audio.get("statut").asText()).contains(ids.get(1)));
        assertEquals(3, trouvees("jeu", audio.at("/regles/hash").asText()).size());
        assertTrue(trouvees("clause", audio.at("/clauses/0/id").asText()).contains(ids.get(1)));
        List<JsonNode> utiles = new ArrayList<>();
        audio.get("trace").forEach(etape -> {
            if (!etape.get("effet").asText().equals("SANS_EFFET")) {
                utiles.add(etape);
            }
        });
        JsonNode regle = utiles.stream().filter(etape -> etape.get("cellule").isNull() && !etape.get("source").isNull()).findFirst().orElseThrow();
        assertTrue(trouvees("regle", regle.get("source").asText()).contains(ids.get(1)));
        JsonNode rangee = utiles.stream().filter(etape -> !etape.get("cellule").isNull()).findFirst().orElseThrow();
        String table = rangee.get("source").asText().replace(".drl.xlsx", "");
        assertTrue(trouvees("table", table).contains(ids.get(1)));
        assertTrue(trouvees("table", table, "rangee", rangee.get("cellule").asText().replaceAll(".*!\\D+", "")).contains(ids.get(1)));
        assertFalse(trouvees("table", table, "rangee", "9999").contains(ids.get(1)));
        assertEquals(3, trouvees("clause", "", "du", " ").size());

        auditeur(Map.of("adherent", adherent, "type", "SITUATION")).get(DECISIONS).then().body("decisions[0].reference", equalTo("Q;1"),
                "decisions[0].jeu", equalTo(audio.at("/regles/hash").asText()), "decisions[0].nature", equalTo(lue(2).get("nature").textValue()));
        auditeur(Map.of("adherent", adherent, "nature", "PRISE_EN_CHARGE")).get(DECISIONS).then().body("decisions[0].montants.mutuelle", equalTo(mutuelle),
                "decisions[0].statut", equalTo(audio.get("statut").asText()), "decisions[0].clauses", hasItem(audio.at("/clauses/0/id").asText()));
    }

    @Test
    void ceQuiNePeutPasSeLireEstNomme() {
        String[][] mauvais = {{"du", "2026-02-30"}, {"au", "hier"}, {"soinsDu", "10000-01-01"}, {"soinsAu", "2026"}, {"statut", "accorde"}, {"nature", "CADEAU"},
            {"type", "X"}, {"clause", "TNS-0-z"}, {"regle", "sante/inconnue"}, {"table", "garanties/inconnue"}, {"jeu", "abc"}, {"montantMin", "12,50"},
            {"montantMax", "1.234"}, {"curseur", "!"}, {"curseur", "AAAA"}, {"nombre", "0"}, {"nombre", "201"}, {"nombre", "x"}, {"rangee", "12"},
            {"inconnu", "1"}, {"adherent", "x".repeat(201)}, {"beneficiaire", "a\0b"}};
        assertAll(Stream.of(mauvais).map(parametre -> () -> auditeur(Map.of(parametre[0], parametre[1])).get(DECISIONS).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("urn:clausier:recherche-refusee"), "errors.pointer", equalTo(List.of(parametre[0])))));
        auditeur(Map.of("du", "2026-02-02", "au", "2026-02-01", "soinsDu", "2026-02-02", "soinsAu", "2026-02-01", "montantMin", "2", "montantMax", "1",
                "table", "garanties/esprit-sante-tns", "rangee", "C12")).get(EXPORT).then().statusCode(400)
                .body("errors.pointer.sort()", equalTo(List.of("au", "montantMax", "rangee", "soinsAu")));
        Connecte.comme(AUDITEUR).queryParam("statut", "REFUSE", "ACCORDE").get(DECISIONS).then().statusCode(400).body("errors.pointer", equalTo(List.of("statut")));
        auditeur(Map.of("format", "pdf")).get(EXPORT).then().statusCode(400).body("errors.pointer", equalTo(List.of("format")));
        Connecte.comme(AUDITEUR).accept("text/html").get(DECISIONS).then().statusCode(406);
    }

    @Test
    void lesPagesSeSuivent() throws Exception {
        ids.add(decision(Examples.CONSULTATION, adherent, "B3", "DEVIS", "2026-03-11", "4"));
        indexees();
        List<String> lues = new ArrayList<>();
        String curseur = "";
        for (int page = 0; page < 4; page++) {
            Response reponse = auditeur(Map.of("adherent", adherent, "nombre", "1", "curseur", curseur)).get(DECISIONS);
            lues.addAll(reponse.jsonPath().getList("decisions.id"));
            curseur = reponse.jsonPath().getString("suivant");
            assertEquals(page == 3, curseur == null);
            assertEquals(page == 0 ? 4 : null, reponse.jsonPath().get("total"));
        }
        assertEquals(List.of(ids.get(3), ids.get(2), ids.get(1), ids.get(0)), lues);
    }

    @Test
    void lExportNdjsonSeRelit() throws IOException {
        Response export = auditeur(Map.of("adherent", adherent)).accept("application/x-ndjson").get(EXPORT);
        export.then().statusCode(200).header("Content-Type", containsString("application/x-ndjson"))
                .header("Content-Disposition", "attachment; filename=\"decisions-" + AUJOURDHUI + ".ndjson\"");
        List<JsonNode> lignes = new ArrayList<>();
        for (String ligne : export.asString().split("\n")) {
            lignes.add(JSON.readTree(ligne));
        }
        assertEquals(List.of(ids.get(2), ids.get(1), ids.get(0)), lignes.stream().map(ligne -> ligne.get("id").asText()).toList());
        assertEquals(FORMULE, lignes.get(2).get("reference").asText());
        assertEquals(lue(1).at("/montants/mutuelle"), lignes.get(1).at("/montants/mutuelle"));
        assertEquals(Instant.parse(lue(1).get("instant").asText()), Instant.parse(lignes.get(1).get("instant").asText()));
    }

    @Test
    void lExportCsvEstCeluiDUnExcelFrancaisSansFormule() throws IOException {
        Response export = auditeur(Map.of("adherent", adherent)).accept("text/csv").get(EXPORT);
        export.then().statusCode(200).header("Content-Type", containsString("text/csv"));
        String texte = new String(export.asByteArray(), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', texte.charAt(0));
        String[] lignes = texte.substring(1).split("\r\n");
        assertEquals(4, lignes.length);
        assertTrue(lignes[0].startsWith("\"Décision\";\"Donnée le\";\"Référence\""), lignes[0]);
        assertTrue(lignes[1].contains(";\"Q;1\";\"SITUATION\";"), lignes[1]);
        assertTrue(lignes[2].contains(";\"DEV \"\"1\"\"\";"), lignes[2]);
        assertTrue(lignes[2].contains(";" + lue(1).at("/montants/mutuelle").asText().replace('.', ',') + ";"), lignes[2]);
        assertTrue(lignes[3].contains(";\"'=HYPERLINK(\"\"http://x\"\";\"\"é\"\")\";"), lignes[3]);
        Stream.of(lignes).forEach(ligne -> assertFalse(ligne.contains(";\"="), ligne));
    }

    @Test
    void lExportXlsxSOuvreAvecDesTextesEtDesMontants() throws IOException {
        Response export = auditeur(Map.of("adherent", adherent, "format", "xlsx")).get(EXPORT);
        export.then().statusCode(200).header("Content-Type", containsString("spreadsheetml"));
        try (XSSFWorkbook classeur = new XSSFWorkbook(new ByteArrayInputStream(export.asByteArray()))) {
            XSSFSheet feuille = classeur.getSheet("Décisions");
            assertEquals(3, feuille.getLastRowNum());
            Row formule = feuille.getRow(3);
            assertEquals(ids.get(0), formule.getCell(0).getStringCellValue());
            assertEquals(CellType.STRING, formule.getCell(2).getCellType());
            assertEquals(FORMULE, formule.getCell(2).getStringCellValue());
            assertEquals("Mutuelle", feuille.getRow(0).getCell(10).getStringCellValue());
            assertEquals(new BigDecimal(lue(1).at("/montants/mutuelle").asText()).doubleValue(), feuille.getRow(2).getCell(10).getNumericCellValue());
        }
    }

    @Test
    void unExportTropGrandEstRefuse() {
        JdbcRecherche enorme = Mockito.mock(JdbcRecherche.class);
        Mockito.when(enorme.etat()).thenReturn(new Recherche.Etat(2_000_000, 2_000_000));
        Mockito.when(enorme.compter(ArgumentMatchers.any(), ArgumentMatchers.anyLong(), ArgumentMatchers.any())).thenReturn(OptionalLong.of(1_048_576));
        QuarkusMock.installMockForType(enorme, JdbcRecherche.class);
        auditeur(Map.of("format", "csv")).get(EXPORT).then().statusCode(422).body("type", equalTo("urn:clausier:export-trop-grand"),
                "detail", containsString("1048576"));
        Mockito.verify(enorme, Mockito.never()).chercher(ArgumentMatchers.any(), ArgumentMatchers.anyLong(), ArgumentMatchers.anyInt());
    }

    @Test
    void leSommaireCompteLesDecisionsDe90Jours() throws Exception {
        String clause = lue(1).at("/clauses/0/id").asText();
        String jeu = lue(1).at("/regles/hash").asText();
        JsonPath avant = sommaire(-1, clause);
        decision(Examples.AUDIO, adherent, "B2", "DEVIS", "2026-02-10", "3");
        indexees();
        JsonPath apres = sommaire(applications(avant, clause), clause);
        assertEquals(applications(avant, clause) + 1, applications(apres, clause));
        assertEquals(AUJOURDHUI.minusDays(89).toString(), apres.getString("depuis"));
        assertEquals(jeu, apres.getString("jeu"));
        // What the trace tells of rules and rows is counted at their place.
        JsonNode audio = lue(1);
        List<Map<String, Object>> regles = apres.getList("regles");
        audio.get("trace").forEach(etape -> {
            if (!etape.get("effet").asText().equals("SANS_EFFET") && !etape.get("source").isNull()) {
                String rang = etape.get("cellule").isNull() ? "" : "!\\D+" + etape.get("cellule").asText().replaceAll(".*!\\D+", "");
                Map<String, Object> regle = regles.stream().filter(r -> r.get("source").toString().matches("\\Q" + etape.get("source").asText() + "\\E"
                        + (rang.isEmpty() ? "" : " › .*" + rang))).findFirst().orElse(null);
                assertNotNull(regle, etape::toString);
                assertTrue((Integer) regle.get("applications") > 0, etape::toString);
            }
        });
        assertTrue(regles.stream().anyMatch(r -> (Integer) r.get("applications") == 0));
    }

    /** A count may be given again for a moment. */
    private static JsonPath sommaire(int autreQue, String clause) throws InterruptedException {
        for (int essai = 0; ; essai++) {
            JsonPath sommaire = Connecte.comme(APPELANT).get("/api/sommaire").then().statusCode(200).extract().jsonPath();
            if (applications(sommaire, clause) != autreQue || essai == 100) {
                return sommaire;
            }
            Thread.sleep(100);
        }
    }

    private static int applications(JsonPath sommaire, String clause) {
        return sommaire.getInt("documents.articles.flatten().clauses.flatten().find { it.id == '" + clause + "' }.applications");
    }
}
