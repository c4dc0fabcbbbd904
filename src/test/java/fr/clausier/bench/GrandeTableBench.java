package fr.clausier.bench;

import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.DemandeReader;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table with 16 000 more rows beside the same with 100 more: compiled the first time in a JVM of 512 MB, as candidates are, then loaded in another and
 * decided with. {@code -Dbench.args=table}
 */
final class GrandeTableBench {

    private static final String TABLE = "sante/assiette/prix-limites/prix-limites.drl.xlsx";
    private static final Path DEMANDE = Path.of("rules/dossiers/guide-dentaire-2026/demande.json");
    private static final int POSTE = 4;
    private static final int CODE = 7;
    private static final int TOURS = 4;
    private static final long TOUR_NANOS = 5_000_000_000L;
    private static final int MESURES = 200_000;
    private static final double MILLE = 1_000;
    private static final double MILLIARD = 1_000_000_000;

    private GrandeTableBench() {}

    static void run() throws IOException, InterruptedException {
        for (int rangs : List.of(100, 16_000)) {
            Path dossier = Files.createTempDirectory("clausier-bench");
            try {
                Files.write(dossier.resolve("table.xlsx"), Workbooks.withRows(RulesFolder.read(Bench.RULES).fichiers().get(TABLE), lues -> avec(lues, rangs)));
                System.out.printf(Locale.ROOT, "a table with %d more rows%n", rangs);
                fork("-Xmx512m", Bench.TABLE_COMPILER, dossier);
                fork("-Xmx2g", Bench.TABLE_DECIDER, dossier);
            } finally {
                Bench.delete(dossier);
            }
        }
    }

    /** Limits of prices of acts that nobody declares. */
    private static List<List<String>> avec(List<List<String>> lues, int rangs) {
        List<List<String>> toutes = new ArrayList<>(lues);
        List<String> modele = lues.stream().filter(rang -> rang.get(POSTE).equals("MONTURE")).findFirst().orElseThrow();
        for (int i = 0; i < rangs; i++) {
            List<String> rang = new ArrayList<>(modele);
            rang.set(1, "Acte ZZ" + i);
            rang.set(POSTE, "PROTHESE_DENTAIRE_REMB");
            rang.set(CODE, String.format(Locale.ROOT, "ZZ%05d", i));
            toutes.add(rang);
        }
        return toutes;
    }

    private static void fork(String memoire, String quoi, Path dossier) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memoire,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp", System.getProperty("java.class.path"), Bench.class.getName(), quoi,
                dossier.toString()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(quoi + " failed");
        }
    }

    private static RuleBase charger(Path dossier, RuleBaseLoader.Suivi suivi) throws IOException {
        Map<String, byte[]> fichiers = new TreeMap<>(RulesFolder.read(Bench.RULES).fichiers());
        fichiers.put(TABLE, Files.readAllBytes(dossier.resolve("table.xlsx")));
        return RuleBaseLoader.load(RulesFolder.of(fichiers), new ModuleStore(List.of(Bench.MODULES), dossier.resolve("modules")), suivi);
    }

    static void compiler(Path dossier) throws IOException {
        long debut = System.nanoTime();
        int[] dits = {0};
        RuleBase base = charger(dossier, (faits, tous) -> dits[0]++);
        String memoire = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(ligne -> ligne.startsWith("VmHWM")).findFirst().orElse("");
        System.out.printf(Locale.ROOT, "compiled in %.1f s, told %d times, %d rules; %s%n", (System.nanoTime() - debut) / MILLIARD, dits[0],
                base.regles().size(), memoire.replaceAll("\\s+", " "));
    }

    static void decider(Path dossier) throws IOException {
        long debut = System.nanoTime();
        RuleBase base = charger(dossier, (faits, tous) -> {});
        System.out.printf(Locale.ROOT, "loaded from its modules in %.2f s%n", (System.nanoTime() - debut) / MILLIARD);
        Decider decider = new Decider(base);
        Demande demande = DemandeReader.read(Files.readString(DEMANDE));
        for (int tour = 0; tour < TOURS; tour++) {
            long[] durees = new long[MESURES];
            int nombre = 0;
            long depart = System.nanoTime();
            while (nombre < MESURES && System.nanoTime() - depart < TOUR_NANOS) {
                long avant = System.nanoTime();
                decider.decide(demande);
                durees[nombre++] = System.nanoTime() - avant;
            }
            Arrays.sort(durees, 0, nombre);
            System.out.printf(Locale.ROOT, "a dental claim: p50 %.0f µs, p99 %.0f µs%n", durees[nombre / 2] / MILLE, durees[nombre * 99 / 100] / MILLE);
        }
    }
}
