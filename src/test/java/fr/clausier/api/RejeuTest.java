package fr.clausier.api;

import static fr.clausier.compte.Roles.ACTUAIRE;
import static fr.clausier.compte.Roles.AUDITEUR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.PublicationStore;
import fr.clausier.decision.PublicationStore.Action;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.decision.PublicationStore.Entree;
import fr.clausier.decision.PublicationStore.JeuActif;
import fr.clausier.decision.PublicationStore.Origine;
import fr.clausier.publication.ActiveRules;
import fr.clausier.publication.Exemple;
import fr.clausier.publication.GarantiesEcrites;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Workbooks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Stored decisions decided again: identical under their own rule set, and told apart under another. */
@QuarkusTest
@TestProfile(RejeuTest.Vide.class)
class RejeuTest {

    /** Its own database: rule sets that decided are added to it, and a decision is erased. */
    public static final class Vide implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.donnees", "./target/test-data/rejeu-" + ProcessHandle.current().pid());
        }
    }

    private static final String TABLE = "garanties/esprit-sante-tns.drl.xlsx";
    private static final String CHIFFRES = "reglementation/participations-et-franchises.csv";
    private static final String CONSULTATION = Examples.CONSULTATION.replace("LIQUIDATION", "DEVIS");

    @Inject
    DecisionStore store;

    @Inject
    PublicationStore publications;

    @Inject
    DataSource source;

    private static JsonPath decider(String corps) {
        return Connecte.comme("appelant").contentType("application/json").body(corps).post("/api/decisions").then().statusCode(201)
                .extract().jsonPath();
    }

    private static ValidatableResponse rejouer(String id, String corps) {
        return Connecte.comme(AUDITEUR).contentType("application/json").body(corps).post("/api/decisions/" + id + "/rejeu").then();
    }

    private static void assertIdentique(String id) {
        JsonPath rejeu = rejouer(id, "{}").statusCode(200).extract().jsonPath();
        assertTrue(rejeu.getBoolean("identique"), rejeu::prettify);
        assertEquals(rejeu.getString("empreinteAlors"), rejeu.getString("empreinteRejeu"));
        assertEquals(rejeu.getString("alors"), rejeu.getString("maintenant"));
        assertNull(rejeu.get("premiereDifference"));
        assertEquals(List.of(0, List.of(), List.of()),
                List.of(rejeu.getInt("nombreDifferences"), rejeu.getList("differences"), rejeu.getList("montants")));
    }

    /** The whole demandes of the repository, and its worked examples. */
    static Map<String, String> dossiers() {
        Map<String, String> dossiers = new LinkedHashMap<>();
        RulesFolder folder = Regles.base().folder();
        folder.fichiers().keySet().stream().filter(nom -> nom.startsWith("dossiers/") && nom.endsWith("/demande.json"))
                .forEach(nom -> dossiers.put(nom, folder.texte(nom)));
        for (Exemple exemple : Exemple.lire(folder, new GarantiesEcrites(Regles.base(), regle -> true))) {
            dossiers.put(exemple.texte().path("id").asText(), exemple.demande(false).toString());
            if (exemple.estimable()) {
                dossiers.put(exemple.texte().path("id").asText() + " estimé", exemple.demande(true).toString());
            }
        }
        assertTrue(dossiers.size() > 110, dossiers.keySet().toString());
        return dossiers;
    }

    @Test
    void chaqueDossierEstRejoueALIdentique() {
        List<String> decidees = new ArrayList<>();
        dossiers().values().forEach(demande -> decidees.add(decider(demande).getString("id")));
        decidees.forEach(RejeuTest::assertIdentique);
    }

    private static String lentilles(String adhesion, String nature, String frais, String... suite) {
        return DecisionsTest.lentilles(adhesion, nature, frais, ", \"historique\": \"ENREGISTRE\"" + String.join("", suite));
    }

    private static String concerne(String decision) {
        return ", \"concerne\": [{\"decision\": \"" + decision + "\"}]";
    }

    private static String annulation(String adhesion, String decision) {
        return lentilles(adhesion, "ANNULATION", "0", concerne(decision)).replaceAll("(?s)\"actes\": \\[\\{.*?\\}\\]", "\"actes\": []");
    }

    /** Promised, honoured, paid, corrected twice, cancelled: each knew other counters, and what stood then no longer does. */
    @Test
    void uneHistoireEntiereEstRejoueeALIdentiqueQuoiQuIlSoitArriveDepuis() {
        String adhesion = "H-" + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        String prise = garder(ids, lentilles(adhesion, "PRISE_EN_CHARGE", "60.00", ", \"jour\": \"2026-02-20\"")).getString("id");
        garder(ids, lentilles(adhesion, "LIQUIDATION", "55.00", concerne(prise)));
        String premiere = garder(ids, lentilles(adhesion, "LIQUIDATION", "50.00")).getString("id");
        String seconde = garder(ids, lentilles(adhesion, "LIQUIDATION", "80.00")).getString("id");
        JsonPath corrigee = garder(ids, lentilles(adhesion, "REGULARISATION", "30.00", concerne(premiere)));
        assertEquals(List.of(seconde), corrigee.getList("aRedecider"));
        String encore = garder(ids, lentilles(adhesion, "REGULARISATION", "35.00", concerne(corrigee.getString("id")))).getString("id");
        garder(ids, annulation(adhesion, encore));
        garder(ids, annulation(adhesion, seconde));
        String acte = lentilles(adhesion, "LIQUIDATION", "10.00").replace("\"id\": \"L1\",", "\"id\": \"L1\", \"code\": \"LEN\", \"professionnel\": \"P1\",");
        String unique = garder(ids, acte).getString("id");
        JsonPath doublon = garder(ids, acte);
        assertEquals("A_APPRECIER", doublon.getString("statut"));
        garder(ids, annulation(adhesion, unique));
        garder(ids, acte.replace("LIQUIDATION", "DEVIS"));
        // asked without the history, of a demande that tells its own counters
        garder(ids, DecisionsTest.lentilles(adhesion, "DEVIS", "90.00",
                ", \"compteurs\": [{\"cle\": \"LENTILLES_NON_REMB/EUR/2026\", \"consomme\": \"90.00\", \"version\": 1}]"));
        ids.forEach(RejeuTest::assertIdentique);
    }

    private static JsonPath garder(List<String> ids, String corps) {
        JsonPath decision = decider(corps);
        ids.add(decision.getString("id"));
        return decision;
    }

    @Test
    void desHistoiresAuHasardSontRejoueesALIdentique() {
        Random hasard = new Random(9);
        for (int serie = 0; serie < 8; serie++) {
            String adhesion = "R-" + UUID.randomUUID();
            List<String> ids = new ArrayList<>();
            for (int pas = 0; pas < 10; pas++) {
                String frais = String.valueOf(hasard.nextInt(90));
                String visee = ids.isEmpty() ? UUID.randomUUID().toString() : ids.get(hasard.nextInt(ids.size()));
                String corps = switch (hasard.nextInt(4)) {
                    case 0 -> lentilles(adhesion, "PRISE_EN_CHARGE", frais, ", \"jour\": \"2026-02-20\"");
                    case 1 -> lentilles(adhesion, "REGULARISATION", frais, concerne(visee));
                    case 2 -> annulation(adhesion, visee);
                    default -> lentilles(adhesion, "LIQUIDATION", frais, hasard.nextBoolean() ? concerne(visee) : "");
                };
                JsonPath reponse = Connecte.comme("appelant").contentType("application/json").body(corps).post("/api/decisions").jsonPath();
                if (reponse.get("regles") != null) {
                    ids.add(reponse.getString("id"));
                }
            }
            assertTrue(ids.size() > 2, () -> "too few decisions: " + ids);
            ids.forEach(RejeuTest::assertIdentique);
        }
    }

    /** The shipped rules with one cell changed, archived. */
    private String autreJeu(String cellule, String garantie) {
        byte[] classeur = Workbooks.with(Regles.base().folder().fichiers().get(TABLE), Map.of(cellule, garantie));
        return archiver(Regles.avec(TABLE, classeur));
    }

    private String archiver(RulesFolder folder) {
        publications.keep(folder.hash(), folder.fichiers());
        return folder.hash();
    }

    private static Map<String, String> etapeDeLaTable(JsonPath decision) {
        return decision.getMap("trace.find { it.phase == 'GARANTIE' && it.ligne == 'L1' }");
    }

    private static String cellule(JsonPath decision) {
        String source = etapeDeLaTable(decision).get("cellule");
        return source.substring(source.indexOf('!') + 1);
    }

    @Test
    void sousUnAutreJeuLeRejeuNommeLaPremiereEtapeEtLesMontantsQuiDifferent() {
        JsonPath decision = decider(CONSULTATION);
        Map<String, String> etape = etapeDeLaTable(decision);
        String autre = autreJeu(cellule(decision), "140 % BR");
        int rang = decision.getInt("trace.find { it.phase == 'GARANTIE' && it.ligne == 'L1' }.rang");
        // 31,50 x 125 % - 22,05 = 17,33 ; 31,50 x 140 % - 22,05 = 22,05
        rejouer(decision.getString("id"), "{\"regles\": \"" + autre + "\"}").statusCode(200)
                .body("identique", equalTo(false), "refus", nullValue())
                .body("alors.hash", equalTo(Regles.base().hash()), "maintenant.hash", equalTo(autre))
                .body("alors.moteur", startsWith("drools "), "maintenant.schema", equalTo(1))
                .body("premiereDifference.pointer", startsWith("/trace/" + decision.getList("trace.rang").indexOf(rang) + "/"))
                .body("premiereDifference.etapeAvant.regle", equalTo(etape.get("regle")), "premiereDifference.etapeAvant.clause", equalTo(etape.get("clause")))
                .body("premiereDifference.etapeAvant.apres", equalTo("17.33"), "premiereDifference.etapeApres.apres", equalTo("22.05"))
                .body("premiereDifference.etapeApres.cellule", equalTo(etape.get("cellule")))
                .body("montants.find { it.ligne == 'L1' && it.montant == 'mutuelle' }.avant", equalTo("17.33"))
                .body("montants.find { it.ligne == 'L1' && it.montant == 'mutuelle' }.apres", equalTo("22.05"))
                .body("montants.find { it.pointer == '/montants/mutuelle' }.ligne", nullValue())
                .body("montants.find { it.pointer == '/montants/mutuelle' }.apres", notNullValue())
                .body("differences.pointer", hasItem("/regles/hash"), "differences.size()", lessThanOrEqualTo(200));
        // The same again, under its own rules: nothing of the first replay stayed.
        assertIdentique(decision.getString("id"));
    }

    @Test
    void sousUnJeuQuiNeChangeRienSeulSonNomDiffere() {
        JsonPath decision = decider(Regles.base().folder().texte("dossiers/guide-audio/demande.json"));
        String autre = autreJeu(cellule(decider(CONSULTATION)), "140 % BR");
        rejouer(decision.getString("id"), "{\"regles\": \"" + autre + "\"}").statusCode(200)
                .body("identique", equalTo(false), "nombreDifferences", equalTo(1), "differences.pointer", equalTo(List.of("/regles/hash")))
                .body("premiereDifference.pointer", equalTo("/regles/hash"), "premiereDifference.etapeAvant", nullValue())
                .body("montants", empty());
    }

    @Test
    void uneDecisionDHistoireEstRejoueeSousUnAutreJeuAvecLesCompteursDeSonJour() {
        String adhesion = "C-" + UUID.randomUUID();
        decider(lentilles(adhesion, "LIQUIDATION", "100.00"));
        String seconde = decider(lentilles(adhesion, "LIQUIDATION", "80.00")).getString("id");
        decider(lentilles(adhesion, "LIQUIDATION", "10.00"));
        String lentilles = cellule(decider(lentilles(adhesion, "DEVIS", "10.00")));
        String ecrite = Workbooks.texts(Regles.base().folder().fichiers().get(TABLE)).get(lentilles);
        // 150 - 100 = 50 under the shipped table; 170 - 100 = 70 of 80 under the other
        rejouer(seconde, "{\"regles\": \"" + autreJeu(lentilles, ecrite.replace("150", "170")) + "\"}").statusCode(200)
                .body("montants.find { it.pointer == '/montants/mutuelle' }.avant", equalTo("50.00"))
                .body("montants.find { it.pointer == '/montants/mutuelle' }.apres", equalTo("70.00"));
    }

    @Test
    void unJeuQuiNeDecidePasLaDemandeLeDitSansErreur() {
        String estimee = CONSULTATION.replace("\"montantRembourseSecu\": \"20.05\",", "").replace("\"participationForfaitaire\": \"2.00\", ", "");
        String id = decider(estimee).getString("id");
        String sans = Regles.base().folder().texte(CHIFFRES).lines().filter(ligne -> !ligne.matches("PF_MONTANT;.*;2024-05-15;.*"))
                .reduce("", (texte, ligne) -> texte + ligne + "\n");
        rejouer(id, "{\"regles\": \"" + archiver(Regles.avec(CHIFFRES, sans)) + "\"}").statusCode(200)
                .body("identique", equalTo(false), "refus.code", equalTo("FIGURE_MANQUANTE"), "refus.message", containsString("PF_MONTANT"))
                .body("empreinteRejeu", nullValue(), "premiereDifference", nullValue(), "nombreDifferences", equalTo(0));
    }

    @Test
    void leJeuConnuAUnInstantEstCeluiQuiDecidaitAlors() throws Exception {
        JsonPath decision = decider(CONSULTATION);
        String id = decision.getString("id");
        String autre = autreJeu(cellule(decision), "140 % BR");
        Instant avant = ActiveRules.now();
        Thread.sleep(5);
        Instant apres = ActiveRules.now();
        publications.write(new Ecriture(Map.of(), List.of(), new Entree(0, apres, "publieur", Action.PUBLICATION, null, null, true, Regles.base().hash(),
                autre, "un essai", null), new JeuActif(0, autre, apres, Origine.PUBLICATION, "publieur", null, "un essai")));
        rejouer(id, "{\"connuLe\": \"" + avant + "\"}").statusCode(200).body("identique", equalTo(true));
        rejouer(id, "{\"connuLe\": \"" + apres + "\"}").statusCode(200).body("maintenant.hash", equalTo(autre),
                "montants.find { it.ligne == 'L1' && it.montant == 'mutuelle' }.apres", equalTo("22.05"));
        // What was written above decides at the next start only.
        rejouer(id, "{\"regles\": \"EN_VIGUEUR\"}").statusCode(200).body("identique", equalTo(true), "maintenant.hash", equalTo(Regles.base().hash()));
        rejouer(id, "{\"connuLe\": \"2019-01-01T00:00:00Z\"}").statusCode(404).body("type", equalTo("urn:clausier:introuvable"));
    }

    @Test
    void ceQuiNePeutPasEtreRejoueDitPourquoi() throws Exception {
        String id = decider(CONSULTATION).getString("id");
        rejouer(UUID.randomUUID().toString(), "{}").statusCode(404);
        rejouer("inconnue", "{}").statusCode(404);
        rejouer(id, "{\"regles\": \"" + "0".repeat(64) + "\"}").statusCode(404).body("title", containsString("archivé"));
        rejouer(id, "{\"regles\": \"EN_VIGUEUR\", \"connuLe\": \"2026-03-01T00:00:00Z\"}").statusCode(422).body("errors.code", hasItem("INCOMPATIBLE"));
        rejouer(id, "{\"connuLe\": \"2026-02-30\"}").statusCode(422).body("errors.pointer", hasItem("/connuLe"));
        rejouer(id, "{\"connuLe\": \"2090-01-01T00:00:00Z\"}").statusCode(422);
        for (String illisible : List.of("{", "[]", "{\"jeu\": \"x\"}", "{\"regles\": 1}")) {
            rejouer(id, illisible).statusCode(400).body("errors.message", everyItem(containsString("attendu")));
        }
        Connecte.comme(ACTUAIRE).post("/api/decisions/" + id + "/rejeu").then().statusCode(200).body("identique", equalTo(true));

        effacer(id);
        rejouer(id, "{}").statusCode(410).body("type", equalTo("urn:clausier:effacee"));
    }

    private void effacer(String id) throws Exception {
        try (Connection connection = source.getConnection(); PreparedStatement update = connection.prepareStatement(
                "UPDATE decision SET demande = NULL, decision = NULL, connu = NULL, cle = NULL, porteur = '' WHERE id = ?")) {
            update.setObject(1, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        }
    }

    @Test
    void ceQueLaDecisionSavaitDesAutresManque() throws Exception {
        String adhesion = "M-" + UUID.randomUUID();
        String demande = lentilles(adhesion, "DEVIS", "10.00");
        Enregistrement ancienne = new Enregistrement(UUID.randomUUID(), Instant.now(), Regles.base().hash(), adhesion + "/B-1",
                demande.getBytes(StandardCharsets.UTF_8), store.find(UUID.fromString(decider(demande).getString("id"))).orElseThrow().decision(), List.of());
        store.append(ancienne).toCompletableFuture().get(60, TimeUnit.SECONDS);
        rejouer(ancienne.id().toString(), "{}").statusCode(409).body("detail", containsString("date d'avant"));

        String premiere = decider(lentilles(adhesion, "LIQUIDATION", "20.00")).getString("id");
        String corrigee = decider(lentilles(adhesion, "REGULARISATION", "10.00", concerne(premiere))).getString("id");
        assertIdentique(corrigee);
        effacer(premiere);
        rejouer(corrigee, "{}").statusCode(409).body("detail", containsString(premiere));
    }
}
