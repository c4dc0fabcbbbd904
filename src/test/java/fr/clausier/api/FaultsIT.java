package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.UnixOperatingSystemMXBean;
import fr.clausier.audit.Postgres;
import fr.clausier.compte.Roles;
import fr.clausier.tables.Workbooks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an operator fears, done to the packaged application: what it acknowledged is there afterwards, and its chain is whole. */
class FaultsIT extends Packaged {

    private static final int DECISIONS = 200;
    /** Of a study, in percent: once its portfolio is made and read again, and where it is killed. */
    private static final double LUE = 18.5;
    private static final double TUEE = 70;
    private static final long ETUDE_NANOS = Duration.ofMinutes(5).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    /** @return the decision's identifier; null when it was refused as what cannot be kept is */
    private String decider(String demande) throws Exception {
        HttpResponse<String> answer = post("/api/decisions?trace=none", demande);
        JsonNode json = MAPPER.readTree(answer.body());
        if (answer.statusCode() == 201) {
            return json.get("id").textValue();
        }
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("urn:clausier:registre-indisponible", json.get("type").textValue());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        return null;
    }

    private void everyOneIsThereAndTheChainIsWhole(Iterable<String> ids) throws Exception {
        for (String id : ids) {
            assertEquals(200, get("/api/decisions/" + id).statusCode(), id);
        }
        HttpResponse<String> demandee = HTTP.send(request(Roles.AUDITEUR, "/api/preuve/verification").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(demandee.statusCode() < 300, demandee.body());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        JsonNode verification;
        do {
            Thread.sleep(100);
            verification = MAPPER.readTree(HTTP.send(request(Roles.AUDITEUR, "/api/preuve/verification").build(),
                    HttpResponse.BodyHandlers.ofString()).body());
            assertTrue(System.nanoTime() < deadline, verification.toString());
        } while (!verification.path("etat").asText().equals("TERMINEE"));
        assertEquals(0, verification.at("/resultat/total").asInt(-1), verification.toString());
        assertTrue(verification.at("/resultat/lignes").asInt() > 0, verification.toString());
    }

    /** @param octets how large a file of the service may become; -1 for no limit */
    private void limiter(long octets) throws Exception {
        assertEquals(0, new ProcessBuilder("prlimit", "--pid", Long.toString(service.pid()), "--fsize=" + (octets < 0 ? "unlimited" : octets) + ":unlimited")
                .inheritIO().start().waitFor());
    }

    /** A file that may not grow fails its writer as a full disk does, and needs no disk of its own. */
    @Test
    void aFullDiskGivesNoDecisionAndLosesNone() throws Exception {
        String demande = demande("guide-audio");
        start();
        List<String> ids = new ArrayList<>();
        ids.add(decider(demande));
        service.destroy();
        service.waitFor();
        long now = Files.size(work.resolve("data/clausier.mv.db"));

        start();
        limiter(now + 1_500_000);
        int refusees = 0;
        for (int i = 0; i < 20_000 && refusees < DECISIONS; i++) {
            String id = decider(demande);
            if (id == null) {
                refusees++;
            } else {
                assertEquals(0, refusees, "a decision given after one that could not be kept");
                ids.add(id);
            }
        }
        assertEquals(DECISIONS, refusees, "the disk was never full");
        assertEquals(200, get("/q/health/live").statusCode());
        assertFalse(ready(), "nobody should send it demandes");

        limiter(-1);
        awaitReady();
        for (int i = 0; i < DECISIONS; i++) {
            ids.add(decider(demande));
        }
        assertFalse(ids.contains(null));
        everyOneIsThereAndTheChainIsWhole(ids);
        stop();
        start();
        everyOneIsThereAndTheChainIsWhole(ids);
    }

    private JsonNode etude(String id) throws Exception {
        return MAPPER.readTree(HTTP.send(request(Roles.ACTUAIRE, "/api/etudes/" + id).build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private JsonNode resultat(String id) throws Exception {
        return MAPPER.readTree(HTTP.send(request(Roles.ACTUAIRE, "/api/etudes/" + id + "/resultat").build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private String demanderEtude(String jeu) throws Exception {
        HttpResponse<String> demandee = HTTP.send(request(Roles.ACTUAIRE, "/api/etudes").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"titre\": \"Un an\", \"genre\": \"COMPARAISON\", \"jeux\": [\"EN_VIGUEUR\", \"" + jeu
                        + "\"], \"source\": {\"origine\": \"GENERE\", \"demandes\": 20000, \"graine\": 3, \"annee\": 2025}}")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(202, demandee.statusCode(), demandee.body());
        return MAPPER.readTree(demandee.body()).at("/etude/id").asText();
    }

    private void attendre(String id, String etat) throws Exception {
        long deadline = System.nanoTime() + ETUDE_NANOS;
        while (!etude(id).at("/etude/etat").asText().equals(etat)) {
            assertTrue(System.nanoTime() < deadline, etude(id).toString());
            Thread.sleep(200);
        }
    }

    /** What was done before the kill is not done again, and the result is that of a study nobody killed. */
    @Test
    void aStudyThatIsKilledGoesOnWhereItWas() throws Exception {
        Path rules = copyOfRules();
        Path table = rules.resolve("garanties/esprit-sante-tns.drl.xlsx");
        Files.write(table, Workbooks.with(Files.readAllBytes(table), Map.of("AE47", "120 €/an", "W11", "137 % BR")));
        start("-Dclausier.regles.dossier=" + rules);
        String other = null;
        for (JsonNode check : MAPPER.readTree(get("/q/health/ready").body()).get("checks")) {
            other = check.get("name").asText().equals("regles") ? check.at("/data/hash").asText() : other;
        }
        stop();
        start("-Dclausier.etudes.sauvegarde=500ms");
        String id = demanderEtude(other);
        long deadline = System.nanoTime() + ETUDE_NANOS;
        while (etude(id).path("avancement").asDouble() < TUEE) {
            assertTrue(System.nanoTime() < deadline, etude(id).toString());
            Thread.sleep(100);
        }
        service.destroyForcibly().waitFor();
        start();
        double repris = 0;
        while (repris <= LUE) {
            assertTrue(System.nanoTime() < deadline, etude(id).toString());
            assertEquals("EN_COURS", etude(id).at("/etude/etat").asText());
            repris = etude(id).path("avancement").asDouble();
        }
        assertTrue(repris > TUEE / 2, "it begins again, at " + repris);
        attendre(id, "TERMINEE");
        JsonNode killed = resultat(id);
        assertTrue(killed.at("/comparaisons/0/impact/decisionsChangees").asInt() > 0, killed.toString());
        String whole = demanderEtude(other);
        attendre(whole, "TERMINEE");
        assertEquals(resultat(whole), killed);
    }

    /** What stands between the service and its database, and can be cut. */
    private static final class Cable implements AutoCloseable {

        private final int cible;
        private final ServerSocket entree;
        private final Set<Socket> prises = ConcurrentHashMap.newKeySet();
        private final ExecutorService fils = Executors.newCachedThreadPool();
        private volatile boolean coupe;

        private Cable(int cible) throws IOException {
            this.cible = cible;
            this.entree = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            fils.execute(this::brancher);
        }

        private void brancher() {
            while (!entree.isClosed()) {
                try {
                    Socket client = entree.accept();
                    if (coupe) {
                        client.close();
                    } else {
                        Socket serveur = new Socket(InetAddress.getLoopbackAddress(), cible);
                        prises.add(client);
                        prises.add(serveur);
                        fils.execute(() -> passer(client, serveur));
                        fils.execute(() -> passer(serveur, client));
                    }
                } catch (IOException e) { // closed: the loop ends
                    continue;
                }
            }
        }

        private void passer(Socket de, Socket vers) {
            try (InputStream in = de.getInputStream(); OutputStream out = vers.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException e) { // it was cut
                prises.remove(de);
            }
        }

        private void couper() throws IOException {
            coupe = true;
            for (Socket prise : prises) {
                prise.close();
            }
            prises.clear();
        }

        private void retablir() {
            coupe = false;
        }

        @Override
        public void close() throws IOException {
            entree.close();
            couper();
            fils.shutdownNow();
        }
    }

    @Test
    void aDatabaseThatGoesAndComesBackLosesNoDecisionAndNeedsNoRestart() throws Exception {
        String url = Postgres.url("pannes");
        try (Cable cable = new Cable(Integer.parseInt(url.replaceFirst(".*localhost:(\\d+)/.*", "$1")))) {
            start("-Dclausier.base=pg", "-Dclausier.pg.url=" + url.replaceFirst("localhost:\\d+", "127.0.0.1:" + cable.entree.getLocalPort()),
                    "-Dclausier.pg.utilisateur=" + Postgres.USER);
            String demande = demande("guide-audio");
            Set<String> ids = ConcurrentHashMap.newKeySet();
            Set<String> refusees = ConcurrentHashMap.newKeySet();
            ExecutorService clients = Executors.newFixedThreadPool(8);
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            for (int c = 0; c < 8; c++) {
                int client = c;
                clients.submit(() -> {
                    for (int i = 0; ids.size() < 2 * DECISIONS && System.nanoTime() < deadline; i++) {
                        String id = decider(demande);
                        (id == null ? refusees : ids).add(id == null ? client + "/" + i : id);
                    }
                    return null;
                });
            }
            while (ids.size() < DECISIONS / 2) {
                Thread.sleep(10);
            }
            cable.couper();
            while (refusees.size() < 20) {
                Thread.sleep(10);
                assertTrue(System.nanoTime() < deadline, this::content);
            }
            assertEquals(200, get("/q/health/live").statusCode());
            assertEquals(503, get("/q/health/ready").statusCode());
            int avant = ids.size();
            cable.retablir();
            clients.shutdown();
            assertTrue(clients.awaitTermination(90, TimeUnit.SECONDS), this::content);
            assertTrue(ids.size() >= 2 * DECISIONS && ids.size() > avant, () -> ids.size() + " decisions, " + refusees.size() + " refused\n" + content());
            awaitReady();
            everyOneIsThereAndTheChainIsWhole(ids);
        }
    }

    @Test
    void thousandsOfConnectionsThatSayNothingKeepNobodyOut() throws Exception {
        start();
        long files = ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();
        int connexions = (int) Math.min(10_000, files - 1_000);
        List<Socket> muettes = new ArrayList<>(connexions);
        try {
            for (int i = 0; i < connexions; i++) {
                Socket muette = new Socket("127.0.0.1", port);
                if (i % 2 == 0) { // half of them begin a request that they never end
                    muette.getOutputStream().write("POST /api/decisions HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                muettes.add(muette);
            }
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < DECISIONS; i++) {
                ids.add(decider(demande("guide-audio")));
            }
            assertFalse(ids.contains(null));
            everyOneIsThereAndTheChainIsWhole(ids);
            assertFalse(content().contains("ERROR"), this::content);
        } finally {
            for (Socket muette : muettes) {
                muette.close();
            }
        }
    }

    /** @return the status of the answer to a hundred million bytes, of which as many are sent as are taken */
    private int envoyer(String entete, String morceau) throws Exception {
        String compte = Base64.getEncoder().encodeToString((Roles.APPELANT + ":" + motDePasse(Roles.APPELANT).orElseThrow()).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(("POST /api/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Basic " + compte + "\r\n"
                        + entete + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                byte[] octets = morceau.getBytes(StandardCharsets.US_ASCII);
                for (long envoyes = 0; envoyes < 100_000_000 && socket.getInputStream().available() == 0; envoyes += octets.length) {
                    out.write(octets);
                }
            } catch (IOException e) { // it has heard enough: its answer is there
                assertFalse(e.getMessage().isEmpty());
            }
            String statut = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            return Integer.parseInt(statut.split(" ")[1]);
        }
    }

    @Test
    void aBodyThatIsHugeOrBottomlessIsRefusedInLittleMemory() throws Exception {
        start("-Xmx256m");
        assertEquals(413, envoyer("Content-Length: 100000000", " ".repeat(10_000)));
        assertEquals(413, envoyer("Transfer-Encoding: chunked", "2710\r\n" + " ".repeat(10_000) + "\r\n"));
        assertEquals(400, post("/api/decisions", "[".repeat(100_000)).statusCode());
        assertEquals(400, post("/api/decisions", "{\"a\":".repeat(80_000)).statusCode());
        assertEquals(201, post("/api/decisions", demande("guide-audio")).statusCode());
        assertFalse(content().contains("OutOfMemory"), this::content);
    }

    @Test
    void whatIsUnderWayIsAnsweredBeforeItStops() throws Exception {
        start();
        String demande = demande("guide-audio");
        Set<String> ids = ConcurrentHashMap.newKeySet();
        Set<String> autres = ConcurrentHashMap.newKeySet();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        for (int c = 0; c < 8; c++) {
            clients.submit(() -> {
                while (true) { // until it no longer listens
                    HttpResponse<String> answer = post("/api/decisions?trace=none", demande);
                    if (answer.statusCode() == 201) {
                        ids.add(MAPPER.readTree(answer.body()).get("id").textValue());
                    } else {
                        autres.add(answer.statusCode() + " " + MAPPER.readTree(answer.body()).path("type").asText());
                    }
                }
            });
        }
        while (ids.size() < DECISIONS) {
            Thread.sleep(10);
        }
        service.destroy();
        assertTrue(service.waitFor(30, TimeUnit.SECONDS), this::content);
        clients.shutdownNow();
        assertTrue(clients.awaitTermination(30, TimeUnit.SECONDS));
        assertTrue(Set.of("503 urn:clausier:arret").containsAll(autres), autres::toString);
        assertFalse(content().contains("ERROR"), this::content);

        start();
        everyOneIsThereAndTheChainIsWhole(ids);
    }
}
