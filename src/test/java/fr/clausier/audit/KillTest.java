package fr.clausier.audit;

import static fr.clausier.audit.TestDatabase.enregistrement;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.decision.Enregistrement;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** kill -9 under load loses no acknowledged decision and leaves a chain that verifies. */
@ParameterizedClass
@EnumSource(Kind.class)
class KillTest {

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void aKilledProcessLeavesAllItHasAcknowledged() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendLoop.class.getName(),
                        kind.url(folder))
                .redirectError(folder.resolve("stderr.txt").toFile())
                .start();
        List<UUID> acknowledged = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                // The kill may cut the last line.
                if (line.length() == 36) {
                    acknowledged.add(UUID.fromString(line));
                }
                if (acknowledged.size() == 500) {
                    // The handle kills as -9 does and, unlike the process, leaves what was already printed to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor(30, TimeUnit.SECONDS);
        assertTrue(acknowledged.size() >= 500, "The other process stopped early, see " + folder.resolve("stderr.txt"));

        try (TestDatabase database = TestDatabase.open(kind.url(folder));
                JdbcDecisionStore store = database.store()) {
            List<UUID> lost = acknowledged.stream().filter(id -> store.find(id).isEmpty()).toList();
            assertTrue(lost.isEmpty(), () -> lost.size() + " lost: " + lost);
            assertTrue(database.intacte() >= acknowledged.size());
        }
    }

    /** The process that is killed: appends without end, prints each id that was acknowledged. */
    static final class AppendLoop {

        public static void main(String[] arguments) throws InterruptedException, IOException {
            JdbcDecisionStore store = TestDatabase.open(arguments[0]).store();
            Semaphore inFlight = new Semaphore(16);
            while (true) {
                inFlight.acquire();
                Enregistrement next = enregistrement("P1");
                store.append(next).thenRun(() -> {
                    System.out.println(next.id());
                    System.out.flush();
                    inFlight.release();
                });
            }
        }
    }
}
