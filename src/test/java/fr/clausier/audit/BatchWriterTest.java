package fr.clausier.audit;

import static fr.clausier.audit.TestDatabase.append;
import static fr.clausier.audit.TestDatabase.enregistrement;
import static fr.clausier.audit.TestDatabase.failure;
import static fr.clausier.audit.TestDatabase.mouvement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.clausier.audit.TestDatabase.Kind;
import fr.clausier.contrat.Compteur;
import fr.clausier.decision.DecisionStore.ConflitDeCompteur;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Enregistrement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Full queues, failing databases and stops, each provoked: nothing here depends on time. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Kind.class)
class BatchWriterTest {

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private TestDatabase database;
    private FaultySource faulty;
    private JdbcDecisionStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind.url(folder));
        faulty = new FaultySource(database.source());
        store = new JdbcDecisionStore(faulty.source(), 3, 500);
    }

    @AfterEach
    void close() {
        faulty.release();
        store.close();
        database.close();
    }

    @Test
    void aFullQueueRefusesAtOnceAndWhatItHoldsIsKept() throws Exception {
        CompletableFuture<Void> written = holdTheWriter();
        List<CompletableFuture<Void>> queued = submit(enregistrement("P2"), enregistrement("P3"), enregistrement("P4"));

        assertInstanceOf(StoreIndisponible.class, failure(store, enregistrement("P5")));

        faulty.release();
        written.join();
        queued.forEach(CompletableFuture::join);
        assertEquals(4, database.intacte());
    }

    @Test
    void closingKeepsWhatWaitsAndRefusesWhatComes() throws Exception {
        CompletableFuture<Void> written = holdTheWriter();
        List<CompletableFuture<Void>> queued = submit(enregistrement("P2"), enregistrement("P3"), enregistrement("P4"));
        CountDownLatch closed = new CountDownLatch(1);
        new Thread(() -> {
                    store.close();
                    closed.countDown();
                })
                .start();

        faulty.release();
        closed.await();

        assertTrue(written.isDone());
        queued.forEach(CompletableFuture::join);
        assertInstanceOf(StoreIndisponible.class, failure(store, enregistrement("P5")));
        assertEquals(4, database.intacte());
    }

    @Test
    void ofTwoItemsOfABatchOnOneCounterTheSecondConflicts() throws Exception {
        CompletableFuture<Void> written = holdTheWriter();
        List<CompletableFuture<Void>> batch = submit(
                enregistrement("P2", mouvement("OPTIQUE", 0, "100")),
                enregistrement("P2", mouvement("OPTIQUE", 0, "80")),
                enregistrement("P2", mouvement("OPTIQUE", 1, "120")));
        faulty.release();
        written.join();

        batch.get(0).join();
        ConflitDeCompteur conflit = assertInstanceOf(ConflitDeCompteur.class, failureOf(batch.get(1)));
        assertEquals(new Compteur("OPTIQUE", new BigDecimal("100.00"), 1, null), conflit.actuel());
        batch.get(2).join();
        assertEquals(List.of(new Compteur("OPTIQUE", new BigDecimal("120.00"), 2, null)), store.compteurs("P2"));
        assertEquals(3, database.intacte());
    }

    @Test
    void aPoisonedItemFailsAloneAndItsErrorShowsNothingOfTheRow() throws Exception {
        Enregistrement first = enregistrement("PORTEUR-SECRET");
        Enregistrement twin = enregistrement("PORTEUR-SECRET");
        Enregistrement poisoned = new Enregistrement(
                first.id(), twin.instant(), twin.regles(), "PORTEUR-SECRET", twin.demande(), twin.decision(), List.of());
        CompletableFuture<Void> written = holdTheWriter();
        List<CompletableFuture<Void>> batch =
                submit(first, poisoned, enregistrement("P3", mouvement("OPTIQUE", 0, "10")));
        faulty.release();
        written.join();

        batch.get(0).join();
        batch.get(2).join();
        Throwable failure = assertInstanceOf(StoreIndisponible.class, failureOf(batch.get(1)));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains("SECRET"), cause.toString());
        }
        assertEquals(3, database.intacte());
        assertEquals(1, store.compteurs("P3").get(0).version());
    }

    @Test
    void aCommitThatIsDoneButDoesNotAnswerIsAcknowledgedOnce() {
        faulty.failNext("commit");

        append(store, enregistrement("P1", mouvement("OPTIQUE", 0, "10")));

        assertEquals(1, database.intacte());
        assertEquals(1, store.compteurs("P1").get(0).version());
    }

    @Test
    void aDecisionThatMayNotBeOnDiskIsNotAcknowledged() {
        assumeTrue(kind == Kind.H2, "PostgreSQL syncs in its commit");
        // The checkpoint is the only plain statement of the store.
        faulty.failNext("createStatement");

        assertInstanceOf(StoreIndisponible.class, failure(store, enregistrement("P1")));

        append(store, enregistrement("P2"));
        assertEquals(2, database.intacte());
    }

    @Test
    void anUnreachableDatabaseFailsTheBatchAndIsUsedAgainWhenItComesBack() throws Exception {
        CompletableFuture<Void> written = holdTheWriter();
        List<CompletableFuture<Void>> queued = submit(enregistrement("P2"), enregistrement("P3"));
        faulty.unreachable(true);
        faulty.release();

        assertInstanceOf(StoreIndisponible.class, failureOf(written));
        for (CompletableFuture<Void> item : queued) {
            assertInstanceOf(StoreIndisponible.class, failureOf(item));
        }
        assertThrows(StoreIndisponible.class, () -> store.compteurs("P1"));
        faulty.unreachable(false);
        assertNull(failure(store, enregistrement("P4")));
        assertEquals(1, database.intacte());
    }

    @Test
    void aCallerThatBlocksInItsContinuationDoesNotStopTheWriter() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch inContinuation = new CountDownLatch(1);
        faulty.hold();
        CompletableFuture<Void> first = store.append(enregistrement("P1")).toCompletableFuture();
        CompletableFuture<Void> continuation = first.thenRun(() -> {
            inContinuation.countDown();
            await(blocked);
        });
        faulty.release();
        inContinuation.await();

        Enregistrement second = enregistrement("P2");
        faulty.hold();
        CompletableFuture<Void> answer = store.append(second).toCompletableFuture();
        faulty.awaitCaller();
        faulty.release();
        blocked.countDown();

        continuation.join();
        answer.join();
        assertTrue(store.find(second.id()).isPresent());
    }

    /** Occupies the writer with one item, so that those submitted next wait together. */
    private CompletableFuture<Void> holdTheWriter() throws InterruptedException {
        faulty.hold();
        CompletableFuture<Void> first = store.append(enregistrement("P1")).toCompletableFuture();
        faulty.awaitCaller();
        return first;
    }

    private List<CompletableFuture<Void>> submit(Enregistrement... enregistrements) {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (Enregistrement enregistrement : enregistrements) {
            answers.add(store.append(enregistrement).toCompletableFuture());
        }
        return answers;
    }

    private static Throwable failureOf(CompletableFuture<Void> answer) {
        return assertThrows(CompletionException.class, () -> answer.orTimeout(30, TimeUnit.SECONDS).join())
                .getCause();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
