package fr.clausier.audit;

import static fr.clausier.audit.TestDatabase.append;
import static fr.clausier.audit.TestDatabase.enregistrement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.decision.DecisionStore.Effacee;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Prises;
import fr.clausier.decision.Preuve.Nature;
import fr.clausier.decision.Preuve.Tete;
import fr.clausier.decision.Preuve.Verification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten decisions, heads signed at the fifth and the tenth; then someone with the database at hand. */
@ParameterizedClass
@EnumSource(Kind.class)
class ChaineTest {

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private TestDatabase database;
    private JdbcDecisionStore store;
    private JdbcPreuve preuve;
    private final List<UUID> ids = new ArrayList<>();

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind.url(folder));
        store = database.store();
        preuve = database.preuve();
        for (int i = 1; i <= 10; i++) {
            keep("P" + i);
            if (i % 5 == 0) {
                assertEquals(i, preuve.signer().orElseThrow().rang());
            }
        }
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private void keep(String porteur) {
        Enregistrement e = enregistrement(porteur);
        append(store, new Enregistrement(e.id(), e.instant(), e.regles(), porteur, e.demande(), e.decision(),
                "{\"connu\":[]}".getBytes(StandardCharsets.UTF_8), List.of(), new Prises(List.of(), List.of(), List.of("acte de " + porteur))));
        ids.add(e.id());
    }

    private Verification verifier() {
        return preuve.verifier(1, Optional.empty(), (rang, dernier) -> {});
    }

    /** Harms as {@code NATURE from-to}. */
    private static List<String> atteintes(Verification verification) {
        return verification.atteintes().stream().map(a -> a.nature() + " " + a.rang() + "-" + a.jusqua()).toList();
    }

    private void trouve(long intacteJusqua, String... atteintes) {
        Verification verification = verifier();
        assertEquals(List.of(atteintes), atteintes(verification), verification::toString);
        assertEquals(intacteJusqua, verification.intacteJusqua());
        assertFalse(verification.intacte());
    }

    private void execute(int rows, String sql) throws SQLException {
        assertEquals(rows, database.execute(sql));
    }

    /** Makes room at a rang, or closes a gap. */
    private void shift(long from, int by) throws SQLException {
        database.execute("UPDATE decision SET rang = -rang WHERE rang >= " + from);
        database.execute("UPDATE decision SET rang = " + by + " - rang WHERE rang < 0");
    }

    private Chaine chaine(long rang) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT rang, chaine FROM decision WHERE rang = " + rang);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Chaine(row.getLong(1), row.getBytes(2));
        }
    }

    /** A decision of someone else's making, written as the service writes them. */
    private void forge(long rang, Chaine after) throws SQLException {
        SealedRow forged = SealedRow.of(enregistrement("FAUX"));
        try (Connection connection = database.source().getConnection(); PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO decision (rang, chaine, id, instant, regles, porteur, demande, decision, cle, empreinte) SELECT ?, ?, ?, instant, regles,"
                        + " 'FAUX', ?, ?, ?, ? FROM decision FETCH FIRST 1 ROW ONLY")) {
            insert.setLong(1, rang);
            insert.setBytes(2, after.suivante(forged.empreinte(), forged.id()).maillon());
            insert.setObject(3, forged.id());
            insert.setBytes(4, forged.demande());
            insert.setBytes(5, forged.decision());
            insert.setBytes(6, forged.cle());
            insert.setBytes(7, forged.empreinte());
            assertEquals(1, insert.executeUpdate());
        }
    }

    /** Writes a row anew, its key and fingerprint with it; its link stays. */
    private void rewrite(long rang) throws SQLException {
        SealedRow forged = SealedRow.of(enregistrement("FAUX"));
        try (Connection connection = database.source().getConnection(); PreparedStatement update = connection.prepareStatement(
                "UPDATE decision SET id = ?, porteur = 'FAUX', demande = ?, decision = ?, connu = NULL, cle = ?, empreinte = ? WHERE rang = " + rang)) {
            update.setObject(1, forged.id());
            update.setBytes(2, forged.demande());
            update.setBytes(3, forged.decision());
            update.setBytes(4, forged.cle());
            update.setBytes(5, forged.empreinte());
            assertEquals(1, update.executeUpdate());
        }
    }

    /** Makes the links anew from that rang on. */
    private void relink(long from) throws SQLException {
        Chaine chaine = from == 1 ? Chaine.VIDE : chaine(from - 1);
        try (Connection connection = database.source().getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id, empreinte FROM decision WHERE rang >= " + from + " ORDER BY rang");
                PreparedStatement update = connection.prepareStatement("UPDATE decision SET chaine = ? WHERE rang = ?");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                chaine = chaine.suivante(rows.getBytes("empreinte"), rows.getObject("id", UUID.class));
                update.setBytes(1, chaine.maillon());
                update.setLong(2, chaine.rang());
                assertEquals(1, update.executeUpdate());
            }
        }
    }

    private boolean effacer(UUID id, Sceau sceau) throws SQLException {
        return new Database(database.source()).write(connection ->
                new Effacements(sceau).effacer(connection, List.of(id), "exploitant", "demande de la personne") == 1);
    }

    private boolean effacer(int rang, Sceau sceau) throws SQLException {
        return effacer(ids.get(rang - 1), sceau);
    }

    private void effacer(int rang) throws SQLException {
        assertTrue(effacer(rang, TestDatabase.sceau()));
    }

    @Test
    void anUntouchedChainStands() {
        assertEquals(new Verification(1, 10, 10, 0, 2, 10, 0, List.of()), verifier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = '00000000-0000-0000-0000-000000000000'",
                "instant = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'",
                "regles = 'autre'",
                "porteur = 'autre'",
                "demande = (SELECT demande FROM decision WHERE rang = 6)",
                "decision = (SELECT decision FROM decision WHERE rang = 6)",
                "decision = CAST('00' AS BYTEA)",
                "connu = NULL",
                "cle = (SELECT cle FROM decision WHERE rang = 6)",
                "empreinte = (SELECT empreinte FROM decision WHERE rang = 6)",
                "chaine = (SELECT chaine FROM decision WHERE rang = 6)"
            })
    void anAlteredRowIsLocated(String change) throws Exception {
        execute(1, "UPDATE decision SET " + change + " WHERE rang = 7");

        trouve(6, "ALTEREE 7-7");
    }

    @Test
    void eachOfSeveralHarmsIsLocated() throws Exception {
        execute(1, "UPDATE decision SET regles = 'autre' WHERE rang = 2");
        execute(1, "DELETE FROM decision WHERE rang = 4");
        execute(1, "UPDATE decision SET demande = NULL WHERE rang = 6");
        execute(1, "UPDATE decision SET porteur = 'autre' WHERE rang = 9");

        trouve(1, "ALTEREE 2-2", "SUPPRIMEE 4-4", "DETRUITE 6-6", "ALTEREE 9-9");
    }

    @Test
    void aHundredHarmsAreToldAndAllAreCounted() throws Exception {
        for (int i = 11; i <= 130; i++) {
            keep("P" + i);
        }
        execute(130, "UPDATE decision SET regles = 'autre'");

        Verification verification = verifier();

        assertEquals(130, verification.total());
        assertEquals(100, verification.atteintes().size());
        assertEquals(0, verification.intacteJusqua());
    }

    @Test
    void removedRowsAreLocated() throws Exception {
        execute(1, "DELETE FROM decision WHERE rang = 7");
        trouve(6, "SUPPRIMEE 7-7");

        execute(2, "DELETE FROM decision WHERE rang IN (1, 2)");
        trouve(0, "SUPPRIMEE 1-2", "SUPPRIMEE 7-7");
    }

    @Test
    void aRowRemovedAndTheOthersRenumberedIsLocated() throws Exception {
        execute(1, "DELETE FROM decision WHERE rang = 7");
        shift(8, -1);

        trouve(6, "RUPTURE 7-7");
    }

    @Test
    void anAddedRowIsLocatedWhetherOrNotItIsLinked() throws Exception {
        shift(4, 1);
        forge(4, new Chaine(3, new byte[32]));
        trouve(3, "INSEREE 4-4");

        execute(1, "DELETE FROM decision WHERE rang = 4");
        forge(4, chaine(3));
        trouve(3, "INSEREE 4-4");
    }

    @Test
    void aRowAddedFirstIsLocated() throws Exception {
        shift(1, 1);
        forge(1, Chaine.VIDE);

        trouve(0, "INSEREE 1-1");
    }

    @Test
    void rowsThatChangedPlacesAreLocated() throws Exception {
        database.execute("UPDATE decision SET rang = -rang WHERE rang IN (3, 4)");
        database.execute("UPDATE decision SET rang = 7 + rang WHERE rang < 0");
        trouve(2, "DEPLACEE 3-3", "DEPLACEE 4-4");
    }

    @Test
    void rowsFarApartThatChangedPlacesAreLocated() throws Exception {
        database.execute("UPDATE decision SET rang = -rang WHERE rang IN (3, 8)");
        database.execute("UPDATE decision SET rang = 11 + rang WHERE rang < 0");
        trouve(2, "DEPLACEE 3-3", "DEPLACEE 8-8");
    }

    @Test
    void contentsThatChangedPlacesAreLocated() throws Exception {
        byte[] third = chaine(3).maillon();
        byte[] eighth = chaine(8).maillon();
        database.execute("UPDATE decision SET rang = -rang WHERE rang IN (3, 8)");
        database.execute("UPDATE decision SET rang = 11 + rang WHERE rang < 0");
        for (Map.Entry<Integer, byte[]> link : Map.of(3, third, 8, eighth).entrySet()) {
            try (Connection connection = database.source().getConnection();
                    PreparedStatement update = connection.prepareStatement("UPDATE decision SET chaine = ? WHERE rang = ?")) {
                update.setBytes(1, link.getValue());
                update.setInt(2, link.getKey());
                update.executeUpdate();
            }
        }
        trouve(2, "DEPLACEE 3-3", "DEPLACEE 8-8");
    }

    @Test
    void aRowMovedToTheEndIsLocated() throws Exception {
        database.execute("UPDATE decision SET rang = 11 WHERE rang = 3");
        shift(4, -1);

        trouve(2, "DEPLACEE 10-10");
    }

    @Test
    void rangsChangedWithoutAnyRowMissingAreLocated() throws Exception {
        shift(4, 2);

        trouve(3, "DEPLACEE 6-12");
    }

    @Test
    void aRowWrittenAnewWithAKeyOfItsOwnIsLocated() throws Exception {
        rewrite(7);

        trouve(6, "RUPTURE 7-7");
    }

    @Test
    void aTailCutOffIsToldByASignedHead() throws Exception {
        execute(2, "DELETE FROM decision WHERE rang >= 9");

        trouve(8, "TRONQUEE 9-10");
    }

    @Test
    void aTailCutOffWithItsHeadIsToldByOneKeptElsewhere() throws Exception {
        Tete gardee = preuve.etat().tete();
        execute(2, "DELETE FROM decision WHERE rang >= 9");
        execute(1, "DELETE FROM tete WHERE rang = 10");
        assertTrue(verifier().intacte());

        Verification verification = preuve.verifier(1, Optional.of(gardee), (rang, dernier) -> {});

        assertEquals(List.of("TRONQUEE 9-10"), atteintes(verification));
    }

    @Test
    void aTailCutOffUnderTheWriterIsLocatedByTheNextAppend() throws Exception {
        execute(1, "DELETE FROM decision WHERE rang = 10");
        append(store, enregistrement("P11"));

        trouve(9, "SUPPRIMEE 10-10");
    }

    @Test
    void aChainMadeAnewNoLongerLeadsToItsHeads() throws Exception {
        rewrite(7);
        relink(7);
        trouve(5, "REFAITE 6-10");

        rewrite(2);
        relink(2);
        trouve(0, "REFAITE 1-5");
    }

    @Test
    void aChainMadeAnewWithItsHeadsIsToldByOneKeptElsewhere() throws Exception {
        Tete gardee = preuve.etat().tete();
        rewrite(7);
        relink(7);
        execute(1, "DELETE FROM tete WHERE rang = 10");
        assertTrue(verifier().intacte());

        assertEquals(List.of("REFAITE 6-10"), atteintes(preuve.verifier(1, Optional.of(gardee), (rang, dernier) -> {})));
    }

    @Test
    void aHeadOfAnotherKeyIsNoHead() throws Exception {
        Sceau autre = TestDatabase.sceau(folder.resolve("autre"));
        Tete fausse = autre.tete(chaine(10), Instant.parse("2026-03-02T10:15:30Z"));
        assertFalse(preuve.signee(fausse));
        assertFalse(preuve.signee(new Tete(fausse.rang(), fausse.maillon(), fausse.instant(), TestDatabase.sceau().nom(), fausse.signature())));
        assertTrue(preuve.signee(preuve.etat().tete()));

        execute(1, "UPDATE tete SET signature = (SELECT signature FROM tete WHERE rang = 5) WHERE rang = 10");

        trouve(10, "SIGNATURE_FAUSSE 10-10");
    }

    @Test
    void aChainIsSignedAgainOnceItHasMoved() {
        Tete tete = preuve.signer().orElseThrow();
        assertEquals(preuve.etat().tete(), tete);
        assertEquals(2, preuve.tetes(Long.MAX_VALUE, 50).size());

        keep("P11");
        Tete suivante = preuve.signer().orElseThrow();

        assertEquals(11, suivante.rang());
        assertEquals(List.of(suivante, tete), preuve.tetes(Long.MAX_VALUE, 2));
        assertEquals(List.of(tete), preuve.tetes(11, 1));
        assertEquals(Optional.of(tete), preuve.tete(10));
        assertEquals(Optional.empty(), preuve.tete(9));
        assertTrue(verifier().intacte());
    }

    @Test
    void aVerificationFromAHeadReadsWhatFollowsIt() throws Exception {
        Optional<Tete> tete = preuve.tete(5);
        execute(1, "UPDATE decision SET regles = 'autre' WHERE rang = 3");
        Verification verification = preuve.verifier(5, tete, (rang, dernier) -> {});
        assertTrue(verification.intacte());
        assertEquals(6, verification.lignes());

        execute(1, "UPDATE decision SET regles = 'autre' WHERE rang = 7");
        verification = preuve.verifier(5, tete, (rang, dernier) -> {});
        assertEquals(List.of("ALTEREE 7-7"), atteintes(verification));
        assertEquals(6, verification.intacteJusqua());

        rewrite(5);
        relink(5);
        assertEquals(List.of("REFAITE 5-5", "ALTEREE 7-7"), atteintes(preuve.verifier(5, tete, (rang, dernier) -> {})));
    }

    @Test
    void itStopsWhenItIsAskedTo() {
        IntStream.rangeClosed(11, 600).forEach(i -> keep("P" + i));
        assertThrows(CancellationException.class, () -> preuve.verifier(1, Optional.empty(), (rang, dernier) -> {
            assertEquals(500, rang);
            assertEquals(600, dernier);
            throw new CancellationException();
        }));
    }

    @Test
    void anErasedRowVerifiesAsErased() throws Exception {
        effacer(4);
        effacer(10);

        assertEquals(new Verification(1, 10, 10, 2, 2, 10, 0, List.of()), verifier());
        assertThrows(Effacee.class, () -> store.find(ids.get(3)));
        assertEquals(Map.of(), store.dejaDecides("P4", List.of("acte de P4")));
        assertEquals(Map.of("acte de P5", ids.get(4).toString()), store.dejaDecides("P5", List.of("acte de P5")));
        assertFalse(effacer(4, TestDatabase.sceau()));
        assertFalse(effacer(UUID.randomUUID(), TestDatabase.sceau()));
    }

    @Test
    void aPayloadThatIsGoneWithoutASignedErasureWasDestroyed() throws Exception {
        execute(1, "UPDATE decision SET demande = NULL, decision = NULL, connu = NULL, cle = NULL, porteur = '' WHERE rang = 4");
        trouve(3, "DETRUITE 4-4");
        assertFalse(effacer(4, TestDatabase.sceau()), "an erasure would hide that it was destroyed");

        execute(1, "UPDATE decision SET cle = CAST('' AS BYTEA) WHERE rang = 6");
        execute(1, "UPDATE decision SET decision = NULL WHERE rang = 8");
        trouve(3, "DETRUITE 4-4", "DETRUITE 6-6", "DETRUITE 8-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motif = 'autre'",
                "acteur = 'autre'",
                "instant = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'",
                "decision = '00000000-0000-0000-0000-000000000000'",
                "signature = CAST('00' AS BYTEA)"
            })
    void anAlteredErasureIsFalse(String change) throws Exception {
        effacer(4);
        execute(1, "UPDATE effacement SET " + change);

        trouve(3, "EFFACEMENT_FAUX 4-4");
    }

    @Test
    void anErasureOfAnotherRowOrOfAnotherKeyIsFalse() throws Exception {
        assertTrue(effacer(4, TestDatabase.sceau(folder.resolve("autre"))));
        effacer(6);
        execute(1, "UPDATE decision SET demande = NULL, decision = NULL, connu = NULL, cle = NULL, porteur = '' WHERE rang = 7");
        execute(1, "UPDATE effacement SET rang = 7 WHERE rang = 6");

        trouve(3, "EFFACEMENT_FAUX 4-4", "DETRUITE 6-6", "EFFACEMENT_FAUX 7-7");
    }

    @Test
    void anErasedRowThatSaysSomethingAgainIsAltered() throws Exception {
        effacer(4);
        execute(1, "UPDATE decision SET porteur = 'P4' WHERE rang = 4");
        trouve(3, "ALTEREE 4-4");

        execute(1, "UPDATE decision SET porteur = '' WHERE rang = 4");
        execute(1, "UPDATE decision SET empreinte = (SELECT empreinte FROM decision WHERE rang = 5) WHERE rang = 4");
        trouve(3, "EFFACEMENT_FAUX 4-4");
    }

    @Test
    void everyHarmSaysWhereInWords() throws Exception {
        execute(1, "UPDATE decision SET regles = 'autre' WHERE rang = 7");
        assertEquals("La ligne de rang 7, décision " + ids.get(6) + ", a été altérée : son contenu n'a pas son empreinte.",
                verifier().atteintes().get(0).phrase());
        assertEquals(ids.get(6), verifier().atteintes().get(0).id());
        assertEquals(Nature.ALTEREE, verifier().atteintes().get(0).nature());
    }
}
