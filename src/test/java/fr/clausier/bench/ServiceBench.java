package fr.clausier.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.audit.Postgres;
import fr.clausier.bench.Service.Empreinte;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Workbooks;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What callers of the packaged service get, every decision stored before it is answered, the asking on the same machine: decisions a
 * second on H2 and on PostgreSQL, what they take on disk, a lot, and what the service holds after a long time at half its load, its rule
 * set changing. {@code mvn -q -Pbench test-compile exec:exec -Dbench.args=service}, after {@code mvn -DskipTests package};
 * {@code -Dbench.args=court} is a short form. Either ends with 1 when an answer failed or what it holds grew.
 */
final class ServiceBench {

    private static final String TABLE = "garanties/esprit-sante-tns.drl.xlsx";
    private static final String SCHEMA = "mesure";
    private static final int PAR_SECONDE = 1_000;
    private static final int MEMBRES = 20_000;
    private static final int BASCULE_SECONDES = 15;
    private static final int RELEVES = 10;
    /** What is taken once, late: a buffer, a thread of a pool. */
    private static final double CROISSANCE = 1.15;
    private static final int FICHIERS = 16;
    private static final byte[] FIN_DE_LIGNE = {'\r', '\n'};
    private static final double MILLION = 1_000_000;

    /** How long each part lasts, in seconds, and lines of the lot. */
    private enum Forme {
        LONGUE(120, 20, 20 * 60, 1_000_000), COURTE(45, 10, 150, 20_000);

        private final int chauffe;
        private final int mesure;
        private final int endurance;
        private final int lot;

        Forme(int chauffe, int mesure, int endurance, int lot) {
            this.chauffe = chauffe;
            this.mesure = mesure;
            this.endurance = endurance;
            this.lot = lot;
        }
    }

    private final Forme forme;
    private final String demande;
    private final List<String> fautes = Collections.synchronizedList(new ArrayList<>());

    private ServiceBench(Forme forme) throws IOException {
        this.forme = forme;
        ObjectNode lue = (ObjectNode) Service.JSON.readTree(Files.readString(Path.of("rules/dossiers/guide-dentaire-2026/demande.json")));
        demande = lue.toString();
    }

    /** Runs all parts, prints their figures. */
    static void run(boolean courte) throws IOException, InterruptedException, SQLException {
        ServiceBench bench = new ServiceBench(courte ? Forme.COURTE : Forme.LONGUE);
        bench.h2();
        bench.postgres();
        bench.fautes.forEach(faute -> System.out.println("FAULT: " + faute));
        if (!bench.fautes.isEmpty()) {
            System.exit(1);
        }
    }

    private void h2() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("clausier-bench");
        deuxJeux(data);
        long decisions;
        try (Service service = Service.start(data)) {
            System.out.printf(Locale.ROOT, "H2: listening after %.1f s%n", service.secondes());
            double capacite = charges("H2", service);
            endurance(service, (int) Math.min(PAR_SECONDE, capacite / 2));
            decisions = service.json("auditeur", "GET", "/api/preuve", "").get("decisions").longValue();
        }
        octets("H2", Files.size(data.resolve("clausier.mv.db")), decisions);
        Path autre = Files.createTempDirectory("clausier-bench");
        try (Service service = Service.start(autre)) {
            lot(service);
        }
        Bench.delete(data);
        Bench.delete(autre);
    }

    private void postgres() throws IOException, InterruptedException, SQLException {
        Path data = Files.createTempDirectory("clausier-bench");
        String url = Postgres.url(SCHEMA);
        try (Service service = Service.start(data, "-Dclausier.base=pg", "-Dclausier.pg.url=" + url, "-Dclausier.pg.utilisateur=" + Postgres.USER)) {
            charges("PostgreSQL", service);
            octets("PostgreSQL", taille(url), service.json("auditeur", "GET", "/api/preuve", "").get("decisions").longValue());
        }
        Bench.delete(data);
    }

    private static long taille(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, Postgres.USER, ""); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT SUM(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                        + "WHERE c.relkind = 'r' AND n.nspname = '" + SCHEMA + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void octets(String base, long octets, long decisions) {
        System.out.printf(Locale.ROOT, "%s: %d decisions with their traces, counters and index of the search: %.0f bytes each, %.1f GB a million%n",
                base, decisions, (double) octets / decisions, octets / (double) decisions / 1_000);
    }

    /** A first start under a folder of its own leaves a set to go back to. */
    private static void deuxJeux(Path data) throws IOException, InterruptedException {
        Path rules = Files.createTempDirectory("clausier-regles");
        Map<String, byte[]> fichiers = new TreeMap<>(RulesFolder.read(Bench.RULES).fichiers());
        fichiers.put(TABLE, Workbooks.with(fichiers.get(TABLE), Map.of("W11", "137 % BR")));
        for (Map.Entry<String, byte[]> fichier : fichiers.entrySet()) {
            Path path = rules.resolve(fichier.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, fichier.getValue());
        }
        Service.start(data, "-Dclausier.regles.dossier=" + rules).close();
        Bench.delete(rules);
    }

    /** @return answers a second, at most */
    private double charges(String base, Service service) throws IOException, InterruptedException {
        charge(base + ", to warm it", service, 0, forme.chauffe);
        double capacite = charge(base, service, 0, forme.mesure);
        charge(base, service, (int) Math.min(PAR_SECONDE, capacite / 2), forme.mesure);
        return capacite;
    }

    private double charge(String quoi, Service service, int parSeconde, int secondes) throws IOException, InterruptedException {
        try (Charge charge = Charge.start(service.port(), parSeconde, service.compte("appelant"), demande)) {
            long start = System.nanoTime();
            Thread.sleep(secondes * 1_000L);
            charge.stop();
            return dire(quoi + (parSeconde == 0 ? ", 64 connections" : ", " + parSeconde + " asked a second"), charge, start);
        }
    }

    private double dire(String quoi, Charge charge, long start) {
        double secondes = (System.nanoTime() - start) / MILLION / 1_000;
        double[] millis = charge.millis();
        System.out.printf(Locale.ROOT, "%s: %.0f decisions/s, %d failed; p50 %.1f ms, p99 %.1f ms, slowest %.0f ms%n", quoi, millis.length / secondes,
                charge.failed(), millis[millis.length / 2], millis[(int) (millis.length * 0.99)], millis[millis.length - 1]);
        if (charge.failed() > 0) {
            fautes.add(quoi + ": " + charge.failed() + " answers failed");
        }
        return millis.length / secondes;
    }

    /** Half the load, another rule set every few seconds. */
    private void endurance(Service service, int parSeconde) throws IOException, InterruptedException {
        List<Empreinte> releves = new ArrayList<>();
        try (Charge charge = Charge.start(service.port(), parSeconde, service.compte("appelant"), demande)) {
            long start = System.nanoTime();
            int bascules = 0;
            System.out.println("minutes | heap MB after a collection | metaspace MB | resident MB | threads | open files");
            for (int i = 1; i <= RELEVES; i++) {
                long jusqua = start + i * forme.endurance * 1_000_000_000L / RELEVES;
                while (System.nanoTime() < jusqua) {
                    service.json("publieur", "POST", "/api/jeux/retour", "{\"raison\":\"Mesure\"}");
                    bascules++;
                    Thread.sleep(Math.max(0, Math.min(BASCULE_SECONDES * 1_000L, (jusqua - System.nanoTime()) / 1_000_000)));
                }
                Empreinte e = service.empreinte();
                releves.add(e);
                System.out.printf(Locale.ROOT, "%.1f | %.0f | %.0f | %.0f | %d | %d%n", (System.nanoTime() - start) / MILLION / 60_000, e.heap(), e.metaspace(),
                        e.resident(), e.threads(), e.fichiers());
            }
            charge.stop();
            dire("soak, " + parSeconde + " asked a second, " + bascules + " changes of rule set", charge, start);
        }
        plat("heap", releves.stream().mapToDouble(Empreinte::heap).toArray(), 1);
        plat("metaspace", releves.stream().mapToDouble(Empreinte::metaspace).toArray(), 1);
        plat("threads", releves.stream().mapToDouble(Empreinte::threads).toArray(), FICHIERS);
        plat("open files", releves.stream().mapToDouble(Empreinte::fichiers).toArray(), FICHIERS);
    }

    /** The last third holds no more than the one before it. */
    private void plat(String quoi, double[] valeurs, double marge) {
        int tiers = valeurs.length / 3;
        double avant = IntStream.range(tiers, 2 * tiers).mapToDouble(i -> valeurs[i]).max().orElseThrow();
        double apres = IntStream.range(valeurs.length - tiers, valeurs.length).mapToDouble(i -> valeurs[i]).min().orElseThrow();
        if (apres > avant * CROISSANCE + marge) {
            fautes.add(String.format(Locale.ROOT, "%s grew from %.0f to %.0f", quoi, avant, apres));
        }
    }

    /** Sent on one thread and read on another: what is sent waits for what is read. */
    private void lot(Service service) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int lues = 0;
        int refusees = 0;
        System.out.println("lot, lines | lines/s so far | heap MB after a collection | resident MB");
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            Thread envoi = new Thread(() -> envoyer(socket, service), "lot");
            envoi.start();
            BufferedReader reader = new BufferedReader(new InputStreamReader(new Morceaux(new BufferedInputStream(socket.getInputStream())), StandardCharsets.UTF_8));
            for (String ligne = reader.readLine(); ligne != null; ligne = reader.readLine()) {
                if (!ligne.startsWith("{\"index\":" + lues + ",\"decision\"")) {
                    refusees++;
                }
                lues++;
                if (lues % (forme.lot / RELEVES) == 0) {
                    Empreinte e = service.empreinte();
                    System.out.printf(Locale.ROOT, "%d | %.0f | %.0f | %.0f%n", lues, lues / ((System.nanoTime() - start) / MILLION / 1_000), e.heap(), e.resident());
                }
            }
            envoi.join();
        }
        if (lues != forme.lot || refusees > 0) {
            fautes.add(lues + " lines of a lot of " + forme.lot + " were answered, " + refusees + " refused");
        }
    }

    private void envoyer(Socket socket, Service service) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write(("POST /api/decisions/lot HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nAuthorization: Basic "
                    + Base64.getEncoder().encodeToString(service.compte("appelant").getBytes(StandardCharsets.UTF_8))
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < forme.lot; i++) {
                byte[] ligne = (demande.replace("GUIDE", "L" + i % MEMBRES) + "\n").getBytes(StandardCharsets.UTF_8);
                out.write((Integer.toHexString(ligne.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(ligne);
                out.write(FIN_DE_LIGNE);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) { // the reader counts what is missing
            fautes.add("a lot was cut off: " + e);
        }
    }

    /** The body of an answer that comes in chunks, after its headers. */
    private static final class Morceaux extends InputStream {

        private final InputStream in;
        private int reste;
        private boolean fini;

        private Morceaux(InputStream in) throws IOException {
            this.in = in;
            String statut = ligne();
            if (!statut.contains(" 200 ")) {
                throw new IOException(statut);
            }
            while (!ligne().isEmpty()) {
                reste = 0; // a header
            }
        }

        private String ligne() throws IOException {
            StringBuilder ligne = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("The service closed the connection");
                }
                if (c != '\r') {
                    ligne.append((char) c);
                }
            }
            return ligne.toString();
        }

        @Override
        public int read() throws IOException {
            if (reste == 0 && !fini) {
                String taille = ligne();
                reste = Integer.parseInt(taille.isEmpty() ? ligne() : taille, 16);
                fini = reste == 0;
            }
            if (fini) {
                return -1;
            }
            reste--;
            return in.read();
        }
    }
}
