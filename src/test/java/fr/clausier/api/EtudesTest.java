package fr.clausier.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.decision.PublicationStore;
import fr.clausier.publication.ActiveRules;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.CellEdit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies asked for through the API: contact lenses, formule F09, 150 € a year in force, 120 € in another set. */
@QuarkusTest
class EtudesTest {

    static final String TABLE = "garanties/esprit-sante-tns.drl.xlsx";
    private static final long PATIENCE_NANOS = Duration.ofSeconds(120).toNanos();

    @Inject
    ActiveRules rules;

    @Inject
    PublicationStore store;

    /** Another set, in the archive as if it had decided. */
    private String autreJeu() {
        return jeu(Map.of("AE47", "120 €/an"));
    }

    private String jeu(Map<String, String> cellules) {
        Map<String, byte[]> fichiers = new HashMap<>(rules.base().folder().fichiers());
        cellules.forEach((adresse, texte) -> fichiers.put(TABLE, CellEdit.write(fichiers.get(TABLE), adresse, texte)));
        RulesFolder folder = RulesFolder.of(fichiers);
        store.keep(folder.hash(), folder.fichiers());
        return folder.hash();
    }

    static String lentilles(String adhesion, String reference, String jour, String frais) {
        return """
                {"nature": "LIQUIDATION", "reference": "%s", "adhesion": {"numero": "%s", "contrat": "TNS", "formule": "F09",
                 "dateEffet": "2019-01-01", "datePremierPaiement": "2019-01-05"},
                 "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1980-05-20"},
                 "actes": [{"id": "L1", "poste": "LENTILLES_NON_REMB", "dateSoins": "%s", "fraisReels": "%s",
                 "pieces": ["PRESCRIPTION", "FACTURE_ACQUITTEE"]}]}""".formatted(reference, adhesion, jour, frais).replace("\n", " ");
    }

    private static String adhesion() {
        return "E-" + UUID.randomUUID();
    }

    /** 60 + 60 + 30 = 150 € in a year, 60 + 60 + 0 = 120 € under the other set. */
    private static String troisAchats(String adhesion) {
        return String.join("\n", lentilles(adhesion, "R1", "2026-01-10", "60.00"), lentilles(adhesion, "R2", "2026-02-10", "60.00"),
                lentilles(adhesion, "R3", "2026-03-10", "60.00"));
    }

    private static Response deposer(String nom, String ndjson) {
        return Connecte.comme("actuaire").contentType("application/x-ndjson").queryParam("nom", nom).body(ndjson.getBytes(StandardCharsets.UTF_8))
                .post("/api/portefeuilles");
    }

    private static String depose(String ndjson) {
        return deposer("essai", ndjson).then().statusCode(201).extract().path("id");
    }

    private static Response demander(String corps) {
        return Connecte.comme("actuaire").contentType("application/json").body(corps).post("/api/etudes");
    }

    private static String comparaison(String source, String... jeux) {
        return "{\"titre\": \"Essai\", \"genre\": \"COMPARAISON\", \"jeux\": [\"" + String.join("\", \"", jeux) + "\"], \"source\": " + source + "}";
    }

    private static String portefeuille(String id) {
        return "{\"origine\": \"PORTEFEUILLE\", \"portefeuille\": \"" + id + "\"}";
    }

    private static String attendue(Response demande, String etat) throws InterruptedException {
        String id = demande.then().statusCode(202).header("Location", containsString("/api/etudes/")).extract().path("etude.id");
        long fin = System.nanoTime() + PATIENCE_NANOS;
        JsonPath etude;
        do {
            Thread.sleep(50);
            etude = une(id);
            assertTrue(System.nanoTime() < fin, etude.prettify());
        } while (List.of("EN_ATTENTE", "EN_COURS").contains(etude.getString("etude.etat")));
        assertEquals(etat, etude.getString("etude.etat"), etude.prettify());
        return id;
    }

    private static JsonPath une(String id) {
        return Connecte.comme("actuaire").get("/api/etudes/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static Response resultat(String id, String suite) {
        return Connecte.comme("auditeur").get("/api/etudes/" + id + suite);
    }

    @Test
    void ceQuePaieUnJeuAuLieuDUnAutre() throws InterruptedException, IOException {
        String adhesion = adhesion();
        String id = attendue(demander(comparaison(portefeuille(depose(troisAchats(adhesion))), "EN_VIGUEUR", autreJeu())), "TERMINEE");
        assertTrue(une(id).getString("etude.message").endsWith(": -30,00 €."), une(id).prettify());
        resultat(id, "/resultat").then().statusCode(200).body("comparaisons[0].impact.total.avant", equalTo("150.00"),
                "comparaisons[0].impact.total.apres", equalTo("120.00"), "comparaisons[0].impact.personnes.moinsBien", equalTo(1),
                "comparaisons[0].impact.plusGrands[0].demande", equalTo("R3"), "comparaisons[0].impact.plusGrands[0].beneficiaire", equalTo("***"));
        assertTrue(!resultat(id, "/resultat").asString().contains(adhesion));
        resultat(id, "/jeux/0/impact/0").then().statusCode(200).body("avant.montants.mutuelle", equalTo("30.00"), "apres.montants.mutuelle", equalTo("0.00"),
                "demande.adhesion.numero", equalTo("***"));
        resultat(id, "/jeux/0/impact/1").then().statusCode(404);
        resultat(id, "/jeux/1/impact/0").then().statusCode(404);
        resultat(id, "/resultat.csv").then().statusCode(200).contentType(startsWith("text/csv"))
                .body(containsString("\"Total\";;3;150,00;120,00;-30,00"), containsString("\"Mois\""));
        byte[] xlsx = resultat(id, "/resultat.xlsx").then().statusCode(200).extract().asByteArray();
        try (XSSFWorkbook classeur = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertEquals(List.of(3.0, 150.0, 120.0, -30.0), List.of(3, 4, 5, 6).stream()
                    .map(colonne -> classeur.getSheetAt(0).getRow(1).getCell(colonne).getNumericCellValue()).toList());
        }
        Connecte.comme("actuaire").delete("/api/etudes/" + id).then().statusCode(204);
        resultat(id, "/resultat").then().statusCode(404);
    }

    @Test
    void unPortefeuilleGenereDecaleDUnAn() throws InterruptedException {
        String id = attendue(demander(comparaison("{\"origine\": \"GENERE\", \"demandes\": 300, \"graine\": 5, \"annee\": 2025, \"decalage\": 1}",
                "EN_VIGUEUR", autreJeu())), "TERMINEE");
        JsonPath lu = resultat(id, "/resultat").jsonPath();
        assertEquals(300, lu.getInt("comparaisons[0].impact.demandes") + lu.getInt("comparaisons[0].impact.horsEtude"));
        List<String> mois = lu.getList("comparaisons[0].impact.parMois.cle");
        assertTrue(mois.stream().allMatch(un -> un.startsWith("2026-") || un.startsWith("2027-")), mois::toString);
        assertTrue(mois.contains("2026-03"), mois::toString);
    }

    @Test
    void leCoutSelonLaValeurDUneCelluleEtCelleQuiMeneAuCoutCherche() throws InterruptedException {
        String source = portefeuille(depose(troisAchats(adhesion())));
        String id = attendue(demander("{\"titre\": \"Plafond\", \"genre\": \"SENSIBILITE\", \"jeux\": [\"EN_VIGUEUR\"], \"source\": " + source
                + ", \"balayage\": {\"fichier\": \"" + TABLE + "\", \"endroit\": \"AE47\", \"gabarit\": \"{} €/an\", \"de\": 100, \"a\": 200, \"pas\": 50,"
                + " \"cible\": 137}}"), "TERMINEE");
        JsonPath lu = resultat(id, "/resultat").jsonPath();
        assertEquals("150 €/an", lu.getString("actuelle"));
        assertEquals("137", lu.getString("cherchee.valeur"));
        assertEquals("137.00", lu.getString("cherchee.total.apres"));
        List<String> valeurs = lu.getList("points.valeur");
        assertTrue(valeurs.containsAll(List.of("100", "150", "200", "137")), valeurs::toString);
        assertEquals(valeurs.stream().map(BigDecimal::new).sorted().toList(), valeurs.stream().map(BigDecimal::new).toList());
        assertEquals("180.00", lu.getString("points.find { it.valeur == '200' }.total.apres"));
        resultat(id, "/resultat.csv").then().body(containsString("137,00"));
    }

    @Test
    void ceQuUnAutreSystemeAPaye() throws InterruptedException {
        String adhesion = adhesion();
        String lignes = troisAchats(adhesion).lines().map(demande -> "{\"demande\": " + demande + ", \"payes\": {\"L1\": \"60.00\"}}")
                .reduce((un, autre) -> un + "\n" + autre).orElseThrow();
        String depose = depose(lignes);
        Connecte.comme("actuaire").get("/api/portefeuilles").then().body("find { it.id == '" + depose + "' }.payes", equalTo(true));
        demander(comparaison(portefeuille(depose), "EN_VIGUEUR", autreJeu())).then().statusCode(422).body("detail", containsString("rapprochement"));
        String id = attendue(demander("{\"titre\": \"Mars\", \"genre\": \"RAPPROCHEMENT\", \"jeux\": [\"EN_VIGUEUR\"], \"source\": " + portefeuille(depose) + "}"),
                "TERMINEE");
        resultat(id, "/resultat").then().body("rapprochement.paye", equalTo("180.00"), "rapprochement.calcule", equalTo("150.00"),
                "rapprochement.causes", hasSize(1), "rapprochement.ecarts[0].demande", equalTo("R3"),
                "rapprochement.ecarts[0].explication", containsString("30,00 €"));
        resultat(id, "/jeux/0/impact/0").then().statusCode(200).body("avant.montants.mutuelle", equalTo("30.00"));
        resultat(id, "/resultat.csv").then().body(containsString("\"R3\";3;\"L1\""));
    }

    @Test
    void uneDemandeQuiNePeutPasEtreEtudieeEstDiteEtLesAutresComptent() throws InterruptedException {
        // Two rows of the other set answer for OSTEOPATHIE.
        String osteopathie = lentilles(adhesion(), "R9", "2026-01-10", "60.00").replace("LENTILLES_NON_REMB", "OSTEOPATHIE");
        String id = attendue(demander(comparaison(portefeuille(depose(troisAchats(adhesion()) + "\n" + osteopathie)), "EN_VIGUEUR",
                jeu(Map.of("AE47", "120 €/an", "E82", "OSTEOPATHIE")))), "TERMINEE");
        JsonPath lu = resultat(id, "/resultat").jsonPath();
        assertEquals(List.of("R9"), lu.getList("comparaisons[0].impact.erreurs.id"));
        assertEquals(1, lu.getInt("comparaisons[0].impact.erreursTotal"));
        assertEquals("150.00", lu.getString("comparaisons[0].impact.total.avant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"titre\": \"t\"}", "{\"inconnu\": 1}", "{\"titre\": \"t\", \"genre\": \"AUTRE\"}",
        "{\"titre\": \"t\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\", null], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1, \"annee\": 2025}}",
        "{\"titre\": \"t\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\", \"EN_VIGUEUR\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1, \"annee\": 2025}}",
        "{\"titre\": \"t\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\", \"abc\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1, \"annee\": 2025}}",
        "{\"titre\": \"t\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\", \"a-b\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1, \"annee\": 2025}}",
        "{\"titre\": \"t\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\", \"abc\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1.5, \"annee\": 2025}}",
        "{\"titre\": \"t\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\"], \"source\": {\"origine\": \"DECISIONS\", \"du\": \"2026-02-30\"}}",
        "{\"titre\": \"t\", \"genre\": \"RAPPROCHEMENT\", \"jeux\": [\"EN_VIGUEUR\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1, \"annee\": 2025}}",
        "{\"titre\": \"t\", \"genre\": \"SENSIBILITE\", \"jeux\": [\"EN_VIGUEUR\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1, \"annee\": 2025}}",
        "{\"titre\": \"t\", \"genre\": \"SENSIBILITE\", \"jeux\": [\"EN_VIGUEUR\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1, \"annee\": 2025},"
                + " \"balayage\": {\"fichier\": \"f\", \"endroit\": \"A1\", \"gabarit\": \"{}\", \"de\": 1, \"a\": 2000, \"pas\": 1}}",
        "{\"titre\": \"t\", \"genre\": \"SENSIBILITE\", \"jeux\": [\"EN_VIGUEUR\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 1, \"annee\": 2025},"
                + " \"balayage\": {\"fichier\": \"f\", \"endroit\": \"A1\", \"gabarit\": \"{}\", \"de\": 1, \"a\": 1e999999999, \"pas\": 1}}",
        "{\"titre\": \"t\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\", \"abc\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 99999999999, \"annee\": 2025}}"})
    void ceQuiNEstPasUneEtudeEstRefuse(String corps) {
        int avant = Connecte.comme("actuaire").get("/api/etudes").jsonPath().getList("").size();
        Response reponse = demander(corps);
        assertTrue(List.of(400, 404, 422).contains(reponse.statusCode()), reponse.asString());
        reponse.then().body("title", notNullValue());
        assertEquals(avant, Connecte.comme("actuaire").get("/api/etudes").jsonPath().getList("").size());
    }

    @Test
    void unPortefeuilleQuiNeSeLitPasNEstPasGarde() {
        deposer("essai", "{}\n" + lentilles("A", "R1", "2026-01-10", "60.00")).then().statusCode(422);
        deposer("essai", "").then().statusCode(422);
        deposer("essai", "reference;adhesion/numero\nR1;A1\n").then().statusCode(422).body("errors[0].pointer", equalTo("ligne 2"));
        deposer("essai", "reference;inconnu\nR1;A1\n").then().statusCode(422).body("detail", containsString("« inconnu »"));
        deposer("essai", "\u0000\u0001").then().statusCode(422);
        deposer(" ", troisAchats("A")).then().statusCode(422).body("detail", containsString("nom"));
        deposer("essai", "{\"demande\": {}, \"payes\": {}}").then().statusCode(422);
    }

    @Test
    void uneEtudeSAnnule() throws InterruptedException {
        String source = "{\"origine\": \"GENERE\", \"demandes\": 200000, \"graine\": 5, \"annee\": 2025}";
        Response demande = demander(comparaison(source, "EN_VIGUEUR", autreJeu()));
        String id = demande.then().extract().path("etude.id");
        Connecte.comme("actuaire").delete("/api/etudes/" + id).then().statusCode(409);
        Connecte.comme("actuaire").post("/api/etudes/" + id + "/annulation").then().statusCode(202);
        attendue(demande, "ANNULEE");
        resultat(id, "/resultat").then().statusCode(404);
        Connecte.comme("actuaire").post("/api/etudes/" + id + "/annulation").then().statusCode(409);
        assertEquals("null", String.valueOf((Object) une(id).get("avancement")));
    }

    @Test
    void ceQuiEstEffaceDUnePersonneNEstPlusDansLesEtudes() throws InterruptedException {
        String adhesion = adhesion();
        String autre = adhesion();
        String depose = depose(troisAchats(adhesion) + "\n" + troisAchats(autre));
        String id = attendue(demander(comparaison(portefeuille(depose), "EN_VIGUEUR", autreJeu())), "TERMINEE");
        String personne = "{\"adhesion\": \"" + adhesion + "\", \"beneficiaire\": \"B-1\", \"motif\": \"sa lettre du 3 mars\"}";
        Connecte.comme("exploitant").contentType("application/json").body(personne).post("/api/donnees/personnes/acces").then().statusCode(200)
                .body("etudes", hasItem(une(id).getInt("etude.numero")), "portefeuilles", contains("essai"));
        Connecte.comme("exploitant").contentType("application/json").body(personne).post(
                "/api/donnees/personnes/effacement").then().statusCode(200).body("portefeuilles", contains("essai"));
        resultat(id, "/resultat").then().statusCode(404);
        Connecte.comme("actuaire").get("/api/portefeuilles").then().body("find { it.id == '" + depose + "' }.demandes", equalTo(3));
        Connecte.comme("exploitant").contentType("application/json").body(personne).post("/api/donnees/personnes/acces").then()
                .body("etudes", hasSize(0), "portefeuilles", hasSize(0));
        assertEquals("null", String.valueOf((Object) une(id).get("avancement")));
        Connecte.comme("actuaire").delete("/api/portefeuilles/" + depose).then().statusCode(204);
        Connecte.comme("actuaire").get("/api/portefeuilles").then().body("id", not(hasItem(depose)));
        Connecte.comme("actuaire").delete("/api/portefeuilles/" + depose).then().statusCode(404);
    }
}
