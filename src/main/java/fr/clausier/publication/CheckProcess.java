package fr.clausier.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.publication.Candidat.Avancee;
import fr.clausier.publication.Candidat.Etape;
import fr.clausier.regles.RulesFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The checks that only need the files, in a process of their own and at a low priority of the system: whatever they compile,
 * decide or leave to collect, callers of the service do not wait for it.
 *
 * <p>The process reads the folder {@code regles} of its working folder, tells each change of a step as a line of JSON, and writes
 * what may be adopted in the folder {@code adoption}. It ends when the service closes its input.
 */
final class CheckProcess {

    private static final Logger LOG = Logger.getLogger(CheckProcess.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGLES = "regles";
    private static final String ADOPTION = "adoption";
    private static final String CHANGES = "changes";
    /** Runs when nothing else would, and gives way at once; else the lowest priority among the others. */
    private static final List<List<String>> LOW_PRIORITY = List.of(List.of("chrt", "--idle", "0"), List.of("nice", "-n", "19"));
    private static final long TOLD_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Process process;
    private boolean stopped;

    /**
     * Runs the checks and tells them as they go.
     *
     * @param changes paths of what the candidate puts in the folder
     * @return what scenarios and dossiers come to, where it is not what they expect: files by path
     */
    Map<String, byte[]> run(RulesFolder folder, Set<String> changes, RuleSets sets, Deroulement deroulement) {
        Path travail = null;
        try {
            travail = Files.createTempDirectory("clausier-controle");
            write(travail.resolve(REGLES), folder.fichiers());
            Files.write(travail.resolve(CHANGES), new TreeSet<>(changes));
            int exit = follow(start(travail, sets), deroulement);
            if (exit == 0) {
                return read(travail.resolve(ADOPTION));
            }
            deroulement.etapes().stream().filter(etape -> etape.etat() == Avancee.EN_COURS || etape.etat() == Avancee.A_FAIRE).findFirst()
                    .ifPresent(etape -> deroulement.put(ended(etape, deroulement.annule(), "fin " + exit)));
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The checks cannot be run apart", e);
        } finally {
            delete(travail);
        }
    }

    private static Etape ended(Etape etape, boolean annule, String cause) {
        return new Etape(etape.code(), annule ? Avancee.ANNULEE : Avancee.ECHOUEE, etape.fait(), etape.total(), etape.millis(),
                annule ? "Contrôle annulé." : Deroulement.interrompu(cause), List.of(), List.of(), 0);
    }

    private synchronized Process start(Path travail, RuleSets sets) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx512m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dlogging.initial-configurator.min-level=INFO",
                "-cp", System.getProperty("java.class.path"), CheckProcess.class.getName(), travail.toString(), sets.cache().toString()));
        RuleSets.shipped().forEach(path -> command.add(path.toString()));
        LOW_PRIORITY.stream().filter(low -> Files.isExecutable(Path.of("/usr/bin", low.get(0)))).findFirst().ifPresent(low -> command.addAll(0, low));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (stopped) {
            process.destroyForcibly();
        }
        return process;
    }

    private static int follow(Process process, Deroulement deroulement) {
        try (OutputStream open = process.getOutputStream();
                BufferedReader told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                deroulement.put(JSON.readValue(line, Etape.class));
            }
        } catch (IOException e) { // it was stopped, or died: how it ended tells
            LOG.debug("The checks are cut off", e);
            process.destroyForcibly();
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Ends the checks where they are. */
    synchronized void stop() {
        stopped = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /**
     * The process itself.
     *
     * @param args its working folder, the folder of compiled modules, those that came with the application
     */
    public static void main(String[] args) throws IOException {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        endWithTheService();
        Path travail = Path.of(args[0]);
        List<Path> shipped = Stream.of(args).skip(2).map(Path::of).toList();
        DossierFormat format = DossierFormat.of();
        FolderCheck check = new FolderCheck(RulesFolder.read(travail.resolve(REGLES)), Set.copyOf(Files.readAllLines(travail.resolve(CHANGES))),
                shipped, Path.of(args[1]), format);
        check.run(new Deroulement(teller(told), () -> {}));
        write(travail.resolve(ADOPTION), check.adoption());
        System.exit(0);
    }

    /** A service that was killed leaves no process behind. */
    private static void endWithTheService() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is ever sent
                }
            } catch (IOException e) {
                LOG.debug("The input is gone", e);
            }
            Runtime.getRuntime().halt(1);
        }, "check-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** A line for each change of a step; how far one is, ten times a second. */
    private static Consumer<Etape> teller(PrintStream told) {
        long[] last = new long[1];
        return etape -> {
            long now = System.nanoTime();
            boolean progress = etape.etat() == Avancee.EN_COURS && etape.fait() > 0;
            if (!progress || now - last[0] > TOLD_EVERY_NANOS) {
                last[0] = now;
                try {
                    told.println(JSON.writeValueAsString(etape));
                } catch (IOException e) {
                    throw new UncheckedIOException("A step can always be written", e);
                }
            }
        };
    }

    private static void write(Path folder, Map<String, byte[]> fichiers) throws IOException {
        for (Map.Entry<String, byte[]> fichier : fichiers.entrySet()) {
            Path path = folder.resolve(fichier.getKey()).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException(fichier.getKey() + " leads out of the folder");
            }
            Files.createDirectories(path.getParent());
            Files.write(path, fichier.getValue());
        }
    }

    private static Map<String, byte[]> read(Path folder) {
        return Files.isDirectory(folder) ? new HashMap<>(RulesFolder.read(folder).fichiers()) : Map.of();
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.debugf(e, "%s is left to the system's own cleaning", folder);
        }
    }
}
