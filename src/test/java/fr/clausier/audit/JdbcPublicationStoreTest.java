package fr.clausier.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.audit.TestDatabase.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class JdbcRuleSetArchiveTest {

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private TestDatabase database;
    private JdbcRuleSetArchive archive;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind.url(folder));
        archive = new JdbcRuleSetArchive(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingKeptIsNoGoodSet() {
        assertTrue(archive.lastGood().isEmpty());
    }

    @Test
    void aSetComesBackWholeAfterARestart() {
        // Noise does not compress: three pieces.
        byte[] table = new byte[1_200_000];
        new Random(1).nextBytes(table);
        archive.keep("h1", Map.of("sante/plafond.drl", bytes("règle"), "garanties/hospi.drl.xlsx", table));

        close();
        open();

        Map<String, byte[]> kept = archive.lastGood().orElseThrow();
        assertEquals(List.of("garanties/hospi.drl.xlsx", "sante/plafond.drl"), List.copyOf(kept.keySet()));
        assertArrayEquals(table, kept.get("garanties/hospi.drl.xlsx"));
        assertArrayEquals(bytes("règle"), kept.get("sante/plafond.drl"));
    }

    @Test
    void keepingTwiceStoresOnce() throws Exception {
        archive.keep("h1", Map.of("a.drl", bytes("1")));
        archive.keep("h1", Map.of("a.drl", bytes("1")));

        assertEquals(1, count("jeu_de_regles_morceau"));
        assertEquals(1, count("jeu_actif"));
    }

    @Test
    void anOlderSetThatComesBackIsTheLastGoodOneAgain() throws Exception {
        archive.keep("h1", Map.of("a.drl", bytes("1")));
        archive.keep("h2", Map.of("a.drl", bytes("2")));
        assertArrayEquals(bytes("2"), archive.lastGood().orElseThrow().get("a.drl"));

        archive.keep("h1", Map.of("a.drl", bytes("1")));

        assertArrayEquals(bytes("1"), archive.lastGood().orElseThrow().get("a.drl"));
        assertEquals(2, count("jeu_de_regles"));
        assertEquals(3, count("jeu_actif"));
    }

    @Test
    void theZipDependsOnTheContentAlone() {
        Map<String, byte[]> oneOrder = new LinkedHashMap<>();
        oneOrder.put("b", bytes("2"));
        oneOrder.put("a", bytes("1"));

        assertArrayEquals(RuleSetZip.pack(Map.of("a", bytes("1"), "b", bytes("2"))), RuleSetZip.pack(oneOrder));
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
