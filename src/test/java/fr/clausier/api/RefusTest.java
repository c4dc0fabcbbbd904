package fr.clausier.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad demandes, each with the problem it must get; never a server error. */
@QuarkusTest
class RefusTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** A good demande with one value changed; {@code -} takes it away. */
    private static String demande(String pointer, String valeur) throws IOException {
        ObjectNode racine = (ObjectNode) MAPPER.readTree(Examples.AUDIO);
        int barre = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) racine.at(pointer.substring(0, barre));
        if (valeur.equals("-")) {
            parent.remove(pointer.substring(barre + 1));
        } else {
            parent.set(pointer.substring(barre + 1), MAPPER.readTree(valeur));
        }
        return MAPPER.writeValueAsString(racine);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /inconnu                          | 1                    | 400 | CHAMP_INCONNU
            /actes/0/frais                    | "1.00"               | 400 | CHAMP_INCONNU
            /actes/0/fraisReels               | "dix"                | 400 | TYPE
            /actes/0/fraisReels               | true                 | 400 | TYPE
            /actes/0/fraisReels               | "950,00"             | 400 | TYPE
            /actes/0/dateSoins                | 20260210             | 400 | TYPE
            /actes                            | {}                   | 400 | TYPE
            /beneficiaire                     | "B-1"                | 400 | TYPE
            /actes/0/nombreUnites             | 1.5                  | 400 | TYPE
            /actes/0/adherentOptam            | "oui"                | 400 | TYPE
            /nature                           | -                    | 422 | MANQUANT
            /actes/0/dateSoins                | -                    | 422 | MANQUANT
            /actes                            | []                   | 422 | MANQUANT
            /adhesion/formule                 | "F14"                | 422 | CODE_INCONNU
            /actes/0/poste                    | "AIDE_AUDITIV"       | 422 | CODE_INCONNU
            /actes/0/dateSoins                | "2026-02-29"         | 422 | DATE_IMPOSSIBLE
            /beneficiaire/dateNaissance       | "1061-03-12"         | 422 | HORS_LIMITES
            /actes/0/dateSoins                | "1960-01-01"         | 422 | DATE_INCOHERENTE
            /actes/0/dateSoins                | "2018-12-31"         | 422 | DATE_HORS_CHAMP
            /actes/0/fraisReels               | -5                   | 422 | NEGATIF
            /actes/0/fraisReels               | "950.001"            | 422 | TROP_DE_DECIMALES
            /actes/0/fraisReels               | 1e999999999          | 422 | HORS_LIMITES
            /actes/0/fraisReels               | 1e-999999999         | 422 | TROP_DE_DECIMALES
            /actes/0/tauxSecu                 | 101                  | 422 | HORS_LIMITES
            /actes/0/montantRembourseSecu     | "951.00"             | 422 | MONTANT_INCOHERENT
            /actes/0/equipement               | -                    | 422 | MANQUANT
            /actes/0/classePanier             | -                    | 422 | MANQUANT
            /actes/0/id                       | ""                   | 422 | TEXTE
            /beneficiaire/id                  | "1800575123456 42"   | 422 | NIR_INTERDIT
            /beneficiaire/id                  | "280052A12345642"    | 422 | NIR_INTERDIT
            /devise                           | "USD"                | 422 | DEVISE
            /compteurs                        | [{"cle":"X","consomme":-1}] | 422 | NEGATIF
            /compteurs                        | [{"cle":"X","consomme":1}] | 422 | CLE_ILLISIBLE
            /compteurs                        | [{"cle":"MEDECINE_DOUCE/SEANCE/2026","consomme":1.5}] | 422 | TROP_DE_DECIMALES
            /compteurs                        | [{"cle":"IMPLANT/EUR/2026","consomme":1},{"cle":"IMPLANT/EUR/2026","consomme":1}] | 422 | EN_DOUBLE
            /compteurs                        | [{"cle":"EQUIPEMENT_OPTIQUE/EQUIPEMENT/24MOIS","consomme":1}] | 422 | MANQUANT
            /adhesion/contrat                 | "RENFORT"            | 422 | CONTRAT_NON_OFFERT
            /adhesion/renfort                 | "F02"                | 422 | CONTRAT_NON_OFFERT
            /adhesion/contrat                 | "AXA"                | 422 | CODE_INCONNU
            /beneficiaire/regimeLocal         | "oui"                | 400 | TYPE
            /actes/0/exoneration              | "ALZHEIMER"          | 422 | CODE_INCONNU
            /actes/0/nombreUnites             | 0                    | 422 | HORS_LIMITES
            /actes/0/equipement/dent          | 99                   | 422 | HORS_LIMITES
            /actes/0/equipement/dateDerniereFacturation | "2026-02-11" | 422 | DATE_INCOHERENTE
            /actes/0/dateFacturation          | "2026-02-09"         | 422 | DATE_INCOHERENTE
            /action                           | {"dateAction":"2026-03-01","ignoranceProuvee":true} | 422 | MANQUANT
            /action                           | {"dateAction":"2026-03-01","auteur":"MUTUELLE","declarationFausse":true} | 422 | MANQUANT
            /declaration                      | {"augmentationAcceptee":true} | 422 | MANQUANT
            /declaration                      | {"dateRealisationRisque":"2026-01-05"} | 422 | MANQUANT
            /declaration                      | {"cotisationDue":"0.00"} | 422 | HORS_LIMITES
            """)
    void chaqueAnomalieEstDite(String pointer, String valeur, int status, String code) throws IOException {
        given().contentType(ContentType.JSON).body(demande(pointer, valeur)).post("/api/decisions").then()
                .statusCode(status).contentType("application/problem+json")
                .body("status", equalTo(status), "type", equalTo("urn:clausier:demande-refusee"))
                .body("errors.code", hasItem(code))
                .body("errors.find { it.code == '" + code + "' }.pointer", startsWith(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "poste":"PHARMACIE","baseRemboursement":"5.00","fraisReels":"5.00"            | serviceMedical                  | MANQUANT
            "poste":"CONSULTATION","fraisReels":"30.00"                                   | specialite                      | MANQUANT
            "poste":"MONTURE","classePanier":"LIBRE","nombreUnites":2,"fraisReels":"90"   | nombreUnites                    | HORS_LIMITES
            "poste":"VERRES","classePanier":"LIBRE","equipement":{"typeVerres":"A"},"nombreUnites":3,"fraisReels":"90" | nombreUnites | HORS_LIMITES
            "poste":"VERRES","classePanier":"LIBRE","fraisReels":"90"                     | equipement/typeVerres           | MANQUANT
            "poste":"VERRES","classePanier":"RENFORCEE","fraisReels":"90"                 | equipement/correction           | MANQUANT
            "poste":"PRIME_NAISSANCE","fraisReels":"100.00"                               | fraisReels                      | MONTANT_INCOHERENT
            "poste":"CHAMBRE_PARTICULIERE","fraisReels":"80","hospitalisation":{"typeEtablissement":"HOSPITALIER","nombreJours":1} | hospitalisation/motif | MANQUANT
            "poste":"CHAMBRE_PARTICULIERE","fraisReels":"80","hospitalisation":{"typeEtablissement":"HOSPITALIER","motif":"MEDICALE"} | hospitalisation/nombreJours | MANQUANT
            "poste":"FORFAIT_JOURNALIER","fraisReels":"20"                                | hospitalisation/typeEtablissement | MANQUANT
            "poste":"PROTHESE_DENTAIRE_REMB","classePanier":"RENFORCEE","fraisReels":"500" | code                           | MANQUANT
            "poste":"OSTEOPATHIE","fraisReels":"60","montantRembourseSecu":"10.00"        | montantRembourseSecu            | MONTANT_INCOHERENT
            "poste":"OSTEOPATHIE","fraisReels":"60","teletransmission":true               | teletransmission                | SANS_OBJET
            "poste":"OSTEOPATHIE","fraisReels":"60","justificatifs":{"reclamees":["DEVIS"]} | justificatifs/reclamees       | SANS_OBJET
            "poste":"LENTILLES_NON_REMB","fraisReels":"60","justificatifs":{"datePrescription":"2099-01-01"} | justificatifs/datePrescription | DATE_INCOHERENTE
            "poste":"TRANSPORT","fraisReels":"40.00"                                      | baseRemboursement               | MANQUANT
            "poste":"HONORAIRES_DISPENSATION","baseRemboursement":"1.02","fraisReels":"1.02" | tauxSecu                     | MANQUANT
            "poste":"PROTHESE_DENTAIRE_REMB","classePanier":"LIBRE","fraisReels":"600"    | baseRemboursement               | MANQUANT
            """)
    void ceQuUnPosteDemandeEstDit(String acte, String champ, String code) throws IOException {
        String corps = demande("/actes", "[{\"id\":\"L1\",\"dateSoins\":\"2026-02-10\"," + acte + "}]");
        given().contentType(ContentType.JSON).body(corps).post("/api/decisions").then().statusCode(422)
                .body("type", equalTo("urn:clausier:demande-refusee"))
                .body("errors.find { it.pointer == '/actes/0/" + champ + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type":"SITUATION"                                                            | 422 | /jour                           | MANQUANT
            "type":"SITUATION","jour":"2026-02-10","heure":"25:00"                        | 422 | /heure                          | HEURE_IMPOSSIBLE
            "type":"SITUATION","jour":"2026-02-10","nature":"DEVIS"                       | 422 | /nature                         | SANS_OBJET
            "type":"SITUATION","jour":"2026-02-10","impayes":[{}]                         | 422 | /impayes/0/dateEcheance         | MANQUANT
            "type":"SITUATION","jour":"2026-02-10","impayes":"oui"                        | 400 | /impayes                        | TYPE
            "type":"RENONCIATION"                                                         | 422 | /renonciation                   | MANQUANT
            "type":"RENONCIATION","renonciation":{"dateEnvoi":"2026-02-10","dateReception":"2026-02-09","support":"LETTRE"} | 422 | /renonciation/dateReception | DATE_INCOHERENTE
            "type":"RENONCIATION","renonciation":{"dateEnvoi":"2026-02-10","support":"PIGEON"} | 422 | /renonciation/support      | CODE_INCONNU
            "type":"DENONCIATION"                                                         | 422 | /denonciation                   | MANQUANT
            "type":"DENONCIATION","denonciation":{"motif":"ECHEANCE","dateEnvoi":"2026-02-10","dateReception":"2026-02-09","support":"LRAR"} | 422 | /denonciation/dateReception | DATE_INCOHERENTE
            "type":"CHANGEMENT"                                                           | 422 | /changement                     | MANQUANT
            "type":"CHANGEMENT","changement":{"formuleCible":"F02","dateDemande":"2026-01-01","support":"LRAR","formulesEnVigueur":["F02",3]} | 400 | /changement/formulesEnVigueur/1 | TYPE
            "type":"CHANGEMENT","changement":{"formuleCible":"F02","dateDemande":"2026-01-01","support":"LRAR","formulesEnVigueur":["F2"]} | 422 | /changement/formulesEnVigueur/0 | CODE_INCONNU
            "type":"COTISATION"                                                           | 422 | /cotisation                     | MANQUANT
            "type":"COTISATION","cotisation":{"anneeAssurance":9999}                      | 422 | /cotisation/anneeAssurance      | HORS_LIMITES
            "type":"COTISATION","cotisation":{"anneeAssurance":2026,"periodeDebut":"2026-06-30","periodeFin":"2026-06-01"} | 422 | /cotisation/periodeFin | DATE_INCOHERENTE
            "type":"SITUATION","jour":"1960-02-10"                                        | 422 | /jour                           | DATE_INCOHERENTE
            "type":"SITUATION","jour":"2026-02-10","declaration":{"cotisationDue":"0.00"} | 422 | /declaration/cotisationDue      | HORS_LIMITES
            "type":"ACTION"                                                               | 422 | /action                         | MANQUANT
            "type":"ACTION","action":{"dateAction":"2026-02-10"}                          | 422 | /action/dateEvenement           | MANQUANT
            "type":"RESILIATION"                                                          | 422 | /type                           | CODE_INCONNU
            """)
    void ceQuUneQuestionDemandeEstDit(String question, int status, String pointer, String code) {
        String corps = """
                {%s,
                 "adhesion": {"numero": "A-100", "contrat": "TNS", "formule": "F04", "dateEffet": "2024-01-01"},
                 "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1961-03-12"}}""".formatted(question);
        given().contentType(ContentType.JSON).body(corps).post("/api/decisions").then().statusCode(status)
                .body("type", equalTo("urn:clausier:demande-refusee"))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "contrat":"RMG"                                    | "type":"RENONCIATION","renonciation":{"dateEnvoi":"2026-02-10","support":"LETTRE"} | /adhesion/dateSignatureBulletin
            "contrat":"TNS","accordExecutionImmediate":false   | "nature":"DEVIS","actes":[{"id":"L1","poste":"OSTEOPATHIE","dateSoins":"2026-02-10","fraisReels":"60.00"}] | /jour
            """)
    void ceQuUneAdhesionADistanceDemandeEstDit(String adhesion, String question, String pointer) {
        String corps = """
                {%s,
                 "adhesion": {"numero": "A-100", "formule": "F04", "dateEffet": "2026-02-01", "aDistance": true, %s},
                 "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1961-03-12"}}""".formatted(question, adhesion);
        given().contentType(ContentType.JSON).body(corps).post("/api/decisions").then().statusCode(422)
                .body("errors.pointer", equalTo(List.of(pointer))).body("errors[0].code", equalTo("MANQUANT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "lien":"CONCUBIN","dateNaissance":"1980-01-01"                                | dateDebutConcubinage
            "lien":"ENFANT","dateNaissance":"2000-01-01"                                  | aChargeSecu
            "lien":"ENFANT","dateNaissance":"2010-01-01","revenuMensuel":"900.00"         | smicMensuel
            """)
    void ceQuUnAyantDroitDemandeEstDit(String personne, String champ) throws IOException {
        String corps = demande("/beneficiaire", "{\"id\":\"B-2\",\"designeAuBulletin\":true," + personne + "}");
        given().contentType(ContentType.JSON).body(corps).post("/api/decisions").then().statusCode(422)
                .body("errors.find { it.pointer == '/beneficiaire/" + champ + "' }.code", equalTo("MANQUANT"));
    }

    @Test
    void uneGarantieCompteeParOeilDemandeLequel() throws IOException {
        String corps = demande("/actes", """
                [{"id":"L7","poste":"CHIRURGIE_REFRACTIVE","dateSoins":"2026-02-10","fraisReels":"745.00"}]""");
        given().contentType(ContentType.JSON).body(corps).post("/api/simulations").then().statusCode(422)
                .body("detail", org.hamcrest.Matchers.containsString("equipement.oeil"));
    }

    @Test
    void unCodeMalTapeRecoitLePlusProche() throws IOException {
        given().contentType(ContentType.JSON).body(demande("/actes/0/poste", "\"AIDE_AUDITIV\"")).post("/api/decisions").then()
                .body("errors[0].message", org.hamcrest.Matchers.containsString("vouliez-vous dire « AIDE_AUDITIVE »"));
    }

    @Test
    void toutesLesAnomaliesViennentEnUneFois() throws IOException {
        ObjectNode racine = (ObjectNode) MAPPER.readTree(demande("/actes/0/fraisReels", "-1"));
        racine.put("nature", "X").put("autre", 1);
        given().contentType(ContentType.JSON).body(MAPPER.writeValueAsString(racine)).post("/api/decisions").then()
                .body("errors.pointer", equalTo(java.util.List.of("/actes/0/fraisReels", "/autre", "/nature")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "3", "\"texte\"", "{\"nature\":\"DEVIS\",\"nature\":\"DEVIS\"}",
        "{\"nature\":\"DEVIS\"} {\"nature\":\"DEVIS\"}", "<xml/>", "\u0000", "{\"a\":NaN}"})
    void ceQuiNEstPasUneDemandeEstUneErreurDeForme(String corps) {
        given().contentType(ContentType.JSON).body(corps).post("/api/decisions").then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void unJsonTropProfondOuUnNombreTropLongEstUneErreurDeForme() {
        for (String corps : new String[] {"[".repeat(100_000), "{\"a\":".repeat(5_000), "{\"a\":" + "9".repeat(5_000) + "}"}) {
            given().contentType(ContentType.JSON).body(corps).post("/api/simulations").then().statusCode(400);
        }
    }

    @Test
    void unCorpsTropGrandEstRefuseAvantDEtreLu() throws Exception {
        byte[] grand = " ".repeat(512 * 1024 + 1).getBytes(StandardCharsets.US_ASCII);
        given().contentType(ContentType.JSON).body(grand).post("/api/decisions").then().statusCode(413)
                .contentType("application/problem+json").body("type", endsWith("trop-grand"));
        String appelant = Base64.getEncoder().encodeToString(("appelant:" + Connecte.motDePasse("appelant")).getBytes(StandardCharsets.UTF_8));
        HttpRequest sansLongueur = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/decisions"))
                .header("Authorization", "Basic " + appelant).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(grand))).build();
        assertEquals(413, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(sansLongueur, HttpResponse.BodyHandlers.ofString()).statusCode());
        Connecte.comme("actuaire").contentType("application/x-ndjson").body(grand).put("/api/candidats/inconnu/portefeuille").then().statusCode(404);
    }

    @Test
    void leTypeDeContenuEtLaMethodeSontDits() {
        given().contentType(ContentType.TEXT).body("x").post("/api/decisions").then().statusCode(415)
                .contentType("application/problem+json");
        given().delete("/api/decisions").then().statusCode(405).contentType("application/problem+json");
    }
}
