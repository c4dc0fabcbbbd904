package fr.clausier.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.PublicationStore.Action;
import fr.clausier.decision.PublicationStore.Ecriture;
import fr.clausier.decision.PublicationStore.Entree;
import fr.clausier.decision.PublicationStore.JeuActif;
import fr.clausier.decision.PublicationStore.Origine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class JdbcPublicationStoreTest {

    private static final Instant NOW = Instant.parse("2026-01-31T10:11:12.345Z");

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private TestDatabase database;
    private JdbcPublicationStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind.url(folder));
        store = new JdbcPublicationStore(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingWrittenIsNothing() {
        assertEquals(List.of(), store.actifs());
        assertEquals(List.of(), store.journal(Long.MAX_VALUE, 10));
        assertTrue(store.find("h1").isEmpty());
        assertTrue(store.document("a").isEmpty());
    }

    @Test
    void aSetComesBackWholeAfterARestart() {
        // Noise does not compress: three pieces.
        byte[] table = noise(1_200_000);
        store.keep("h1", Map.of("sante/plafond.drl", bytes("règle"), "garanties/hospi.drl.xlsx", table));

        close();
        open();

        Map<String, byte[]> kept = store.find("h1").orElseThrow();
        assertEquals(List.of("garanties/hospi.drl.xlsx", "sante/plafond.drl"), List.copyOf(kept.keySet()));
        assertArrayEquals(table, kept.get("garanties/hospi.drl.xlsx"));
        assertArrayEquals(bytes("règle"), kept.get("sante/plafond.drl"));
    }

    @Test
    void keepingTwiceStoresOnce() throws Exception {
        store.keep("h1", Map.of("a.drl", bytes("1")));
        store.keep("h1", Map.of("a.drl", bytes("1")));

        assertEquals(1, count("jeu_de_regles_morceau"));
    }

    @Test
    void whatDecidesAndTheJournalAreToldLastFirst() {
        store.keep("h1", Map.of("a.drl", bytes("1")));
        store.keep("h2", Map.of("a.drl", bytes("2")));
        UUID candidat = UUID.randomUUID();
        store.write(ecriture(Map.of(), entree("un"), new JeuActif(0, "h1", NOW, Origine.DOSSIER, null, null, null)));
        store.write(ecriture(Map.of(), entree("deux"), new JeuActif(0, "h2", NOW, Origine.PUBLICATION, "p", candidat, "r")));

        assertEquals(List.of(new JeuActif(2, "h2", NOW, Origine.PUBLICATION, "p", candidat, "r"),
                new JeuActif(1, "h1", NOW, Origine.DOSSIER, null, null, null)), store.actifs());
        assertEquals(List.of("deux", "un"), store.journal(Long.MAX_VALUE, 10).stream().map(Entree::motif).toList());
        assertEquals(List.of("un"), store.journal(2, 10).stream().map(Entree::motif).toList());
        assertEquals("{\"a\":1}", store.journal(2, 10).get(0).detail());
    }

    @Test
    void aLongReasonIsShortened() {
        store.write(ecriture(Map.of(), entree("x".repeat(5_000)), null));

        assertEquals(1_000, store.journal(Long.MAX_VALUE, 1).get(0).motif().length());
    }

    @Test
    void documentsAreReplacedRemovedAndListed() {
        byte[] big = noise(1_300_000);
        store.write(ecriture(Map.of("c/1/etat", bytes("a"), "c/1/fichier", big, "d", bytes("b")), null, null));
        assertArrayEquals(big, store.document("c/1/fichier").orElseThrow());
        assertEquals(List.of("c/1/etat", "c/1/fichier"), store.cles("c/"));

        store.write(new Ecriture(Map.of("c/1/etat", bytes("z")), List.of("c/1/fichier"), null, null));

        assertArrayEquals(bytes("z"), store.document("c/1/etat").orElseThrow());
        assertEquals(List.of("c/1/etat"), store.cles("c/"));
    }

    /** A rule set that was never kept cannot decide: what came with it is not written either. */
    @Test
    void allIsWrittenOrNothing() {
        Ecriture ecriture = ecriture(Map.of("a", bytes("1")), entree("un"), new JeuActif(0, "inconnu", NOW, Origine.RETOUR, "p", null, "r"));

        assertThrows(StoreIndisponible.class, () -> store.write(ecriture));

        assertTrue(store.document("a").isEmpty());
        assertEquals(List.of(), store.journal(Long.MAX_VALUE, 10));
        assertEquals(List.of(), store.actifs());
    }

    private static Ecriture ecriture(Map<String, byte[]> documents, Entree entree, JeuActif actif) {
        return new Ecriture(documents, List.of(), entree, actif);
    }

    private static Entree entree(String motif) {
        return new Entree(0, NOW, "a", Action.PUBLICATION, null, null, true, "h1", "h2", motif, "{\"a\":1}");
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
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
