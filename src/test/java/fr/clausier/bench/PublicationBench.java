package fr.clausier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DemandeReader;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Workbooks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long an edited table takes to be told wrong, checked and published on the packaged service, what callers feel of it at a
 * thousand decisions a second, or half of what the machine can when that is less, and what two hundred sets in a row leave in memory:
 * {@code mvn -q -Pbench test-compile exec:exec -Dbench.args=publication}, after {@code mvn -DskipTests package}.
 */
final class PublicationBench {

    private static final String TABLE = "garanties/esprit-sante-tns.drl.xlsx";
    private static final String CLASSEUR = "/api/tables/garanties/esprit-sante-tns/classeur";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAR_SECONDE = 1_000;
    private static final int DEPOTS = 9;
    private static final long CHAUFFE_MILLIS = 120_000;
    /** At most, until it takes less than that of so long. */
    private static final long COMPILATION_NANOS = 600_000_000_000L;
    private static final long RELEVE_MILLIS = 10_000;
    private static final double CALME_SECONDES = 0.5;
    /** Slower than this, an answer is one that callers notice. */
    private static final long LENT_MILLIS = 250;
    /** What a new set costs at first is seen before the next. */
    private static final long APRES_MILLIS = 15_000;
    private static final int PUBLICATIONS = 200;
    private static final double MILLION = 1_000_000;

    private final Service service;
    private final String demande;
    private final List<Moment> moments = new ArrayList<>();

    /** What the service is doing from then on, until the next. */
    private record Moment(long debut, String quoi) {}

    private PublicationBench(Service service) throws IOException {
        this.service = service;
        demande = Files.readString(Path.of("rules/dossiers/guide-dentaire-2026/demande.json"));
    }

    static void run() throws IOException, InterruptedException {
        try (Service service = Service.start(Files.createTempDirectory("clausier-bench"))) {
            new PublicationBench(service).service();
        }
        memory();
    }

    private double[] put(String candidat, byte[] classeur, String etag, int status) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = service.send(service.request("actuaire", CLASSEUR + "?candidat=" + candidat).header("Content-Type", XLSX)
                .header("If-Match", etag).PUT(HttpRequest.BodyPublishers.ofByteArray(classeur)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return new double[] {(System.nanoTime() - start) / MILLION};
    }

    private void service() throws IOException, InterruptedException {
        HttpResponse<byte[]> classeur = service.send(service.request("actuaire", CLASSEUR).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        String etag = classeur.headers().firstValue("ETag").orElseThrow();
        String id = service.json("actuaire", "POST", "/api/candidats", "{\"raison\":\"Mesure de publication\","
                + "\"etude\":{\"origine\":\"AUCUNE\"}}").get("id").textValue();
        double[] faux = new double[DEPOTS];
        for (int i = 0; i < DEPOTS; i++) {
            faux[i] = put(id, Workbooks.with(classeur.body(), Map.of("W11", (100 + i) + " BR")), etag, 422)[0];
        }
        System.out.printf(Locale.ROOT, "errors by cell after the upload: first %.0f ms, median of %d %.0f ms%n", faux[0], DEPOTS, median(faux));
        put(id, Workbooks.with(classeur.body(), Map.of("W11", "137 % BR")), etag, 200);

        charge(0, "as many as are answered, to warm the service", () -> Thread.sleep(CHAUFFE_MILLIS));
        double capacite = charge(0, "as many as are answered", () -> Thread.sleep(20_000));
        // Half of what this machine can: what is measured is the checks and the swap, not a queue.
        int debit = (int) Math.min(PAR_SECONDE, capacite / 2);
        charge(debit, "until the compiler of the JVM has little left to do", this::compiler);
        charge(debit, "alone", () -> Thread.sleep(20_000));
        charge(debit, "while a candidate is checked, published and taken back", () -> {
            long start = System.nanoTime();
            JsonNode candidat = controler(id);
            if (candidat.get("etat").textValue().equals("REFUSE")) {
                service.json("actuaire", "POST", "/api/candidats/" + id + "/adoption", "{\"raison\":\"Mesure\"}");
                candidat = controler(id);
            }
            System.out.printf(Locale.ROOT, "checked in %.0f s:", (System.nanoTime() - start) / MILLION / 1_000);
            candidat.get("etapes").forEach(etape -> System.out.print(" " + etape.get("code").textValue() + " " + etape.get("secondes").asText() + " s"));
            System.out.println();
            publier(id);
        });
        String apres = service.json("auditeur", "GET", "/api/jeux", "").get(1).get("hash").textValue();
        List<Double> idle = new ArrayList<>();
        for (int i = 0; i < DEPOTS; i++) {
            idle.add(basculer("{\"raison\":\"Mesure\",\"vers\":\"" + apres + "\"}"));
            idle.add(basculer("{\"raison\":\"Mesure\"}"));
        }
        System.out.printf(Locale.ROOT, "rolled back and deciding, idle: median of %d %.0f ms%n", idle.size(),
                median(idle.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** As a service that has answered for hours. */
    private void compiler() throws IOException, InterruptedException {
        long fin = System.nanoTime() + COMPILATION_NANOS;
        double pris;
        do {
            double avant = service.compilation();
            Thread.sleep(RELEVE_MILLIS);
            pris = service.compilation() - avant;
        } while (pris > CALME_SECONDES && System.nanoTime() < fin);
    }

    private JsonNode controler(String id) throws IOException, InterruptedException {
        service.json("actuaire", "POST", "/api/candidats/" + id + "/controle", "");
        JsonNode candidat;
        do {
            Thread.sleep(200);
            candidat = service.json("actuaire", "GET", "/api/candidats/" + id, "");
            candidat.get("etapes").forEach(etape -> {
                if (etape.get("etat").textValue().equals("EN_COURS")) {
                    moment(etape.get("code").textValue());
                }
            });
        } while (candidat.get("etat").textValue().equals("EN_CONTROLE"));
        return candidat;
    }

    private void moment(String quoi) {
        if (moments.isEmpty() || !moments.get(moments.size() - 1).quoi().equals(quoi)) {
            moments.add(new Moment(System.nanoTime(), quoi));
        }
    }

    private void publier(String id) throws IOException, InterruptedException {
        moment("published");
        long start = System.nanoTime();
        String hash = service.json("publieur", "POST", "/api/candidats/" + id + "/publication", "{}").get("hash").textValue();
        attendre(hash);
        System.out.printf(Locale.ROOT, "published and deciding, after the publish call: %.0f ms%n", (System.nanoTime() - start) / MILLION);
        Thread.sleep(APRES_MILLIS);
        moment("rolled back");
        System.out.printf(Locale.ROOT, "rolled back and deciding: %.0f ms%n", basculer("{\"raison\":\"Mesure\"}"));
        Thread.sleep(APRES_MILLIS);
    }

    private double basculer(String body) throws IOException, InterruptedException {
        long start = System.nanoTime();
        attendre(service.json("publieur", "POST", "/api/jeux/retour", body).get("hash").textValue());
        return (System.nanoTime() - start) / MILLION;
    }

    private void attendre(String hash) throws IOException, InterruptedException {
        JsonNode decision;
        do {
            decision = service.json("appelant", "POST", "/api/decisions", demande);
        } while (!decision.get("regles").get("hash").textValue().equals(hash));
    }

    /** Something done while callers ask. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** @return answers a second */
    private double charge(int parSeconde, String what, Work work) throws IOException, InterruptedException {
        try (Charge charge = Charge.start(service.port(), parSeconde, service.compte("appelant"), demande)) {
            long start = System.nanoTime();
            work.run();
            charge.stop();
            double seconds = (System.nanoTime() - start) / MILLION / 1_000;
            double[] sorted = charge.millis();
            System.out.printf(Locale.ROOT, "%s, %s: %.0f decisions/s over %.0f s, %d failed; p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, "
                    + "%d slower than %d ms, slowest %.0f ms%n",
                    parSeconde == 0 ? "64 connections" : parSeconde + " asked a second", what, sorted.length / seconds, seconds,
                    charge.failed(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), lentes(sorted), LENT_MILLIS, at(sorted, 1));
            for (int i = 0; i < moments.size(); i++) {
                long fin = i + 1 < moments.size() ? moments.get(i + 1).debut() : Long.MAX_VALUE;
                double[] alors = charge.millis(moments.get(i).debut(), fin);
                if (alors.length > 0) {
                    System.out.printf(Locale.ROOT, "  %s: %d answers, %d of them slower than %d ms; p50 %.1f ms, p99 %.1f ms, slowest %.0f ms%n",
                            moments.get(i).quoi(), alors.length, lentes(alors), LENT_MILLIS, at(alors, 0.5),
                            at(alors, 0.99), at(alors, 1));
                }
            }
            return sorted.length / seconds;
        }
    }

    private static long lentes(double[] millis) {
        return Arrays.stream(millis).filter(m -> m > LENT_MILLIS).count();
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Two hundred sets, each with one other cell, built, warm and left. */
    private static void memory() throws IOException {
        RulesFolder folder = RulesFolder.read(Bench.RULES);
        Path cache = Files.createTempDirectory("clausier-modules");
        ModuleStore modules = new ModuleStore(List.of(Bench.MODULES), cache);
        String demande = Files.readString(Path.of("rules/dossiers/guide-dentaire-2026/demande.json"));
        RuleBase base = RuleBaseLoader.load(folder, modules);
        System.out.println("sets built | heap MB after a collection | metaspace MB | loaded classes");
        for (int i = 0; i <= PUBLICATIONS; i++) {
            if (i % 20 == 0) {
                System.gc();
                System.out.printf(Locale.ROOT, "%d | %.0f | %.0f | %d%n", i, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MILLION,
                        ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed()).sum() / MILLION,
                        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
            }
            Map<String, byte[]> fichiers = new TreeMap<>(folder.fichiers());
            fichiers.put(TABLE, Workbooks.with(fichiers.get(TABLE), Map.of("W11", (101 + i) + " % BR")));
            base = RuleBaseLoader.load(RulesFolder.of(fichiers), modules);
            new Decider(base).decide(DemandeReader.read(demande));
        }
        Bench.delete(cache);
    }
}
