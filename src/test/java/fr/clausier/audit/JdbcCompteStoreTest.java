package fr.clausier.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.compte.Compte;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class JdbcCompteStoreTest {

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    @Test
    void anAccountComesBackWholeAndIsReplacedByTheNextOfItsName() {
        Compte publieur = Compte.de("publieur", "b");
        Compte neuf = Compte.de("actuaire", "c");
        try (TestDatabase database = TestDatabase.open(kind.url(folder))) {
            JdbcCompteStore store = new JdbcCompteStore(database.source());
            assertTrue(store.comptes().isEmpty());
            store.garder(List.of(Compte.de("actuaire", "a"), publieur));
            store.garder(List.of(neuf));
        }
        try (TestDatabase database = TestDatabase.open(kind.url(folder))) {
            List<Compte> comptes = new JdbcCompteStore(database.source()).comptes();
            assertEquals(List.of("actuaire", "publieur"), comptes.stream().map(Compte::nom).toList());
            assertTrue(comptes.get(0).admet("c"));
            assertFalse(comptes.get(0).admet("a"));
            assertTrue(comptes.get(1).admet("b"));
            assertEquals(neuf.depuis(), comptes.get(0).depuis());
        }
    }
}
