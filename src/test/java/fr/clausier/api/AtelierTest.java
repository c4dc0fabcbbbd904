package fr.clausier.api;

import static fr.clausier.compte.Roles.ACTUAIRE;
import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.PUBLIEUR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.tables.Workbooks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A table changed, checked, published and taken back, over HTTP. */
@QuarkusTest
@TestProfile(AtelierTest.Vide.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AtelierTest {

    /** Its own database: what it publishes decides for no other test. */
    public static final class Vide implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.donnees", "./target/test-data/atelier-" + ProcessHandle.current().pid());
        }
    }

    private static final String TABLE = "garanties/esprit-sante-tns";
    private static final String CLASSEUR = "/api/tables/" + TABLE + "/classeur";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** A consultation alone: it calls for no document, so it is paid. */
    private static final String UNE_LIGNE = Examples.CONSULTATION.replaceFirst(",\\s*\\{\"id\": \"L2\".*\\}", "");
    /** A cell whose result scenarios and a dossier expect. */
    private static final String SUIVIE = "W11";
    private static final Duration CONTROLE = Duration.ofMinutes(10);
    /** The cell that decides the consultation of {@link Examples#CONSULTATION}. */
    private static String cellule;
    private static String candidat;
    private static String premierJeu;

    private static String creer(String raison) {
        return Connecte.comme(ACTUAIRE).contentType("application/json").body(Map.of("raison", raison)).post("/api/candidats")
                .then().statusCode(201).extract().path("id");
    }

    private static Response deposer(String id, byte[] classeur, String etag) {
        return Connecte.comme(ACTUAIRE).contentType(XLSX).header("If-Match", etag).body(classeur).put(CLASSEUR + "?candidat=" + id);
    }

    private static JsonPath candidat(String id) {
        return Connecte.comme(AUDITEUR).get("/api/candidats/" + id).then().statusCode(200).extract().jsonPath();
    }

    /** The set in force and a candidate, over all decisions stored. */
    private static Response etudier(String id) {
        return Connecte.comme(ACTUAIRE).contentType("application/json").body("{\"titre\": \"Le candidat\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\", \""
                + id + "\"], \"source\": {\"origine\": \"DECISIONS\", \"du\": \"2020-01-01\", \"au\": \"2100-01-01\"}}").post("/api/etudes");
    }

    /** Waits for the checks, and answers the candidate. */
    private static JsonPath controle(String id) throws InterruptedException {
        Connecte.comme(ACTUAIRE).post("/api/candidats/" + id + "/controle").then().statusCode(202).body("etat", equalTo("EN_CONTROLE"));
        Instant limite = Instant.now().plus(CONTROLE);
        JsonPath json = candidat(id);
        while (json.getString("etat").equals("EN_CONTROLE")) {
            assertTrue(Instant.now().isBefore(limite), () -> candidat(id).prettify());
            Thread.sleep(200);
            json = candidat(id);
        }
        return json;
    }

    private static JsonPath decision() {
        return decider("DEVIS");
    }

    private static JsonPath decider(String nature) {
        return Connecte.comme("appelant").contentType("application/json").body(UNE_LIGNE.replace("LIQUIDATION", nature))
                .post("/api/decisions").then().statusCode(201).extract().jsonPath();
    }

    @Test
    @Order(1)
    void uneTableSeListeSeLitEtSeTelecharge() {
        Connecte.comme(ACTUAIRE).get("/api/tables").then().statusCode(200).body("nom", hasItem(TABLE))
                .body("find { it.nom == '" + TABLE + "' }.rangs", greaterThan(70));
        String etag = Connecte.comme(AUDITEUR).get("/api/tables/" + TABLE).then().statusCode(200)
                .body("rangs[0].numero", equalTo(11)).body("colonnes[0].role", equalTo("CLAUSE")).extract().header("ETag");
        Connecte.comme(ACTUAIRE).get(CLASSEUR).then().statusCode(200).header("ETag", etag).contentType(XLSX);
        Connecte.comme(ACTUAIRE).get("/api/tables/" + TABLE + "/historique").then().statusCode(200).body("size()", equalTo(1));
        Connecte.comme(ACTUAIRE).get("/api/tables/garanties/inconnue").then().statusCode(404);
        JsonPath avant = decision();
        // 31,50 x 125 % - 22,05 = 17,33
        assertEquals("17.33", avant.getString("lignes[0].montants.mutuelle"));
        premierJeu = avant.getString("regles.hash");
        String source = avant.getString("trace.find { it.phase == 'GARANTIE' && it.ligne == 'L1' }.cellule");
        cellule = source.substring(source.indexOf('!') + 1);
    }

    @Test
    @Order(2)
    void unClasseurFauxEstRefuseParCelluleEtRienNEstGarde() {
        candidat = creer("La consultation passe à 140 %");
        byte[] classeur = Connecte.comme(ACTUAIRE).get(CLASSEUR).asByteArray();
        String etag = Connecte.comme(ACTUAIRE).get(CLASSEUR).header("ETag");
        byte[] faux = Workbooks.with(classeur, Map.of(cellule, "140 %"));
        Connecte.comme(ACTUAIRE).contentType(XLSX).body(faux).put(CLASSEUR + "?candidat=" + candidat).then().statusCode(428);
        Connecte.comme(ACTUAIRE).contentType(XLSX).header("If-Match", etag).body(faux).put(CLASSEUR).then().statusCode(400);
        deposer(candidat, faux, "\"0000\"").then().statusCode(412);
        deposer(candidat, faux, etag).then().statusCode(422).body("errors.cellule", hasItem(cellule)).body("errors[0].gravite", equalTo("ERREUR"))
                .body("errors.find { it.cellule == '" + cellule + "' }.message", containsString("140 %"));
        deposer(candidat, "pas un classeur".getBytes(java.nio.charset.StandardCharsets.UTF_8), etag).then().statusCode(422);
        assertEquals(List.of(), candidat(candidat).getList("fichiers"));
        etudier(candidat).then().statusCode(409).body("detail", containsString("contrôles"));
        Connecte.comme(AUDITEUR).get("/api/journal").then().body("find { it.action == 'FICHIER' }.resultat", equalTo("REFUSE"));
    }

    @Test
    @Order(3)
    void unCandidatQuiChangeDesResultatsAttendusEstRefuseJusquACeQuIlsSoientAdoptes() throws Exception {
        byte[] classeur = Connecte.comme(ACTUAIRE).get(CLASSEUR).asByteArray();
        deposer(candidat, Workbooks.with(classeur, Map.of(cellule, "140 % BR", SUIVIE, "120 % BR")),
                Connecte.comme(ACTUAIRE).get(CLASSEUR).header("ETag")).then().statusCode(200)
                .body("differences.cellule", hasItem(cellule)).body("differences.find { it.cellule == '" + cellule + "' }.apres", equalTo("140 % BR"));
        decider("LIQUIDATION");
        Connecte.comme(ACTUAIRE).contentType("application/json").body(Map.of("seuil", "0.5")).patch("/api/candidats/" + candidat).then().statusCode(200);
        JsonPath refuse = controle(candidat);
        assertEquals("REFUSE", refuse.getString("etat"), refuse::prettify);
        assertEquals("ECHOUEE", refuse.getString("etapes.find { it.code == 'SCENARIOS' }.etat"), refuse::prettify);
        assertTrue(refuse.getInt("etapes.find { it.code == 'SCENARIOS' }.ecartsTotal") > 0);
        assertEquals("REUSSIE", refuse.getString("etapes.find { it.code == 'DETERMINISME' }.etat"), refuse::prettify);
        // 22,05 au lieu de 17,33 : 27,24 %
        assertTrue(refuse.getString("etapes.find { it.code == 'IMPACT' }.message").contains("27,24 %"), refuse::prettify);
        Connecte.comme(PUBLIEUR).post("/api/candidats/" + candidat + "/publication").then().statusCode(409);
        Connecte.comme(ACTUAIRE).contentType("application/json").body(Map.of("raison", "non")).post("/api/candidats/" + candidat + "/adoption")
                .then().statusCode(422);
        Connecte.comme(ACTUAIRE).contentType("application/json").body(Map.of("raison", "Le nouveau taux les change"))
                .post("/api/candidats/" + candidat + "/adoption").then().statusCode(200).body("fichiers.chemin", hasItem("dossiers/adoptes.yaml"));
        Connecte.comme(ACTUAIRE).contentType("application/json").body(Map.of("seuil", "30")).patch("/api/candidats/" + candidat).then().statusCode(200);
        JsonPath pret = controle(candidat);
        assertEquals("PRET", pret.getString("etat"), pret::prettify);
        Connecte.comme(PUBLIEUR).get("/api/candidats/" + candidat + "/difference").then().statusCode(200)
                .body("tables[0].cellules.phrase", hasItem(containsString("140 % BR")));
        Connecte.comme(PUBLIEUR).get("/api/candidats/" + candidat + "/impact").then().statusCode(200).body("apres", not(equalTo(premierJeu)))
                .body("total.avant", equalTo("17.33")).body("total.apres", equalTo("22.05")).body("decisionsChangees", equalTo(1))
                .body("plusGrands[0].ecart", equalTo("4.72")).body("plusGrands[0].beneficiaire", equalTo("***"))
                .body("masques", equalTo(List.of("/plusGrands/0/beneficiaire")));
        Connecte.comme(PUBLIEUR).get("/api/candidats/" + candidat + "/impact/0").then().statusCode(200)
                .body("avant.lignes[0].montants.mutuelle", equalTo("17.33")).body("apres.lignes[0].montants.mutuelle", equalTo("22.05"))
                .body("apres.trace.cellule", hasItem(containsString(cellule)))
                .body("demande.beneficiaire.id", equalTo("***")).body("demande.adhesion.numero", equalTo("***"))
                .body("masques", hasItem("/demande/beneficiaire/dateNaissance"));
        Connecte.comme(PUBLIEUR).get("/api/candidats/" + candidat + "/impact/7").then().statusCode(404);
        String etude = etudier(candidat).then().statusCode(202).extract().path("etude.id");
        Instant limite = Instant.now().plusSeconds(120);
        while (Connecte.comme(AUDITEUR).get("/api/etudes/" + etude).jsonPath().getString("etude.finLe") == null) {
            assertTrue(Instant.now().isBefore(limite));
            Thread.sleep(100);
        }
        JsonPath effet = Connecte.comme(AUDITEUR).get("/api/candidats/" + candidat + "/impact").jsonPath();
        Connecte.comme(AUDITEUR).get("/api/etudes/" + etude + "/resultat").then().statusCode(200)
                .body("comparaisons[0].impact.total", equalTo(effet.getMap("total")), "comparaisons[0].hash", equalTo(effet.getString("apres")));
        assertEquals(premierJeu, decision().getString("regles.hash"));
    }

    @Test
    @Order(4)
    void uneAutrePersonneLePublieASonJourEtUnAppelRevient() throws Exception {
        String publication = "/api/candidats/" + candidat + "/publication";
        Connecte.comme(ACTUAIRE).post(publication).then().statusCode(403);
        Connecte.comme(PUBLIEUR).contentType("application/json").body(Map.of("effet", "demain")).post(publication).then().statusCode(422);
        Connecte.comme(PUBLIEUR).contentType("application/json").body(Map.of("effet", Instant.now().plusSeconds(3600).toString())).post(publication)
                .then().statusCode(200).body("etat", equalTo("PROGRAMME"));
        assertEquals(premierJeu, decision().getString("regles.hash"));
        Connecte.comme(PUBLIEUR).delete(publication).then().statusCode(200).body("etat", equalTo("PRET"));
        Connecte.comme(PUBLIEUR).contentType("application/json").body(Map.of("effet", Instant.now().plusSeconds(2).toString())).post(publication)
                .then().statusCode(200).body("etat", equalTo("PROGRAMME"));
        Instant limite = Instant.now().plus(CONTROLE);
        while (candidat(candidat).getString("etat").equals("PROGRAMME")) {
            assertTrue(Instant.now().isBefore(limite));
            Thread.sleep(100);
        }
        assertEquals("PUBLIE", candidat(candidat).getString("etat"));
        assertEquals(PUBLIEUR, candidat(candidat).getString("publieur"));
        JsonPath apres = decision();
        // 31,50 x 140 % - 22,05 = 22,05
        assertEquals("22.05", apres.getString("lignes[0].montants.mutuelle"));
        assertNotEquals(premierJeu, apres.getString("regles.hash"));
        Connecte.comme(AUDITEUR).get("/api/jeux").then().body("[0].origine", equalTo("PUBLICATION")).body("[0].enVigueur", equalTo(true));
        Connecte.comme(AUDITEUR).get("/api/jeux/" + premierJeu + "/diff/" + apres.getString("regles.hash")).then().statusCode(200)
                .body("tables[0].cellules.avant", hasItem("125 % BR"));
        Connecte.comme(ACTUAIRE).get("/api/tables/" + TABLE + "/historique").then().body("size()", equalTo(2))
                .body("[0].raison", equalTo("La consultation passe à 140 %"));

        Connecte.comme(PUBLIEUR).contentType("application/json").body(Map.of()).post("/api/jeux/retour").then().statusCode(422);
        Connecte.comme(PUBLIEUR).contentType("application/json").body(Map.of("raison", "Le taux était faux")).post("/api/jeux/retour")
                .then().statusCode(200).body("hash", equalTo(premierJeu));
        assertEquals("17.33", decision().getString("lignes[0].montants.mutuelle"));
        Connecte.comme(AUDITEUR).get("/api/journal").then().body("[0].action", equalTo("RETOUR"))
                .body("resultat", everyItem(oneOf("ACCEPTE", "REFUSE")))
                .body("find { it.action == 'PUBLICATION' && it.resultat == 'ACCEPTE' }.detail.difference.texte", hasItem(containsString("140 % BR")))
                .body("find { it.action == 'PUBLICATION' && it.resultat == 'REFUSE' }.motif", containsString("seul un candidat"));
    }

    @Test
    @Order(5)
    void desChiffresLegauxFauxSontRefusesParLigneEtLeurSourceEstDemandee() {
        String id = creer("Un nouveau chiffre légal");
        String chemin = Regles.base().folder().fichiers().keySet().stream().filter(nom -> nom.endsWith(".csv")).findFirst().orElseThrow();
        String csv = Connecte.comme(ACTUAIRE).get("/api/candidats/" + id + "/fichiers/" + chemin).then().statusCode(200).extract().asString();
        Connecte.comme(ACTUAIRE).contentType("text/csv").body(csv + "FAUX;sans date\n").put("/api/candidats/" + id + "/fichiers/" + chemin)
                .then().statusCode(422).body("errors[0].fichier", equalTo(chemin));
        Connecte.comme(ACTUAIRE).contentType("text/csv").body("x").put("/api/candidats/" + id + "/fichiers/../../etc/passwd")
                .then().statusCode(oneOf(400, 404, 422));
        String nouveau = csv + "ESSAI;Un chiffre d'essai;1.00;EUR;2030-01-01;;non;Essai;certain\n";
        Connecte.comme(ACTUAIRE).contentType("text/csv").body(nouveau.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/api/candidats/" + id + "/fichiers/" + chemin).then().statusCode(200).body("fichiers[0].nature", equalTo("CHIFFRES"));
        Connecte.comme(ACTUAIRE).post("/api/candidats/" + id + "/controle").then().statusCode(422).body("detail", containsString("source"));
        Connecte.comme(ACTUAIRE).delete("/api/candidats/" + id).then().statusCode(200).body("etat", equalTo("ABANDONNE"));
    }

    @Test
    @Order(6)
    void unControleSAnnuleEtLeCandidatResteUnBrouillon() throws Exception {
        String id = creer("Un contrôle à annuler");
        byte[] classeur = Connecte.comme(ACTUAIRE).get(CLASSEUR).asByteArray();
        deposer(id, Workbooks.with(classeur, Map.of(cellule, "150 % BR")), Connecte.comme(ACTUAIRE).get(CLASSEUR).header("ETag")).then().statusCode(200);
        Connecte.comme(ACTUAIRE).post("/api/candidats/" + id + "/controle").then().statusCode(202);
        Connecte.comme(ACTUAIRE).delete("/api/candidats/" + id + "/controle").then().statusCode(202);
        Instant limite = Instant.now().plus(CONTROLE);
        while (candidat(id).getString("etat").equals("EN_CONTROLE")) {
            assertTrue(Instant.now().isBefore(limite));
            Thread.sleep(200);
        }
        assertEquals("BROUILLON", candidat(id).getString("etat"));
        assertTrue(candidat(id).getList("etapes.etat").contains("ANNULEE"));
    }
}
