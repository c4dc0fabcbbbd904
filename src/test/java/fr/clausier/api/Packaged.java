package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, started in an empty folder, each test its own, as an operator runs it. */
abstract class Packaged {

    static final ObjectMapper MAPPER = new ObjectMapper();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    static final Path ARCHIVE = JAR.resolveSibling("classes.jsa");

    @TempDir
    Path work;

    Process service;
    int port;

    @AfterEach
    void stop() throws InterruptedException {
        if (service != null && service.isAlive()) {
            service.destroyForcibly().waitFor();
        }
    }

    Path log() {
        return work.resolve("service.log");
    }

    /** Starts in an empty folder: what the application needs, it carries. */
    void launch(String... settings) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(Stream.of(List.of(System.getProperty("java.home") + "/bin/java"), List.of(settings),
                List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Dquarkus.http.port=" + port, "-jar", JAR.toString())).flatMap(List::stream).toList());
        builder.directory(work.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        service = builder.start();
    }

    void start(String... settings) throws Exception {
        launch(settings);
        awaitReady();
    }

    void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!ready()) {
            assertTrue(service.isAlive(), () -> "the service stopped: " + content());
            assertTrue(System.nanoTime() < deadline, () -> "the service is not ready: " + content());
            service.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    String content() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    boolean ready() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the claims system, once its password is printed. */
    HttpRequest.Builder request(String path) {
        return request(Roles.APPELANT, path);
    }

    HttpRequest.Builder request(String compte, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        motDePasse(compte).ifPresent(motDePasse -> request.header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((compte + ":" + motDePasse).getBytes(StandardCharsets.UTF_8))));
        return request;
    }

    /** The password last printed for this account, by this start or one before it. */
    Optional<String> motDePasse(String compte) {
        return Pattern.compile("(?m)^  " + compte + " +(\\S+)$").matcher(content()).results()
                .map(printed -> printed.group(1)).reduce((before, last) -> last);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, String body, String cle) throws IOException, InterruptedException {
        return HTTP.send(request(path).header("Content-Type", "application/json").header(Idempotence.ENTETE, cle)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String demande(String dossier) throws IOException {
        return Files.readString(Path.of("rules/dossiers", dossier, "demande.json"));
    }

    Path copyOfRules() throws IOException {
        Path rules = work.resolve("mes-regles");
        try (Stream<Path> paths = Files.walk(Path.of("rules"))) {
            for (Path path : paths.toList()) {
                Files.copy(path, rules.resolve(Path.of("rules").relativize(path).toString()));
            }
        }
        return rules;
    }
}
