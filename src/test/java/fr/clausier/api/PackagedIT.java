package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.compte.Roles;
import fr.clausier.tables.Workbooks;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged application as an operator runs it: killed, restarted, given an edited or a broken rules folder. */
class PackagedIT extends Packaged {

    private static final String TABLE = "garanties/esprit-sante-tns.drl.xlsx";
    private static final String CLASSEUR = "/api/tables/garanties/esprit-sante-tns/classeur";

    @Test
    void killedWhileItAnswersItStillGivesEveryDecisionWhoseIdItGaveOutAndDecidesNoneAgain() throws Exception {
        start();
        String demande = demande("guide-audio");
        Map<String, String> ids = new ConcurrentHashMap<>();
        CountDownLatch enough = new CountDownLatch(300);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        for (int c = 0; c < 8; c++) {
            clients.submit(() -> {
                while (true) { // until the service is killed under it
                    String cle = UUID.randomUUID().toString();
                    HttpResponse<String> answer = post("/api/decisions?trace=none", demande, cle);
                    assertEquals(201, answer.statusCode());
                    ids.put(cle, MAPPER.readTree(answer.body()).get("id").textValue());
                    enough.countDown();
                }
            });
        }
        assertTrue(enough.await(60, TimeUnit.SECONDS));
        service.toHandle().destroyForcibly();
        service.waitFor();
        clients.shutdown();
        assertTrue(clients.awaitTermination(30, TimeUnit.SECONDS));

        start();
        for (Map.Entry<String, String> given : ids.entrySet()) {
            HttpResponse<String> answer = get("/api/decisions/" + given.getValue());
            assertEquals(200, answer.statusCode(), given.getValue());
            assertEquals("710.00", MAPPER.readTree(answer.body()).at("/montants/mutuelle").textValue());
            HttpResponse<String> again = post("/api/decisions?trace=none", demande, given.getKey());
            assertEquals(given.getValue(), MAPPER.readTree(again.body()).get("id").textValue());
            assertEquals("true", again.headers().firstValue(Idempotence.REJOUEE).orElse(""));
        }
    }

    @Test
    void ourClassesAndTheEnginesComeFromTheArchive() throws Exception {
        Path classes = work.resolve("classes.log");
        start("-Xlog:class+load:file=" + classes);
        assertEquals(201, post("/api/decisions", Examples.CONSULTATION).statusCode()); // the engine is loaded with the first
        String loaded = Files.readString(classes);
        for (String name : List.of("fr.clausier.api.DecisionService", "org.drools.modelcompiler.KieBaseBuilder")) {
            assertTrue(loaded.contains(name + " source: shared objects file (top)"), name + "\n" + content());
        }
        assertFalse(content().contains("[cds"), content());
    }

    @Test
    void oneCellOfTheWorkbookChangesTheAmountAndTheTraceNamesTheCell() throws Exception {
        String consultation = Examples.CONSULTATION.replace("LIQUIDATION", "DEVIS");
        start();
        JsonNode avant = MAPPER.readTree(post("/api/simulations", consultation).body());
        stop();
        // 31,50 x 125 % - 22,05 = 17,33
        assertEquals("17.33", avant.at("/lignes/0/montants/mutuelle").textValue());
        String cellule = cellule(avant);

        Path rules = copyOfRules();
        Workbooks.write(rules.resolve(TABLE), cellule.substring(cellule.indexOf('!') + 1), "140 % BR");
        start("-Dclausier.regles.dossier=" + rules);
        JsonNode apres = MAPPER.readTree(post("/api/simulations", consultation).body());
        // 31,50 x 140 % - 22,05 = 22,05
        assertEquals("22.05", apres.at("/lignes/0/montants/mutuelle").textValue());
        assertEquals(cellule, cellule(apres));
        assertNotEquals(avant.at("/regles/hash"), apres.at("/regles/hash"));
    }

    private static String cellule(JsonNode decision) {
        for (JsonNode etape : decision.get("trace")) {
            if (etape.get("phase").textValue().equals("GARANTIE") && etape.get("ligne").textValue().equals("L1")) {
                return etape.get("cellule").textValue();
            }
        }
        throw new AssertionError("no step of the table");
    }

    @Test
    void aPublishedSetDecidesAgainAfterAKill() throws Exception {
        String consultation = Examples.CONSULTATION.replace("LIQUIDATION", "DEVIS");
        start();
        HttpResponse<byte[]> classeur = HTTP.send(request(Roles.ACTUAIRE, CLASSEUR).build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode avant = MAPPER.readTree(post("/api/simulations", consultation).body());
        String cellule = cellule(avant);
        String candidat = "/api/candidats/" + atelier("POST", "/api/candidats", "{\"raison\": \"La consultation passe à 140 %\"}", 201).get("id").textValue();
        HttpResponse<String> depot = HTTP.send(request(Roles.ACTUAIRE, CLASSEUR + "?candidat=" + candidat.substring(candidat.lastIndexOf('/') + 1))
                .header("If-Match", classeur.headers().firstValue("ETag").orElseThrow())
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Workbooks.with(classeur.body(), Map.of(cellule.substring(cellule.indexOf('!') + 1), "140 % BR"))))
                .build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, depot.statusCode(), depot.body());
        controler(candidat);
        if (etat(candidat).equals("REFUSE")) { // scenarios expect the rate of the contract
            atelier("POST", candidat + "/adoption", "{\"raison\": \"Le taux change\"}", 200);
            controler(candidat);
        }
        assertEquals("PRET", etat(candidat), () -> content());
        HttpResponse<String> publie = HTTP.send(request(Roles.PUBLIEUR, candidat + "/publication").POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, publie.statusCode(), publie.body());
        String hash = MAPPER.readTree(publie.body()).get("hash").textValue();
        assertNotEquals(hash, avant.at("/regles/hash").textValue());

        service.toHandle().destroyForcibly();
        service.waitFor();
        start();
        JsonNode apres = MAPPER.readTree(post("/api/simulations", consultation).body());
        assertEquals(hash, apres.at("/regles/hash").textValue());
        assertEquals("22.05", apres.at("/lignes/0/montants/mutuelle").textValue());
    }

    @Test
    void everyDossierIsReplayedIdenticallyAfterARestartUnderOtherRules() throws Exception {
        start();
        Map<String, String> decided = new LinkedHashMap<>();
        for (Map.Entry<String, String> dossier : RejeuTest.dossiers().entrySet()) {
            decided.put(dossier.getKey(), decide(dossier.getValue()).get("id").textValue());
        }
        JsonNode first = decide(Examples.CONSULTATION);
        JsonNode second = decide(Examples.CONSULTATION); // its counters are those that the first left
        decided.put("consultation", first.get("id").textValue());
        decided.put("consultation again", second.get("id").textValue());
        stop();

        Path rules = copyOfRules();
        String cellule = cellule(first);
        Workbooks.write(rules.resolve(TABLE), cellule.substring(cellule.indexOf('!') + 1), "140 % BR");
        start("-Dclausier.regles.dossier=" + rules);
        for (Map.Entry<String, String> dossier : decided.entrySet()) {
            JsonNode replay = replay(dossier.getValue(), "{}");
            assertTrue(replay.get("identique").booleanValue(), () -> dossier.getKey() + " : " + replay);
            assertEquals(first.at("/regles/hash"), replay.at("/maintenant/hash"));
        }
        JsonNode now = replay(second.get("id").textValue(), "{\"regles\": \"EN_VIGUEUR\"}");
        assertEquals("GARANTIE", now.at("/premiereDifference/etapeApres/phase").textValue(), now::toString);
        assertEquals(cellule, now.at("/premiereDifference/etapeApres/cellule").textValue());
    }

    private JsonNode decide(String demande) throws Exception {
        HttpResponse<String> answer = post("/api/decisions", demande);
        assertEquals(201, answer.statusCode(), answer.body());
        return MAPPER.readTree(answer.body());
    }

    private JsonNode replay(String id, String body) throws Exception {
        return atelier("POST", "/api/decisions/" + id + "/rejeu", body, 200);
    }

    private void controler(String candidat) throws Exception {
        atelier("POST", candidat + "/controle", "", 202);
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (etat(candidat).equals("EN_CONTROLE")) {
            assertTrue(System.nanoTime() < deadline, () -> content());
            Thread.sleep(200);
        }
    }

    private String etat(String candidat) throws Exception {
        return atelier("GET", candidat, "", 200).get("etat").textValue();
    }

    /** As the actuary. */
    private JsonNode atelier(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = HTTP.send(request(Roles.ACTUAIRE, path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), answer.body());
        return MAPPER.readTree(answer.body());
    }

    @Test
    void aFirstStartStopsOnABrokenFolderWithEveryProblem() throws Exception {
        Path rules = copyOfRules();
        Files.writeString(rules.resolve("sante/frais-reels/reste-a-charge/boucle.drl"), "salience 3");
        Workbooks.write(rules.resolve(TABLE), "O11", "100 BR");
        launch("-Dclausier.regles.dossier=" + rules);
        assertTrue(service.waitFor(60, TimeUnit.SECONDS), "the service goes on");
        assertNotEquals(0, service.exitValue());
        String log = content();
        assertTrue(log.contains("boucle.drl"), log);
        assertTrue(log.contains(TABLE + " › Esprit'Santé TNS O11"), log);
    }

    @Test
    void aBrokenFolderNeverReplacesAGoodSet() throws Exception {
        Path rules = copyOfRules();
        start("-Dclausier.regles.dossier=" + rules);
        String hash = MAPPER.readTree(post("/api/simulations", demande("guide-audio")).body()).at("/regles/hash").textValue();
        stop();
        Workbooks.write(rules.resolve(TABLE), "O11", "100 BR");
        start("-Dclausier.regles.dossier=" + rules);
        JsonNode decision = MAPPER.readTree(post("/api/decisions", demande("guide-audio")).body());
        assertEquals(hash, decision.at("/regles/hash").textValue());
        assertEquals("710.00", decision.at("/montants/mutuelle").textValue());
        String health = get("/q/health/ready").body();
        assertTrue(health.contains("dernier jeu valide") && health.contains("O11"), health);
    }

    @Test
    void passwordsArePrintedOnceAndAgainOnlyForTheAccountsThatAskForNewOnes() throws Exception {
        start();
        assertEquals(5, content().lines().filter(line -> line.matches("  \\w+ +[a-z2-9-]{34}")).count());
        String appelant = motDePasse("appelant").orElseThrow();
        String publieur = motDePasse("publieur").orElseThrow();
        assertEquals(200, get("/api/moi").statusCode());
        stop();
        start("-Dclausier.comptes.renouveler=publieur");
        assertEquals(6, content().lines().filter(line -> line.matches("  \\w+ +[a-z2-9-]{34}")).count());
        assertEquals(appelant, motDePasse("appelant").orElseThrow());
        assertNotEquals(publieur, motDePasse("publieur").orElseThrow());
        assertEquals(200, get("/api/moi").statusCode());
    }

    @Test
    void anExportIsVerifiedByTheSameApplicationWithoutStartingIt() throws Exception {
        start("-Dclausier.demonstration=true");
        HttpResponse<String> tete = HTTP.send(request(Roles.EXPLOITANT, "/api/preuve/tetes").POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
        Files.writeString(work.resolve("tete.json"), tete.body());
        Path export = work.resolve("export.ndjson");
        HTTP.send(request(Roles.AUDITEUR, "/api/preuve/export").build(), HttpResponse.BodyHandlers.ofFile(export));
        stop();

        assertEquals(0, verifier("export.ndjson", "--cle", "data/sceau.pub.pem", "--tete", "tete.json"), () -> content());
        assertTrue(content().endsWith("INTACTE jusqu'au rang 4.\n"), content());
        List<String> lignes = Files.readAllLines(export);
        lignes.set(2, lignes.get(2).replaceFirst("\"porteur\":\"", "$0x"));
        Files.write(export, lignes);
        assertEquals(1, verifier("export.ndjson"), () -> content());
        assertTrue(content().contains("La ligne de rang 2, décision "), content());
        assertEquals(2, verifier("tete.json"), () -> content());
    }

    /** @return what the command ends with; it prints where the service would log */
    private int verifier(String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of(System.getProperty("java.home") + "/bin/java", "-jar", JAR.toString(), "verifier"),
                Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).redirectOutput(log().toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @Test
    void theDemonstrationDecidesTheExamplesOfTheGuide() throws Exception {
        start("-Dclausier.demonstration=true");
        String printed = content();
        for (String total : List.of("95.00      17.10      77.90       0.00", "500.00      84.00     416.00       0.00",
                "500.00      72.00     428.00       0.00", "950.00     240.00     710.00       0.00")) {
            assertTrue(printed.contains(total), printed);
        }
        assertFalse(printed.contains("ERROR"), printed);
        assertTrue(new File(work.toFile(), "data").isDirectory());
    }
}
