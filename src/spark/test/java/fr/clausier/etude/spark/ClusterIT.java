package fr.clausier.etude.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausier.Regles;
import fr.clausier.etude.Avancement;
import fr.clausier.etude.Comparaison;
import fr.clausier.etude.Etudes;
import fr.clausier.etude.Generateur;
import fr.clausier.etude.Impact;
import fr.clausier.etude.PortefeuilleNdjson;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job's jar, submitted to a master and two workers on this machine; one of them is killed while it works. */
class ClusterIT {

    private static final int DEMANDES = 30_000;
    private static final int PARTITIONS = 24;
    private static final int MINUTES = 12;
    private static final long PATIENCE_NANOS = Duration.ofMinutes(6).toNanos();
    private static final Path JOB = Path.of("target/clausier-spark.jar").toAbsolutePath();
    private static final Pattern ETUDIEES = Pattern.compile("Partitions étudiées : (\\d+) / (\\d+)");
    /** What the job brings, and what the service alone needs: a distribution of Spark has none of it. */
    private static final Pattern PAS_DE_SPARK = Pattern.compile(".*/(org/drools|org/kie|org/mvel|org/apache/poi|org/apache/xmlbeans|org/eclipse/jdt|io/quarkus"
            + "|io/smallrye/(?!common)|org/junit|fr/clausier)/.*");
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    @TempDir
    private Path dossier;

    private Path home;
    private final List<Process> processus = new ArrayList<>();

    /** A home as a distribution has one: jars in a folder. */
    @BeforeEach
    void installer() throws IOException {
        home = Files.createDirectories(dossier.resolve("spark"));
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String chemin : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(System.getProperty("path.separator"))) {
            Path jar = Path.of(chemin);
            Path lien = jars.resolve(jar.getFileName());
            if (chemin.endsWith(".jar") && !PAS_DE_SPARK.matcher(chemin).matches() && !jar.startsWith(JOB.getParent()) && !Files.exists(lien)) {
                Files.createSymbolicLink(lien, jar);
            }
        }
    }

    @AfterEach
    void arreter() throws InterruptedException {
        for (Process un : processus) {
            tuer(un);
        }
        for (Process un : processus) {
            assertTrue(un.waitFor(1, TimeUnit.MINUTES), "a process does not end");
        }
    }

    /** With what it started. */
    private static void tuer(Process un) {
        List<ProcessHandle> siens = un.descendants().toList();
        un.destroyForcibly();
        siens.forEach(ProcessHandle::destroyForcibly);
    }

    private Process lancer(String nom, String... arguments) throws IOException {
        List<String> commande = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        Stream.of(System.getProperty("spark.ouvertures").trim().split("\\s+")).forEach(commande::add);
        commande.addAll(List.of("-Xmx1g", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp", home.resolve("jars") + "/*"));
        commande.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(commande).redirectErrorStream(true).redirectOutput(journal(nom).toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13"); // as the scripts of a distribution say it
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process lance = builder.start();
        processus.add(lance);
        return lance;
    }

    private Path journal(String nom) {
        return dossier.resolve(nom + ".log");
    }

    private String dit(String nom) {
        try {
            return Files.readString(journal(nom));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Process ouvrier(String nom, String maitre) throws IOException {
        return lancer(nom, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "2g", "--webui-port", "0",
                "--work-dir", dossier.resolve(nom).toString(), maitre);
    }

    private int etudiees() {
        Matcher lu = ETUDIEES.matcher(dit("job"));
        int dernier = 0;
        while (lu.find()) {
            dernier = Integer.parseInt(lu.group(1));
        }
        return dernier;
    }

    @Test
    @Timeout(value = MINUTES, unit = TimeUnit.MINUTES)
    void leMemeResultatQuandUnOuvrierMeurt() throws Exception {
        Path portefeuille = dossier.resolve("portefeuille.ndjson");
        try (Writer sortie = Files.newBufferedWriter(portefeuille)) {
            new Generateur(11, 2026, Regles.base().figures()).ecrire(DEMANDES, sortie, Avancement.AUCUN);
            sortie.write("{\n");
        }
        Path modules = Files.createDirectories(dossier.resolve("modules"));
        try (Stream<Path> compiles = Files.list(Path.of("target/modules"))) {
            for (Path compile : compiles.toList()) {
                Files.copy(compile, modules.resolve(compile.getFileName()));
            }
        }
        int port;
        try (ServerSocket libre = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = libre.getLocalPort();
        }
        String maitre = "spark://127.0.0.1:" + port;
        lancer("maitre", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", Integer.toString(port), "--webui-port", "0");
        Process condamne = ouvrier("ouvrier-1", maitre);
        ouvrier("ouvrier-2", maitre);
        Path resultat = dossier.resolve("resultat.json");
        Process job = lancer("job", "org.apache.spark.deploy.SparkSubmit", "--master", maitre, "--executor-memory", "1g", "--conf", "spark.ui.enabled=false",
                "--conf", "spark.driver.host=127.0.0.1", "--class", EtudeSpark.class.getName(), JOB.toString(), portefeuille.toUri().toString(),
                EtudeSparkTest.ecrire(Regles.base(), dossier.resolve("avant")).toString(),
                EtudeSparkTest.ecrire(Etudes.APRES, dossier.resolve("apres")).toString(), modules.toString(), resultat.toString(), Integer.toString(PARTITIONS));

        long fin = System.nanoTime() + PATIENCE_NANOS;
        while (etudiees() < PARTITIONS / 4) {
            assertTrue(job.isAlive(), () -> "the job ended: " + dit("job"));
            assertTrue(System.nanoTime() < fin, () -> "the job does not advance: " + dit("job"));
            Thread.sleep(100);
        }
        assertEquals(1, condamne.descendants().count(), "the worker that is killed works");
        tuer(condamne);
        int alors = etudiees();
        assertTrue(alors < PARTITIONS, "the job was over");
        assertTrue(job.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS), () -> "the job does not end: " + dit("job"));
        assertEquals(0, job.exitValue(), () -> dit("job"));

        Impact attendu = new Comparaison(Regles.base(), Etudes.APRES, 2)
                .etudier(new PortefeuilleNdjson(ByteBuffer.wrap(Files.readAllBytes(portefeuille))), Avancement.AUCUN);
        assertTrue(attendu.decisionsChangees() > 0 && attendu.erreursTotal() > 0, attendu::toString);
        assertEquals(JSON.readTree(JSON.writeValueAsString(attendu)), JSON.readTree(resultat.toFile()));
        System.out.printf("one worker killed after %d of %d partitions; %d demandes, %s EUR then %s%n", alors, PARTITIONS, attendu.demandes(),
                attendu.total().avant(), attendu.total().apres());
    }
}
