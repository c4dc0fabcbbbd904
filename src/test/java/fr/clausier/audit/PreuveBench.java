package fr.clausier.audit;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Preuve.Verification;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * How fast the chain is verified and exported, on both databases, and an export by itself, over the decisions of the dossiers again and
 * again: {@code mvn -q -Pbench test-compile exec:exec -Dbench.args=preuve}.
 */
public final class PreuveBench {

    private static final int ROWS = 100_000;
    private static final int ROUNDS = 3;

    private PreuveBench() {}

    /** A demande and its decision. */
    private record Dossier(byte[] demande, byte[] decision) {}

    /** Work that is timed. */
    private interface Work {
        void run() throws IOException;
    }

    /** Prints its table. */
    public static void run() throws IOException, InterruptedException {
        List<Dossier> dossiers = dossiers();
        System.out.printf(Locale.ROOT, "| %d rows of %.1f kB, median of %d | rows/s |%n|---|---:|%n", ROWS,
                dossiers.stream().mapToInt(d -> d.demande().length + d.decision().length).average().orElseThrow() / 1_000, ROUNDS);
        for (Kind kind : Kind.values()) {
            Path folder = Files.createTempDirectory("preuve");
            try (TestDatabase database = TestDatabase.open(kind.url(folder))) {
                fill(database, dossiers);
                JdbcPreuve preuve = database.preuve();
                preuve.signer();
                time(kind + ", verified", () -> {
                    Verification verification = preuve.verifier(1, Optional.empty(), (rang, dernier) -> {});
                    if (!verification.intacte() || verification.lignes() != ROWS) {
                        throw new IllegalStateException(verification.toString());
                    }
                });
                Path export = folder.resolve("export.ndjson");
                time(kind + ", exported", () -> {
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(export))) {
                        preuve.exporter(null, null, out);
                    }
                });
                time("its export of " + Files.size(export) / 1_000_000 + " MB, verified by itself", () -> {
                    if (VerifierExport.run(List.of(export.toString()), new PrintStream(OutputStream.nullOutputStream())) != 0) {
                        throw new IllegalStateException();
                    }
                });
            } finally {
                delete(folder);
            }
        }
    }

    private static List<Dossier> dossiers() throws IOException {
        List<Dossier> dossiers = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("rules", "dossiers"))) {
            for (Path folder : folders.sorted().filter(f -> Files.exists(f.resolve("decision.json"))).toList()) {
                dossiers.add(new Dossier(Files.readAllBytes(folder.resolve("demande.json")), Files.readAllBytes(folder.resolve("decision.json"))));
            }
        }
        return dossiers;
    }

    private static void fill(TestDatabase database, List<Dossier> dossiers) throws InterruptedException {
        int waiting = 2_000;
        try (JdbcDecisionStore store = database.store()) {
            Semaphore inFlight = new Semaphore(waiting);
            for (int i = 0; i < ROWS; i++) {
                Dossier dossier = dossiers.get(i % dossiers.size());
                inFlight.acquire();
                store.append(new Enregistrement(UUID.randomUUID(), Instant.now(), "a".repeat(64), "P" + i % 10_000, dossier.demande(),
                        dossier.decision(), List.of())).thenRun(inFlight::release);
            }
            inFlight.acquire(waiting);
        }
    }

    private static void time(String what, Work work) throws IOException {
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            speeds.add(ROWS / ((System.nanoTime() - start) / 1e9));
        }
        speeds.sort(Comparator.naturalOrder());
        System.out.printf(Locale.ROOT, "| %s | %.0f |%n", what, speeds.get(ROUNDS / 2));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
