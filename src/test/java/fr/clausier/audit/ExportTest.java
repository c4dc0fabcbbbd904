package fr.clausier.audit;

import static fr.clausier.audit.TestDatabase.append;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Prises;
import fr.clausier.decision.Preuve.Tete;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An export of twelve decisions, one a day, two of them erased, heads at the fifth and the last; then someone with the file at hand. */
@ParameterizedClass
@EnumSource(Kind.class)
class ExportTest {

    private static final int ROWS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private TestDatabase database;
    private JdbcDecisionStore store;
    private JdbcPreuve preuve;
    private List<String> lines;
    private String said;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.open(kind.url(folder));
        store = database.store();
        preuve = database.preuve();
        List<UUID> ids = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            append(store, new Enregistrement(id, day(i).plusSeconds(3600), "a".repeat(64), "Zoé " + i, text("{\"demande\": \"é\\u0000\\n🙂\"}\n"),
                    text("{\"décision\":\"" + id + "\"}"), i % 2 == 0 ? text("{}") : null, List.of(), Prises.AUCUNE));
            if (i == 5) {
                preuve.signer();
            }
        }
        for (int rang : List.of(3, 8)) {
            new Database(database.source()).write(connection ->
                    new Effacements(TestDatabase.sceau()).effacer(connection, List.of(ids.get(rang - 1)), "exploitant", "« droit à l'effacement »"));
        }
        preuve.signer();
        lines = export(null, null);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-03-%02dT00:00:00Z".formatted(day));
    }

    private List<String> export(Instant du, Instant avant) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        preuve.exporter(du, avant, out);
        return new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** @return what the command ends with */
    private int verifier(List<String> export, String... options) throws IOException {
        Path file = Files.write(folder.resolve("export.ndjson"), export);
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifierExport.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void harmed(String... phrases) throws IOException {
        assertEquals(VerifierExport.ATTEINT, verifier(lines), () -> said);
        assertEquals(phrases.length, said.lines().filter(line -> line.startsWith("  - ")).count(), said);
        for (String phrase : phrases) {
            assertTrue(said.contains(phrase), said);
        }
    }

    private void change(int line, UnaryOperator<ObjectNode> change) throws IOException {
        lines.set(line, change.apply((ObjectNode) JSON.readTree(lines.get(line))).toString());
    }

    private String key() throws IOException {
        return Files.writeString(folder.resolve("cle.pem"), TestDatabase.sceau().publique()).toString();
    }

    private String head(Tete tete) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("rang", tete.rang()).put("maillon", tete.maillon()).put("instant", tete.instant().toString())
                .put("cle", tete.cle()).put("signature", tete.signature());
        return Files.writeString(folder.resolve("tete.json"), json.toPrettyString()).toString();
    }

    @Test
    void anExportVerifiesWithoutTheService() throws Exception {
        assertEquals(1 + ROWS + 2 + 2 + 1, lines.size());
        assertEquals(VerifierExport.INTACT, verifier(lines, "--cle", key(), "--tete", head(preuve.etat().tete())), () -> said);
        assertTrue(said.contains("12 lignes, du rang 1 au rang 12"), said);
        assertTrue(said.contains("10 contenus et leurs maillons, 2 effacés avec leur effacement signé, 3 têtes signées"), said);
        assertTrue(said.endsWith("INTACTE jusqu'au rang 12.\n"), said);

        assertEquals(VerifierExport.INTACT, verifier(lines), () -> said);
        assertTrue(said.contains("donnez --cle"), said);
    }

    @Test
    void payloadsAreThereByteForByte() throws Exception {
        assertEquals("{\"demande\": \"é\\u0000\\n🙂\"}\n", JSON.readTree(lines.get(1)).get("demande").textValue());
        assertEquals("{}", JSON.readTree(lines.get(2)).get("connu").textValue());
        assertTrue(JSON.readTree(lines.get(1)).path("connu").isMissingNode());
    }

    @Test
    void aPeriodIsAnUnbrokenPartOfTheChain() throws Exception {
        lines = export(day(4), day(8));
        assertEquals(VerifierExport.INTACT, verifier(lines), () -> said);
        assertTrue(said.contains("4 lignes, du rang 4 au rang 7"), said);
        assertTrue(said.contains("1 têtes signées"), said);

        assertEquals(VerifierExport.INTACT, verifier(export(day(8), null)), () -> said);
        assertTrue(said.contains("du rang 8 au rang 12"), said);
        assertEquals(VerifierExport.INTACT, verifier(export(null, day(2))), () -> said);
        assertTrue(said.contains("du rang 1 au rang 1"), said);
        assertEquals(VerifierExport.INTACT, verifier(export(day(20), day(21))), () -> said);
        assertTrue(said.contains("0 lignes"), said);
        assertEquals(VerifierExport.ATTEINT, verifier(export(null, day(9)), "--tete", head(preuve.etat().tete())));
        assertTrue(said.contains("la fin de la chaîne manque"), said);
        assertEquals(VerifierExport.ILLISIBLE, verifier(export(day(9), null), "--tete", head(preuve.tete(5).orElseThrow())));
    }

    @Test
    void aLineRemovedIsLocated() throws Exception {
        lines.remove(6);
        harmed("La ligne de rang 6 a été supprimée.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "instant", "regles", "porteur", "demande", "decision", "connu", "cle", "empreinte", "maillon"})
    void aByteChangedIsLocated(String field) throws Exception {
        String line = lines.get(6);
        int at = line.indexOf("\"" + field + "\":\"") + field.length() + 4 + (List.of("instant", "demande", "decision").contains(field) ? 3 : 1);
        char other = line.charAt(at) == '0' ? '1' : '0';
        lines.set(6, line.substring(0, at) + other + line.substring(at + 1));
        harmed("La ligne de rang 6");
    }

    @Test
    void aLineThatIsNoLongerJsonIsLocated() throws Exception {
        lines.set(6, lines.get(6).replace("\"empreinte\":", "\"empreinte\""));
        lines.set(10, lines.get(10).replace("\"regles\":", "\"regle\":"));
        lines.set(13, "bonjour");
        harmed("La ligne 7 de l'export est illisible", "La ligne de rang 6 a été supprimée.", "La ligne 11 de l'export est illisible : « regles » manque.",
                "La ligne de rang 10 a été supprimée.", "La ligne 14 de l'export est illisible");
    }

    @Test
    void linesSwappedAreLocated() throws Exception {
        Collections.swap(lines, 6, 7);
        harmed("n'est pas à sa place");
    }

    @Test
    void aLineAddedIsLocated() throws Exception {
        lines.add(6, lines.get(6));
        harmed("La ligne de rang 6 a été ajoutée");
        lines.set(6, lines.get(2));
        harmed("La ligne de rang 2 a été ajoutée");
    }

    @Test
    void anEndCutOffIsToldWithOrWithoutAHeadKeptElsewhere() throws Exception {
        lines = lines.subList(0, 10);
        harmed("L'export a été coupé après le rang 9", "Le contenu de la ligne de rang 3", "Le contenu de la ligne de rang 8");

        String tete = head(preuve.etat().tete());
        lines = new ArrayList<>(lines);
        lines.add("{\"type\":\"fin\",\"dernier\":9}");
        assertEquals(VerifierExport.ILLISIBLE, verifier(lines.subList(1, 10)));
        lines.removeIf(line -> line.contains("\"rang\":8") || line.contains("\"rang\":3"));
        assertEquals(VerifierExport.ATTEINT, verifier(lines, "--tete", tete));
        assertTrue(said.contains("est au rang 12, la dernière ligne au rang 9 : la fin de la chaîne manque"), said);
    }

    @Test
    void aPayloadOrAnErasureTakenOutIsLocated() throws Exception {
        change(6, line -> line.without(List.of("demande", "decision", "connu", "cle")));
        lines.removeIf(line -> line.startsWith("{\"type\":\"effacement\",\"rang\":3"));
        lines.replaceAll(line -> line.startsWith("{\"type\":\"effacement\"") ? line.replace("exploitant", "personne") : line);
        harmed("Le contenu de la ligne de rang 6", "Le contenu de la ligne de rang 3", "L'effacement de la ligne de rang 8");
    }

    @Test
    void aHeadAlteredIsTold() throws Exception {
        lines.replaceAll(line -> line.startsWith("{\"type\":\"tete\",\"rang\":5") ? line.replace("\"rang\":5", "\"rang\":6") : line);
        harmed("La tête de rang 6");
    }

    @Test
    void anotherKeyDoesNotVerify() throws Exception {
        Sceau autre = TestDatabase.sceau(folder.resolve("autre"));
        Path cle = Files.writeString(folder.resolve("autre.pem"), autre.publique());
        assertEquals(VerifierExport.ATTEINT, verifier(lines, "--cle", cle.toString()));
        assertTrue(said.contains("L'export annonce la clé " + TestDatabase.sceau().nom()), said);
        assertEquals(5, said.lines().filter(line -> line.startsWith("  - ")).count(), said);

        assertEquals(VerifierExport.ILLISIBLE, verifier(lines, "--cle", cle.toString(), "--tete", head(preuve.etat().tete())));
        assertTrue(said.contains("n'est pas signée par la clé " + autre.nom()), said);
    }

    @Test
    void whatIsNoExportIsToldWithTheUsage() throws Exception {
        assertEquals(VerifierExport.ILLISIBLE, run(List.of()));
        assertTrue(said.startsWith("Usage :"), said);
        assertEquals(VerifierExport.ILLISIBLE, run(List.of("a", "b")));
        assertEquals(VerifierExport.ILLISIBLE, run(List.of("a", "--cle")));
        assertEquals(VerifierExport.ILLISIBLE, run(List.of(folder.resolve("absent").toString())));
        assertEquals(VerifierExport.ILLISIBLE, verifier(List.of()));
        assertEquals(VerifierExport.ILLISIBLE, verifier(List.of("{}")));
        assertEquals(VerifierExport.ILLISIBLE, verifier(lines, "--cle", Files.writeString(folder.resolve("x"), "x").toString()));
        assertEquals(VerifierExport.ILLISIBLE, verifier(lines, "--tete", folder.resolve("x").toString()));
    }

    @Test
    void itIsWrittenAsItIsRead() throws Exception {
        List<Integer> writes = new ArrayList<>();
        preuve.exporter(null, null, new OutputStream() {
            @Override
            public void write(int b) {
                writes.add(1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                writes.add(length);
            }
        });
        assertTrue(writes.stream().allMatch(length -> length <= 8000), () -> writes.toString());
    }
}
