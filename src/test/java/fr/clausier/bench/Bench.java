package fr.clausier.bench;

import fr.clausier.audit.PreuveBench;
import fr.clausier.audit.RechercheBench;
import fr.clausier.bench.DecisionBenchmark.Cas;
import fr.clausier.decision.Decider;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The figures of the README, in one run: {@code mvn -q -Pbench test-compile exec:exec}, and {@code -Dbench.args=--quick}
 * for a short form whose figures are only indicative.
 */
public final class Bench {

    static final Path RULES = Path.of("rules");
    static final Path MODULES = Path.of("target", "modules");

    private static final String LOG_MANAGER = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";
    private static final String JMH_LOG = "target/jmh.log";
    private static final String FIRST_DECISION = "first-decision";
    private static final String MODULE = "module";
    private static final String PUBLICATION = "publication";
    private static final String PREUVE = "preuve";
    private static final String RECHERCHE = "recherche";
    private static final String SERVICE = "service";
    private static final String COURT = "court";
    private static final String ETUDE = "etude";
    static final String ETUDIER = "etudier";
    private static final String GRANDE_TABLE = "table";
    static final String TABLE_COMPILER = "table-compiler";
    static final String TABLE_DECIDER = "table-decider";
    private static final long MILLION_DE_DEMANDES = 1_000_000;
    private static final String TABLE = ".drl.xlsx";
    private static final double MILLION = 1_000_000;

    private final boolean quick;

    private Bench(boolean quick) {
        this.quick = quick;
    }

    /**
     * @param args nothing, {@code --quick}, or {@code publication} ({@link PublicationBench}), {@code service} or {@code court}
     *             ({@link ServiceBench}), {@code etude} or {@code etude,100000} ({@link EtudeBench}), {@code preuve} ({@link PreuveBench}), {@code recherche}
     *             ({@link RechercheBench}), {@code table} ({@link GrandeTableBench}); the other forms are those of the JVMs that the bench forks
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException, SQLException {
        quiet();
        if (args.length > 0 && args[0].equals(FIRST_DECISION)) {
            new Decider(load(RULES, MODULES)).decide(new DemandesAuHasard(1).couverte(2));
            System.out.println(System.currentTimeMillis());
        } else if (args.length > 0 && args[0].equals(MODULE)) {
            RulesFolder folder = RulesFolder.read(RULES);
            Predicate<String> kept = args[1].isEmpty() ? fichier -> true : fichier -> !regle(fichier) || module(fichier).equals(args[1]);
            long start = System.nanoTime();
            folder = RulesFolder.of(folder.fichiers().entrySet().stream().filter(entry -> kept.test(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            RuleBaseLoader.load(folder, new ModuleStore(List.of(), Path.of(args[2])));
            System.out.println((System.nanoTime() - start) / (long) MILLION);
        } else if (args.length > 0 && args[0].equals(PUBLICATION)) {
            PublicationBench.run();
        } else if (args.length > 0 && args[0].equals(PREUVE)) {
            PreuveBench.run();
        } else if (args.length > 0 && args[0].equals(RECHERCHE)) {
            RechercheBench.run();
        } else if (args.length > 0 && Set.of(SERVICE, COURT).contains(args[0])) {
            ServiceBench.run(args[0].equals(COURT));
        } else if (args.length > 0 && args[0].startsWith(ETUDE)) {
            EtudeBench.run(args[0].equals(ETUDE) ? MILLION_DE_DEMANDES : Long.parseLong(args[0].substring(ETUDE.length() + 1)));
        } else if (args.length > 0 && args[0].equals(GRANDE_TABLE)) {
            GrandeTableBench.run();
        } else if (args.length > 0 && args[0].equals(TABLE_COMPILER)) {
            GrandeTableBench.compiler(Path.of(args[1]));
        } else if (args.length > 0 && args[0].equals(TABLE_DECIDER)) {
            GrandeTableBench.decider(Path.of(args[1]));
        } else if (args.length > 0 && args[0].equals(ETUDIER)) {
            EtudeBench.etudier(Path.of(args[1]));
        } else {
            new Bench(List.of(args).contains("--quick")).run();
        }
    }

    /** The level a service runs at: at the library's own default the engine formats trace messages that nobody reads. */
    static void quiet() {
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
        LogContext.getLogContext().getLogger("org.drools.compiler").setLevel(Level.ERROR);
    }

    static RuleBase load(Path rules, Path modules) {
        return RuleBaseLoader.load(RulesFolder.read(rules), new ModuleStore(List.of(), modules));
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        int regles = load(RULES, MODULES).regles().size();
        List<String> table = new ArrayList<>();
        table.add("| | |");
        table.add("|---|---:|");
        table.add("| start of the JVM to first decision, modules cached | " + seconds(firstDecision()) + " |");
        buildTimes(table);
        table.add("");
        decisions(table);
        table.add("");
        table.add(String.format(Locale.ROOT, "%d rules and rows; %s, %d cores, Java %s, %s%s.", regles, cpu(),
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), LocalDate.now(),
                quick ? ", short run" : ""));
        table.forEach(System.out::println);
    }

    private long firstDecision() throws IOException, InterruptedException {
        long[] durations = new long[quick ? 1 : 5];
        for (int i = 0; i < durations.length; i++) {
            long start = System.currentTimeMillis();
            durations[i] = fork(FIRST_DECISION) - start;
        }
        Arrays.sort(durations);
        return durations[durations.length / 2];
    }

    private void buildTimes(List<String> table) throws IOException, InterruptedException {
        List<String> modules = new ArrayList<>();
        if (!quick) {
            modules.addAll(RulesFolder.read(RULES).fichiers().keySet().stream().filter(Bench::regle).map(Bench::module)
                    .distinct().toList());
        }
        modules.add("");
        for (String module : modules) {
            Path cache = Files.createTempDirectory("modules");
            try {
                String what = module.isEmpty() ? "all modules" : "module `" + module + "`";
                table.add("| " + what + ", compiled / loaded from cache, fresh JVM | "
                        + seconds(fork(MODULE, module, cache.toString())) + " / "
                        + seconds(fork(MODULE, module, cache.toString())) + " |");
            } finally {
                delete(cache);
            }
        }
    }

    private static boolean regle(String fichier) {
        return fichier.endsWith(".drl") || fichier.endsWith(TABLE);
    }

    /** A table is a module; so are the rules of a domain. */
    private static String module(String fichier) {
        return fichier.endsWith(TABLE) ? fichier : fichier.substring(0, fichier.indexOf('/'));
    }

    /** The last line that a JVM of ours prints, a number. */
    private static long fork(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LOG_MANAGER, "-cp", System.getProperty("java.class.path"), Bench.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A forked JVM failed: " + String.join(" ", args) + "\n" + output);
        }
        return Long.parseLong(output.substring(output.lastIndexOf('\n') + 1));
    }

    private void decisions(List<String> table) throws RunnerException {
        Map<String, Map<Mode, RunResult>> results = new TreeMap<>();
        for (RunResult result : new Runner(jmh().include(DecisionBenchmark.class.getSimpleName()).build()).run()) {
            String key = result.getParams().getParam("cas") + " " + result.getPrimaryResult().getLabel();
            results.computeIfAbsent(key, k -> new TreeMap<>()).put(result.getParams().getMode(), result);
        }
        table.add("| a demande, decided with its full trace | p50 µs | p99 µs | decisions/s, one thread | kB allocated |");
        table.add("|---|---:|---:|---:|---:|");
        for (Cas cas : Cas.values()) {
            double[] rules = figures(results.get(cas + " decider"));
            double[] plain = figures(results.get(cas + " plainJava"));
            table.add(row(cas.texte + ", rules", "%.0f", rules));
            table.add(row(cas.texte + ", plain Java", "%.0f", plain));
            double[] ratio = {rules[0] / plain[0], rules[1] / plain[1], rules[2] / plain[2], rules[3] / plain[3]};
            table.add(row(cas.texte + ", rules to plain Java", "%.2f", ratio));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        RunResult ensemble = new Runner(jmh().include(DecisionBenchmark.class.getSimpleName() + ".decider").param("cas", Cas.DEUX_LIGNES.name())
                .mode(Mode.Throughput).threads(threads).build()).runSingle();
        table.add("");
        table.add(String.format(Locale.ROOT, "%d threads decide %.0f demandes of %s a second.", threads,
                ensemble.getPrimaryResult().getScore() * MILLION, Cas.DEUX_LIGNES.texte));
    }

    private ChainedOptionsBuilder jmh() {
        TimeValue second = TimeValue.seconds(1);
        return new OptionsBuilder().forks(1).warmupIterations(quick ? 2 : 10).warmupTime(second).measurementIterations(quick ? 2 : 8)
                .measurementTime(second).addProfiler(GCProfiler.class).jvmArgsAppend(LOG_MANAGER).output(JMH_LOG);
    }

    private static double[] figures(Map<Mode, RunResult> results) {
        RunResult sampled = results.get(Mode.SampleTime);
        RunResult counted = results.get(Mode.Throughput);
        return new double[] {sampled.getPrimaryResult().getStatistics().getPercentile(50),
            sampled.getPrimaryResult().getStatistics().getPercentile(99),
            counted.getPrimaryResult().getScore() * MILLION,
            counted.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1_000};
    }

    private static String row(String label, String format, double... values) {
        StringBuilder row = new StringBuilder("| " + label + " |");
        for (double value : values) {
            row.append(' ').append(String.format(Locale.ROOT, format, value)).append(" |");
        }
        return row.toString();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1_000.0);
    }

    private static String cpu() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
