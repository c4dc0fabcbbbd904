package fr.clausier.bench;

import fr.clausier.etude.Avancement;
import fr.clausier.etude.Comparaison;
import fr.clausier.etude.Generateur;
import fr.clausier.etude.Impact;
import fr.clausier.etude.PortefeuilleNdjson;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Workbooks;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A year of a generated portfolio decided under two rule sets: how long it takes, what memory, how true its progress was.
 * {@code -Dbench.args=etude,1000000}; the JVM that studies has 2 GB.
 */
final class EtudeBench {

    private static final String TABLE = "garanties/esprit-sante-tns.drl.xlsx";
    private static final int ANNEE = 2025;
    private static final int RELEVES = 10;
    private static final int CHAUFFE = 24 << 20;
    private static final double MILLIARD = 1e9;

    private final List<double[]> releves = new ArrayList<>();
    private long debut;

    /** Makes the portfolio, then studies it in another JVM, whose memory is bounded. */
    static void run(long demandes) throws IOException, InterruptedException {
        Path dossier = Files.createTempDirectory("clausier-bench");
        Path portefeuille = dossier.resolve("portefeuille.ndjson");
        long start = System.nanoTime();
        try (Writer sortie = Files.newBufferedWriter(portefeuille)) {
            new Generateur(1, ANNEE, Bench.load(Bench.RULES, Bench.MODULES).figures()).ecrire(demandes, sortie, Avancement.AUCUN);
        }
        System.out.printf(Locale.ROOT, "portfolio: %d demandes, %.0f MB, written in %.1f s%n", demandes, Files.size(portefeuille) / 1e6,
                (System.nanoTime() - start) / MILLIARD);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp", System.getProperty("java.class.path"), Bench.class.getName(),
                Bench.ETUDIER, portefeuille.toString()).inheritIO().start();
        int code = process.waitFor();
        Bench.delete(dossier);
        if (code != 0) {
            throw new IllegalStateException("The study failed");
        }
    }

    /** What the other JVM does. */
    static void etudier(Path fichier) throws IOException {
        new EtudeBench().mesurer(fichier);
    }

    private void mesurer(Path fichier) throws IOException {
        RulesFolder folder = RulesFolder.read(Bench.RULES);
        Map<String, byte[]> fichiers = new TreeMap<>(folder.fichiers());
        fichiers.put(TABLE, Workbooks.with(fichiers.get(TABLE), Map.of("W11", "137 % BR")));
        ModuleStore modules = new ModuleStore(List.of(Bench.MODULES), Files.createTempDirectory("modules"));
        RuleBase avant = RuleBaseLoader.load(folder, modules);
        RuleBase apres = RuleBaseLoader.load(RulesFolder.of(fichiers), modules);
        try (FileChannel canal = FileChannel.open(fichier, StandardOpenOption.READ)) {
            MappedByteBuffer contenu = canal.map(FileChannel.MapMode.READ_ONLY, 0, canal.size());
            Comparaison comparaison = new Comparaison(avant, apres, Runtime.getRuntime().availableProcessors());
            debut = System.nanoTime();
            comparaison.etudier(new PortefeuilleNdjson(debut(contenu)), Avancement.AUCUN);
            System.out.printf(Locale.ROOT, "its first %d MB studied in %.1f s: the JVM is warm, as that of a service is%nshare done | seconds | heap MB%n",
                    CHAUFFE >> 20, secondes());
            debut = System.nanoTime();
            Avancement avancement = this::noter;
            PortefeuilleNdjson portefeuille = new PortefeuilleNdjson(contenu, avancement.partie(0, PortefeuilleNdjson.LECTURE));
            System.out.printf(Locale.ROOT, "read and sorted by person in %.1f s%n", secondes());
            dire(comparaison.etudier(portefeuille, avancement.partie(PortefeuilleNdjson.LECTURE, (int) Avancement.CENT)));
        }
    }

    /** The first whole lines. */
    private static ByteBuffer debut(ByteBuffer contenu) {
        int fin = Math.min(CHAUFFE, contenu.limit());
        while (contenu.get(fin - 1) != '\n') {
            fin--;
        }
        return contenu.slice(0, fin);
    }

    private double secondes() {
        return (System.nanoTime() - debut) / MILLIARD;
    }

    private void noter(long fait, long total) {
        if (fait * RELEVES >= (releves.size() + 1) * total) {
            double heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
            releves.add(new double[] {(double) fait / total, secondes()});
            System.out.printf(Locale.ROOT, "%.2f | %.1f | %.0f%n", (double) fait / total, secondes(), heap);
        }
    }

    private void dire(Impact impact) {
        double fin = secondes();
        double pire = releves.stream().mapToDouble(releve -> Math.abs(releve[1] / fin - releve[0])).max().orElse(Double.NaN);
        System.out.printf(Locale.ROOT, "two rule sets: %d demandes of %d persons studied, %d besides, %d errors, in %.1f s: %.0f demandes/s, %.0f decisions/s%n",
                impact.demandes(), impact.beneficiaires(), impact.horsEtude(), impact.erreursTotal(), fin, impact.demandes() / fin, 2 * impact.demandes() / fin);
        System.out.printf(Locale.ROOT, "progress is at most %.1f points from the share of the time that had passed%n", 100 * pire);
        System.out.printf("paid: %s, then %s (%s %%); %d persons better off, %d worse%n", impact.total().avant(), impact.total().apres(), impact.total().pourcent(),
                impact.personnes().mieux(), impact.personnes().moinsBien());
        impact.erreurs().stream().limit(RELEVES).forEach(System.out::println);
    }
}
