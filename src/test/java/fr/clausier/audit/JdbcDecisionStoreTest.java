package fr.clausier.audit;

import static fr.clausier.audit.TestDatabase.append;
import static fr.clausier.audit.TestDatabase.enregistrement;
import static fr.clausier.audit.TestDatabase.failure;
import static fr.clausier.audit.TestDatabase.mouvement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.contrat.Compteur;
import fr.clausier.decision.DecisionStore.ConflitDeCompteur;
import fr.clausier.decision.DecisionStore.Conservee;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Mouvement;
import fr.clausier.decision.Enregistrement.Prises;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class JdbcDecisionStoreTest {

    private static final Compteur OPTIQUE_UNE_FOIS = new Compteur("OPTIQUE", new BigDecimal("100.00"), 1, null);

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
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    /** Daylight saving, a clock set right, a machine that comes back from another year: what orders decisions is their rank. */
    @Test
    void aClockThatJumpsChangesNoOrderAndHarmsNoChain() {
        List<Enregistrement> appended = new ArrayList<>();
        for (String instant : List.of("2026-03-29T01:30:00Z", "2026-03-29T00:30:00Z", "2031-01-01T00:00:00Z", "1999-12-31T23:59:59Z",
                "2026-03-29T01:30:00Z")) {
            Enregistrement sans = enregistrement("P1");
            Enregistrement date = new Enregistrement(sans.id(), Instant.parse(instant), sans.regles(), sans.porteur(), sans.demande(), sans.decision(), List.of());
            append(store, date);
            appended.add(date);
        }
        assertEquals(appended.size(), database.intacte());
        appended.forEach(each -> assertEquals(each.instant(), store.find(each.id()).orElseThrow().instant()));
        List<UUID> told = new ArrayList<>();
        store.parcourir(Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-03-30T00:00:00Z"), each -> told.add(each.enregistrement().id()));
        assertEquals(List.of(appended.get(0).id(), appended.get(1).id(), appended.get(4).id()), told);
        assertEquals(3, store.compter(Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-03-30T00:00:00Z")));
    }

    @Test
    void whatWasAppendedIsFoundByteForByte() {
        byte[] demande = new byte[100_000];
        new Random(1).nextBytes(demande);
        Enregistrement first = enregistrement("P1", mouvement("OPTIQUE", 0, "100"));
        Enregistrement kept = new Enregistrement(
                first.id(), first.instant(), first.regles(), "Zoé", demande, new byte[0], first.mouvements());

        append(store, kept);

        Enregistrement found = store.find(kept.id()).orElseThrow();
        assertArrayEquals(demande, found.demande());
        assertEquals(0, found.decision().length);
        assertEquals(kept.instant(), found.instant());
        assertEquals(kept.regles(), found.regles());
        assertEquals("Zoé", found.porteur());
        assertEquals(List.of(), found.mouvements());
        assertEquals(List.of(OPTIQUE_UNE_FOIS), store.compteurs("Zoé"));
    }

    @Test
    void whatADecisionKnewIsKeptAndChained() throws SQLException {
        Enregistrement record = enregistrement("P1");
        byte[] connu = "{\"compteurs\":[]}".getBytes(StandardCharsets.UTF_8);
        append(store, new Enregistrement(record.id(), record.instant(), record.regles(), "P1", record.demande(), record.decision(), connu,
                List.of(), Prises.AUCUNE));
        assertArrayEquals(connu, store.find(record.id()).orElseThrow().connu());
        assertEquals(1, database.intacte());

        assertEquals(1, database.execute("UPDATE decision SET connu = NULL"));
        assertEquals(0, database.preuve().verifier(1, Optional.empty(), (rang, dernier) -> {}).intacteJusqua());
    }

    @Test
    void anUnknownDecisionIsNotFound() {
        assertTrue(store.find(enregistrement("P1").id()).isEmpty());
    }

    @Test
    void instantsAreKeptToTheMicrosecond() {
        Enregistrement fine = enregistrement("P1");
        Enregistrement nanos = new Enregistrement(
                fine.id(),
                Instant.parse("2026-03-02T10:15:30.123456789Z"),
                fine.regles(),
                fine.porteur(),
                fine.demande(),
                fine.decision(),
                List.of());

        append(store, nanos);

        assertEquals(Instant.parse("2026-03-02T10:15:30.123456Z"), store.find(nanos.id()).orElseThrow().instant());
        assertEquals(1, database.intacte());
    }

    @Test
    void tenThousandAppendsFrom32ThreadsAreAllKeptAndChained() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(32);
        List<Callable<Enregistrement>> calls = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Enregistrement kept = enregistrement("P" + i);
            calls.add(() -> {
                append(store, kept);
                return kept;
            });
        }
        try {
            for (Future<Enregistrement> call : clients.invokeAll(calls)) {
                Enregistrement kept = call.get();
                assertArrayEquals(kept.decision(), store.find(kept.id()).orElseThrow().decision());
            }
        } finally {
            clients.shutdown();
        }

        // The verifier asks for the ranks 1 to n, each in its place.
        assertEquals(10_000, database.intacte());
    }

    @Test
    void theChainGoesOnAfterARestart() {
        append(store, enregistrement("P1", mouvement("OPTIQUE", 0, "100.00")));
        store.close();
        database.close();
        open();

        append(store, enregistrement("P1", mouvement("OPTIQUE", 1, "150.00")));

        assertEquals(2, database.intacte());
        assertEquals(List.of(new Compteur("OPTIQUE", new BigDecimal("150.00"), 2, null)), store.compteurs("P1"));
    }

    @Test
    void aPeriodOfMonthsKeepsTheDayThatOpenedIt() {
        LocalDate premier = LocalDate.of(2024, 2, 29);
        LocalDate second = LocalDate.of(2026, 3, 1);
        append(store, enregistrement("P1", new Mouvement("LUNETTES/EQUIPEMENT/24MOIS", 0, new BigDecimal("1"), premier)));
        assertEquals(List.of(new Compteur("LUNETTES/EQUIPEMENT/24MOIS", new BigDecimal("1.00"), 1, premier)), store.compteurs("P1"));

        append(store, enregistrement("P1", new Mouvement("LUNETTES/EQUIPEMENT/24MOIS", 1, new BigDecimal("1"), second)));

        assertEquals(List.of(new Compteur("LUNETTES/EQUIPEMENT/24MOIS", new BigDecimal("1.00"), 2, second)), store.compteurs("P1"));
    }

    @Test
    void aConflictTellsTheCurrentCounterAndKeepsNothingOfItsItem() {
        append(store, enregistrement("P1", mouvement("OPTIQUE", 0, "100")));
        Enregistrement late = enregistrement("P1", mouvement("DENTAIRE", 0, "30"), mouvement("OPTIQUE", 0, "40"));

        Throwable failure = failure(store, late);

        assertEquals(OPTIQUE_UNE_FOIS, assertInstanceOf(ConflitDeCompteur.class, failure).actuel());
        assertTrue(store.find(late.id()).isEmpty());
        assertEquals(List.of(OPTIQUE_UNE_FOIS), store.compteurs("P1"));
        assertEquals(1, database.intacte());
    }

    @Test
    void aCounterNeverSpentStandsAtVersionZero() {
        Throwable failure = failure(store, enregistrement("P1", mouvement("OPTIQUE", 3, "40")));

        assertEquals(
                new Compteur("OPTIQUE", new BigDecimal("0.00"), 0, null),
                assertInstanceOf(ConflitDeCompteur.class, failure).actuel());
    }

    @Test
    void aCounterOfOnePersonIsNotThatOfAnother() {
        append(store, enregistrement("P1", mouvement("OPTIQUE", 0, "100")));

        assertNull(failure(store, enregistrement("P2", mouvement("OPTIQUE", 0, "40"))));
    }

    @Test
    void ofTwoSimultaneousAppendsOfOneVersionExactlyOneWins() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            for (int version = 0; version < 100; version++) {
                int spent = version;
                Callable<Throwable> client = () -> {
                    Enregistrement mine = enregistrement("P1", mouvement("OPTIQUE", spent, "1"));
                    together.await();
                    return failure(store, mine);
                };
                List<Throwable> answers = new ArrayList<>();
                for (Future<Throwable> answer : clients.invokeAll(List.of(client, client))) {
                    answers.add(answer.get());
                }
                assertEquals(1, answers.stream().filter(ConflitDeCompteur.class::isInstance).count());
                assertEquals(1, answers.stream().filter(answer -> answer == null).count());
            }
        } finally {
            clients.shutdown();
        }
        assertEquals(100, database.intacte());
    }

    @Test
    void anInterruptedCallerTakesNothingAwayFromTheOthers() {
        byte[] large = new byte[900_000];
        new Random(1).nextBytes(large);
        Enregistrement small = enregistrement("P1");
        Enregistrement kept = new Enregistrement(
                small.id(), small.instant(), small.regles(), "P1", large, small.decision(), List.of());
        append(store, kept);
        // Opened anew, so that reads go to the file and not to a cache.
        close();
        open();

        for (int i = 0; i < 50; i++) {
            Thread.currentThread().interrupt();
            try {
                // An answer that was there before the wait began is given all the same.
                assertEquals(kept.id(), store.find(kept.id()).orElseThrow().id());
            } catch (StoreIndisponible e) {
                assertInstanceOf(InterruptedException.class, e.getCause());
            }
            assertTrue(Thread.interrupted());
        }

        append(store, enregistrement("P1"));
        assertEquals(2, database.intacte());
    }

    @Test
    void aConsumptionFinerThanACentIsRefusedAndNotRounded() {
        Enregistrement fine = enregistrement("P1", mouvement("OPTIQUE", 0, "0.005"));

        assertInstanceOf(ArithmeticException.class, failure(store, fine));
        assertTrue(store.find(fine.id()).isEmpty());
    }

    @Test
    void aRecordTooLargeForItsColumnIsRefusedAtOnce() {
        byte[] demande = new byte[2 * 1024 * 1024];
        new Random(1).nextBytes(demande);
        Enregistrement small = enregistrement("P1");
        Enregistrement large = new Enregistrement(
                small.id(), small.instant(), small.regles(), "P1", demande, small.decision(), List.of());

        assertInstanceOf(IllegalArgumentException.class, failure(store, large));
        append(store, small);
    }

    private static Enregistrement given(String porteur, Instant instant, Prises prises) {
        Enregistrement record = enregistrement(porteur);
        return new Enregistrement(record.id(), instant, record.regles(), porteur, record.demande(), record.decision(), null, List.of(), prises);
    }

    private List<Conservee> told(Instant du, Instant avant) {
        List<Conservee> told = new ArrayList<>();
        store.parcourir(du, avant, told::add);
        return told;
    }

    @Test
    void aPeriodIsToldPersonAfterPersonEachInTheOrderGiven() {
        Instant midnight = Instant.parse("2026-03-01T23:00:00Z");
        Map<String, List<UUID>> expected = new TreeMap<>();
        List<CompletableFuture<Void>> appends = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            // More than a page of one person, and persons that a page cuts.
            String porteur = i % 2 == 0 ? "P-B" : "P-" + i % 7;
            Enregistrement record = given(porteur, midnight.plusSeconds(i), Prises.AUCUNE);
            appends.add(store.append(record).toCompletableFuture());
            expected.computeIfAbsent(porteur, absent -> new ArrayList<>()).add(record.id());
        }
        append(store, given("P-B", midnight.minusMillis(1), Prises.AUCUNE));
        append(store, given("P-B", midnight.plusSeconds(86_400), Prises.AUCUNE));
        CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new)).join();

        List<Conservee> told = told(midnight, midnight.plusSeconds(86_400));

        assertEquals(1_300, told.size());
        assertEquals(1_300, store.compter(midnight, midnight.plusSeconds(86_400)));
        Map<String, List<UUID>> found = new LinkedHashMap<>();
        String porteur = null;
        for (Conservee conservee : told) {
            Enregistrement record = conservee.enregistrement();
            assertTrue(record.porteur().equals(porteur) || !found.containsKey(record.porteur()), "told twice: " + record.porteur());
            porteur = record.porteur();
            found.computeIfAbsent(porteur, absent -> new ArrayList<>()).add(record.id());
        }
        assertEquals(expected, found);
    }

    @Test
    void aReplacedDecisionIsToldAsSuch() {
        Instant instant = Instant.parse("2026-03-02T10:00:00Z");
        Enregistrement first = given("P1", instant, Prises.AUCUNE);
        append(store, first);
        Enregistrement second = given("P1", instant, new Prises(List.of(Prises.suite(first.id().toString())), List.of(), List.of()));
        append(store, second);

        List<Conservee> told = told(instant, instant.plusSeconds(1));

        assertEquals(List.of(first.id(), second.id()), told.stream().map(conservee -> conservee.enregistrement().id()).toList());
        assertEquals(List.of(true, false), told.stream().map(Conservee::remplacee).toList());
        assertArrayEquals(first.decision(), told.get(0).enregistrement().decision());
    }

    @Test
    void aPeriodWithoutDecisionsTellsNothing() {
        append(store, enregistrement("P1"));

        assertEquals(List.of(), told(Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2031-01-01T00:00:00Z")));
        assertEquals(0, store.compter(Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2031-01-01T00:00:00Z")));
    }
}
