package fr.clausier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service, started for a bench on a free port, stopped at its end. */
final class Service implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Pattern COMPTE = Pattern.compile("  (\\w+)\\s+(\\S+)");
    private static final String PRINTED = "affichés cette seule fois";
    private static final double MEGA = 1_000_000;
    /** Started as the Dockerfile does. */
    private static final List<String> CALLERS_FIRST = List.of("-XX:ThreadPriorityPolicy=1", "-XX:CompilerThreadPriority=5");

    private final Map<String, String> motsDePasse = new HashMap<>();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final Process process;
    private final double secondes;

    private Service(int port, Process process, double secondes) {
        this.port = port;
        this.process = process;
        this.secondes = secondes;
    }

    /** @param data its data folder; one that has already served must hold the log of that start */
    static Service start(Path data, String... settings) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = data.resolve("service.log");
        int avant = Files.exists(log) ? Files.readString(log).length() : 0;
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:SharedArchiveFile=" + JAR.resolveSibling("classes.jsa"),
                "-Dquarkus.http.port=" + port, "-Dclausier.donnees=" + data));
        command.addAll(CALLERS_FIRST);
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", JAR.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        String printed = "";
        while (!printed.contains("Listening on") || avant == 0 && !printed.contains(PRINTED)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(printed);
            }
            Thread.sleep(50);
            printed = Files.readString(log).substring(avant);
        }
        Service service = new Service(port, process, (System.nanoTime() - start) / MEGA / 1_000);
        Files.readString(log).lines().map(COMPTE::matcher).filter(Matcher::matches).forEach(m -> service.motsDePasse.put(m.group(1), m.group(2)));
        return service;
    }

    /** From the start of the JVM until it listens, in seconds. */
    double secondes() {
        return secondes;
    }

    int port() {
        return port;
    }

    /** As HTTP Basic wants it. */
    String compte(String role) {
        return role + ":" + motsDePasse.get(role);
    }

    HttpRequest.Builder request(String role, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString(compte(role).getBytes(StandardCharsets.UTF_8)));
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException, InterruptedException {
        return http.send(request, handler);
    }

    JsonNode json(String role, String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(role, path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " : " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    /** Of a measure, the sum of its lines that hold that text. */
    private double mesure(String mesures, String nom, String contient) {
        return mesures.lines().filter(ligne -> ligne.startsWith(nom) && ligne.contains(contient))
                .mapToDouble(ligne -> Double.parseDouble(ligne.substring(ligne.lastIndexOf(' ') + 1))).sum();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(process.pid()), command).start();
        String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return told;
    }

    /** What the compiler of its JVM has taken so far, in seconds. */
    double compilation() throws IOException, InterruptedException {
        String compteurs = jcmd("PerfCounter.print");
        return compteur(compteurs, "java.ci.totalTime=") / compteur(compteurs, "sun.os.hrt.frequency=");
    }

    private static double compteur(String compteurs, String nom) {
        return compteurs.lines().filter(ligne -> ligne.startsWith(nom)).mapToDouble(ligne -> Double.parseDouble(ligne.substring(nom.length())))
                .findFirst().orElseThrow();
    }

    /**
     * What it holds after a whole collection.
     *
     * @param heap      in MB
     * @param metaspace in MB
     * @param resident  what the system gives the process, in MB
     * @param fichiers  open files and sockets
     */
    record Empreinte(double heap, double metaspace, double resident, long threads, long fichiers) {}

    Empreinte empreinte() throws IOException, InterruptedException {
        jcmd("GC.run");
        String mesures = send(request("exploitant", "/q/metrics").build(), HttpResponse.BodyHandlers.ofString()).body();
        double resident = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream().filter(ligne -> ligne.startsWith("VmRSS"))
                .mapToDouble(ligne -> Double.parseDouble(ligne.replaceAll("\\D", "")) / 1_000).findFirst().orElse(Double.NaN);
        return new Empreinte(mesure(mesures, "jvm_memory_used_bytes", "\"heap\"") / MEGA, mesure(mesures, "jvm_memory_used_bytes", "\"Metaspace\"") / MEGA,
                resident, (long) mesure(mesures, "jvm_threads_live_threads", ""), (long) mesure(mesures, "process_files_open_files", ""));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
