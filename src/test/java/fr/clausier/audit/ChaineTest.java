package fr.clausier.audit;

import static fr.clausier.audit.TestDatabase.append;
import static fr.clausier.audit.TestDatabase.enregistrement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.clausier.audit.TestDatabase.Kind;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Kind.class)
class ChaineTest {

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private TestDatabase database;
    private JdbcDecisionStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind.url(folder));
        store = database.store();
        for (int i = 1; i <= 10; i++) {
            append(store, enregistrement("P" + i));
        }
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void anUntouchedChainStands() {
        assertEquals(new Verification(10, OptionalLong.empty()), store.verifier());
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
                "cle = (SELECT cle FROM decision WHERE rang = 6)",
                "empreinte = (SELECT empreinte FROM decision WHERE rang = 6)",
                "chaine = (SELECT chaine FROM decision WHERE rang = 6)"
            })
    void anAlteredRowIsLocated(String change) throws Exception {
        assertEquals(1, database.execute("UPDATE decision SET " + change + " WHERE rang = 7"));

        assertEquals(new Verification(6, OptionalLong.of(7)), store.verifier());
    }

    @Test
    void aRemovedRowIsLocated() throws Exception {
        database.execute("DELETE FROM decision WHERE rang = 7");

        assertEquals(new Verification(6, OptionalLong.of(7)), store.verifier());
    }

    @Test
    void rowsThatChangedPlacesAreLocated() throws Exception {
        database.execute("UPDATE decision SET rang = -rang WHERE rang IN (3, 4)");
        database.execute("UPDATE decision SET rang = 7 + rang WHERE rang < 0");

        assertEquals(new Verification(2, OptionalLong.of(3)), store.verifier());
    }

    @Test
    void aTailCutOffUnderTheWriterIsLocatedByTheNextAppend() throws Exception {
        database.execute("DELETE FROM decision WHERE rang = 10");
        append(store, enregistrement("P11"));

        assertEquals(new Verification(9, OptionalLong.of(10)), store.verifier());
    }
}
