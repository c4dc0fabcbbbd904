package fr.clausier.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionsTest {

    private static ValidatableResponse poster(String chemin, String corps) {
        return given().contentType(ContentType.JSON).body(corps).post(chemin).then();
    }

    /** One line of unreimbursed contact lenses, formule F09: 150 € a year. */
    static String lentilles(String adhesion, String nature, String frais, String suite) {
        return """
                {"nature": "%s", "reference": "R-1",
                 "adhesion": {"numero": "%s", "contrat": "TNS", "formule": "F09", "dateEffet": "2024-01-01",
                              "datePremierPaiement": "2024-01-05"},
                 "beneficiaire": {"id": "B-1", "lien": "MEMBRE", "dateNaissance": "1980-05-20"},
                 "actes": [{"id": "L1", "poste": "LENTILLES_NON_REMB", "dateSoins": "2026-03-02", "fraisReels": "%s",
                             "pieces": ["PRESCRIPTION", "FACTURE_ACQUITTEE"]}]
                 %s}""".formatted(nature, adhesion, frais, suite);
    }

    @Test
    void uneDecisionEstDonneeConserveeEtRelueTelleQuelle() {
        String id = poster("/api/decisions", Regles.base().folder().texte("dossiers/guide-audio/demande.json"))
                .statusCode(201)
                .header("Clausier-Regles", Regles.base().hash())
                .body("statut", equalTo("ACCORDE"), "nature", equalTo("LIQUIDATION"), "reference", equalTo("guide-audio"))
                .body("eligibilite.ouverte", is(true), "eligibilite.motifs", empty())
                .body("payable", is(false), "motifsNonPayable", equalTo(List.of("TABLE_ILLUSTRATIVE")))
                .body("montants", equalTo(Map.of("fraisReels", "950.00", "partObligatoire", "240.00", "autresAssureurs", "0.00",
                        "mutuelle", "710.00", "resteACharge", "0.00", "dontResteLegal", "0.00")))
                .body("clauses.id", hasItems("TNS-5-a", "TNS-15-e", "TNS-15-f"), "clauses.article", everyItem(notNullValue()))
                .body("alertes.code", hasItem("TABLE_ILLUSTRATIVE"))
                .body("lignes[0].parts.montant", equalTo(List.of("160.00", "550.00")))
                .body("paiements[0].destinataire", equalTo("MEMBRE_PARTICIPANT"), "paiements[0].solde", equalTo("710.00"))
                .body("trace.find { it.phase == 'GARANTIE' }.source", equalTo("garanties/esprit-sante-tns.drl.xlsx"))
                .body("trace.find { it.phase == 'GARANTIE' }.cellule", matchesPattern("Esprit'Santé TNS!W\\d+"))
                .body("trace.find { it.code == 'PRIX_LIMITE' }.figure.valeur", equalTo("950.00"))
                .body("regles.hash", equalTo(Regles.base().hash()), "regles.schema", equalTo(1))
                .body("regles.moteur", containsString("drools"))
                .extract().path("id");
        String relue = given().get("/api/decisions/" + id).then().statusCode(200).extract().asString();
        assertEquals(relue, given().get("/api/decisions/" + id).then().extract().asString());
        given().get("/api/decisions/" + id + "/trace").then().statusCode(200)
                .body("id", equalTo(id), "trace.rang[0]", equalTo(1), "regles.hash", equalTo(Regles.base().hash()));
    }

    @Test
    void laTraceSeDemandeEnPart() {
        String demande = Regles.base().folder().texte("dossiers/guide-optique/demande.json");
        poster("/api/decisions?trace=none", demande).statusCode(201).body("trace", empty(), "clauses", empty());
        String id = poster("/api/decisions?trace=clauses", demande).statusCode(201).body("trace", empty())
                .body("clauses", not(empty())).extract().path("id");
        given().get("/api/decisions/" + id).then().body("trace", not(empty()));
        poster("/api/decisions?trace=tout", demande).statusCode(404);
    }

    @Test
    void uneSimulationNEstPasConservee() {
        poster("/api/simulations", Regles.base().folder().texte("dossiers/guide-optique/demande.json")).statusCode(200)
                .body("id", nullValue(), "instant", nullValue(), "montants.mutuelle", equalTo("77.90"));
    }

    @Test
    void ceQuiNExistePasEstUnProblemeEnFrancais() {
        for (String chemin : List.of("/api/decisions/" + UUID.randomUUID(), "/api/decisions/pas-un-id",
                "/api/decisions/" + UUID.randomUUID() + "/trace", "/api/clauses/TNS-99-z", "/api/rien")) {
            given().get(chemin).then().statusCode(404).contentType("application/problem+json")
                    .body("title", containsString("existe pas"));
        }
    }

    @Test
    void unCompteurDepenseDeuxFoisEstRefuseAvecSaVersion() {
        String adhesion = "CAS-" + UUID.randomUUID();
        String cle = "LENTILLES_NON_REMB/EUR/2026";
        poster("/api/decisions", lentilles(adhesion, "LIQUIDATION", "90.00", "")).statusCode(201)
                .body("compteurs[0].cle", equalTo(cle), "compteurs[0].consomme", equalTo("90"))
                .body("compteurs[0].version", equalTo(0), "compteurs[0].versionApres", equalTo(1));
        poster("/api/decisions", lentilles(adhesion, "LIQUIDATION", "90.00", "")).statusCode(409)
                .contentType("application/problem+json").body("detail", allOf(containsString(cle), containsString("version 1")));
        poster("/api/decisions", lentilles(adhesion, "DEVIS", "90.00", "")).statusCode(201)
                .body("compteurs[0].versionApres", equalTo(0), "motifsNonPayable", hasItem("DEVIS"));
        // 150,00 - 90,00 = 60,00
        poster("/api/decisions", lentilles(adhesion, "LIQUIDATION", "90.00",
                ", \"compteurs\": [{\"cle\": \"" + cle + "\", \"consomme\": \"90.00\", \"version\": 1}]")).statusCode(201)
                .body("montants.mutuelle", equalTo("60.00"), "compteurs[0].apres", equalTo("150"));
    }

    @Test
    void unPaiementDontLesPiecesNeSontPasDitesLesListeEtNeDepenseAucunCompteur() {
        String payee = lentilles("PIE-" + UUID.randomUUID(), "LIQUIDATION", "90.00", "");
        poster("/api/decisions", payee.replaceFirst(",\\s*\"pieces\": \\[[^]]*]", "")).statusCode(201)
                .body("statut", equalTo("ACCORDE"), "motifsNonPayable", hasItem("PIECES_NON_DECLAREES"))
                .body("piecesManquantes.codes.flatten()", equalTo(List.of("FACTURE_ACQUITTEE", "PRESCRIPTION")))
                .body("piecesManquantes.etat", everyItem(equalTo("ATTENDUE")))
                .body("piecesManquantes.ligne", everyItem(equalTo("L1")))
                .body("piecesManquantes.clause", everyItem(equalTo("TNS-13-OPT-d")))
                .body("piecesManquantes.echeance", everyItem(equalTo("2028-03-02")))
                .body("compteurs[0].versionApres", equalTo(0));
        poster("/api/decisions", payee.replace("\"PRESCRIPTION\", ", "")).statusCode(201)
                .body("statut", equalTo("EN_ATTENTE"), "paiements", empty(), "piecesManquantes.etat", equalTo(List.of("MANQUANTE")))
                .body("piecesManquantes.texte", equalTo(List.of("Prescription médicale")))
                .body("compteurs[0].versionApres", equalTo(0));
        poster("/api/decisions", payee).statusCode(201).body("piecesManquantes", empty(), "compteurs[0].versionApres", equalTo(1));
    }

    @Test
    void unPaiementQuiAttendNeDepenseAucunCompteur() {
        String adhesion = "ATT-" + UUID.randomUUID();
        String payee = lentilles(adhesion, "LIQUIDATION", "90.00", "");
        String attendue = payee.replaceFirst(",\\s*\"datePremierPaiement\": \"2024-01-05\"", "");
        poster("/api/decisions", attendue).statusCode(201)
                .body("statut", equalTo("EN_ATTENTE"), "paiements", empty(), "motifsNonPayable", hasItem("EN_ATTENTE"))
                .body("compteurs[0].version", equalTo(0), "compteurs[0].versionApres", equalTo(0));
        poster("/api/decisions", payee).statusCode(201).body("montants.mutuelle", equalTo("90.00"),
                "compteurs[0].versionApres", equalTo(1));
    }

    @Test
    void lesCompteursDesDecisionsEnregistreesServentQuandLaDemandeLeVeut() {
        String adhesion = "HIST-" + UUID.randomUUID();
        String historique = ", \"historique\": \"ENREGISTRE\"";
        poster("/api/decisions", lentilles(adhesion, "LIQUIDATION", "100.00", historique)).statusCode(201)
                .body("montants.mutuelle", equalTo("100.00"));
        poster("/api/simulations", lentilles(adhesion, "DEVIS", "100.00", historique)).statusCode(200)
                .body("montants.mutuelle", equalTo("50.00"), "compteurs[0].avant", equalTo("100"), "compteurs[0].version", equalTo(1));
    }

    @Test
    void uneQuestionEstDecideeConserveeEtDessinee() {
        String id = poster("/api/decisions", Examples.SITUATION).statusCode(201)
                .body("type", equalTo("SITUATION"), "nature", nullValue(), "statut", equalTo("ACCORDE"), "lignes", empty())
                .body("reponses.question", equalTo(List.of("QUALITE", "PERIODE")), "reponses.statut", everyItem(equalTo("ACCORDE")))
                // 2 mars + 31 jours ; payé le 9 avril : reprise le 10 à midi
                .body("couverture.suspensions", equalTo(List.of(Map.of("debut", "2026-04-02", "reprise", "2026-04-10"))))
                .body("calendrier.find { it.code == 'SUSPENSION' }.clause", equalTo("TNS-26-b"))
                .body("motifsNonPayable", equalTo(List.of("QUESTION")), "paiements", empty())
                .extract().path("id");
        given().get("/api/decisions/" + id).then().statusCode(200).body("reponses.size()", equalTo(2));
        String frise = given().get("/api/decisions/" + id + "/frise").then().statusCode(200).contentType("image/svg+xml")
                .extract().asString();
        assertTrue(frise.contains("02/04/2026") && frise.contains("TNS-26-b") && frise.contains("url(#hachures)"), frise);
        given().get("/api/decisions/inconnue/frise").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void laMemeSituationAvantMidiEstRefuseeAvecSonMotif() {
        poster("/api/simulations", Examples.SITUATION.replace("12:30", "11:30")).statusCode(200)
                .body("statut", equalTo("REFUSE"), "eligibilite.ouverte", is(false), "eligibilite.motifs.code", hasItem("SUSPENSION"));
    }

    @Test
    void lesMontantsDeChaqueLigneSAdditionnent() {
        ValidatableResponse reponse = poster("/api/simulations", Examples.CONSULTATION).statusCode(200);
        List<Map<String, String>> montants = reponse.extract().path("lignes.montants");
        assertEquals(2, montants.size());
        for (Map<String, String> m : montants) {
            assertEquals(new BigDecimal(m.get("fraisReels")), new BigDecimal(m.get("partObligatoire"))
                    .add(new BigDecimal(m.get("autresAssureurs"))).add(new BigDecimal(m.get("mutuelle")))
                    .add(new BigDecimal(m.get("resteACharge"))));
        }
    }

    @Test
    void lesExemplesDeLOpenApiFonctionnent() {
        Map<String, Map<String, String>> exemples = given().accept(ContentType.JSON).get("/openapi?format=json").then().statusCode(200)
                .body("paths", hasItems2("/api/decisions", "/api/decisions/{id}/frise", "/api/simulations", "/api/clauses", "/api/couverture"))
                .body("components.schemas.Beneficiaire.required", equalTo(List.of("id", "lien", "dateNaissance")))
                .body("components.schemas.Acte.properties.fraisReels.'$ref'", equalTo("#/components/schemas/Montant"))
                .extract().path("paths.'/api/decisions'.post.requestBody.content.'application/json'.examples");
        assertEquals(4, exemples.size());
        exemples.values().forEach(exemple -> {
            Object valeur = exemple.get("value");
            given().contentType(ContentType.JSON).body(valeur).post("/api/simulations").then().statusCode(200)
                    .body("statut", not(equalTo("REFUSE")), "eligibilite.ouverte", is(true));
        });
    }

    private static org.hamcrest.Matcher<Map<String, ?>> hasItems2(String... cles) {
        return new org.hamcrest.TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Map<String, ?> map) {
                return map.keySet().containsAll(List.of(cles));
            }

            @Override
            public void describeTo(org.hamcrest.Description description) {
                description.appendText("keys ").appendValueList("", ", ", "", cles);
            }
        };
    }
}
