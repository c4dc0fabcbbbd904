package fr.clausier.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be read in the pages without a browser: they need nothing from elsewhere, and find all they name. */
class PagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("(?:src|href)=\"([^\"?#]+)"),
            Pattern.compile("from '([^']+)'"),
            Pattern.compile("(?:href|src): [`']([^`'?#$]+)"),
            Pattern.compile("location\\.assign\\([`']([^`'?#$]+)"),
            Pattern.compile("'(/webjars/[^']+)'"));
    /** What the service answers by itself. */
    private static final Pattern SERVED = Pattern.compile("/api/.*|/deconnexion");

    private static final Map<String, String> files = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> walk = Files.walk(RESOURCES)) {
            walk.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put("/" + RESOURCES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertTrue(files.keySet().stream().filter(name -> name.endsWith(".html")).count() >= 7, () -> "pages: " + files.keySet());
    }

    @Test
    void everyFileThatAPageNamesExists() {
        List<String[]> named = files.entrySet().stream().flatMap(file -> NAMED.stream()
                .flatMap(pattern -> pattern.matcher(file.getValue()).results().map((MatchResult m) -> m.group(1)))
                .map(name -> URI.create(file.getKey()).resolve(name).toString())
                .filter(name -> !SERVED.matcher(name).matches())
                .map(name -> new String[] {file.getKey(), name})).toList();
        assertTrue(named.stream().anyMatch(n -> n[1].startsWith("/webjars/")), "the chart library is named");
        assertAll(named.stream().map(n -> () -> assertNotNull(
                getClass().getResource("/META-INF/resources" + n[1]), n[0] + " names " + n[1])));
    }

    @Test
    void nothingIsNamedThatNobodyUses() {
        assertAll(files.keySet().stream().filter(name -> name.endsWith(".js") || name.endsWith(".css")).map(name -> () -> assertTrue(
                files.values().stream().anyMatch(text -> text.contains(name) || text.contains(name.substring(name.lastIndexOf('/')) + "'")), name)));
    }

    /** A policy of {@code default-src 'self'} lets all of it run, and no data is ever read as markup. */
    @Test
    void pagesHoldNoInlineCodeAndNoMarkupMadeOfData() {
        Pattern forbidden = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)|javascript:|innerHTML|outerHTML|insertAdjacentHTML"
                + "|document\\.write|eval\\(|new Function|https?://(?!www\\.w3\\.org/2000/svg)");
        assertAll(files.entrySet().stream().map(file -> () -> assertEquals(List.of(),
                forbidden.matcher(file.getValue()).results().map(MatchResult::group).toList(), file.getKey())));
    }

    @Test
    void everyPageSaysItsLanguageTitleAndMainPart() {
        assertAll(files.entrySet().stream().filter(file -> file.getKey().endsWith(".html")).flatMap(file -> Stream.of(
                "<html lang=\"fr\">", "<title>", "name=\"viewport\"", "<main", "<h1>").map(part -> () -> assertTrue(
                        file.getValue().contains(part), file.getKey() + " has no " + part))));
    }
}
