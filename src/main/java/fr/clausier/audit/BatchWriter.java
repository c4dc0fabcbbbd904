package fr.clausier.audit;

import fr.clausier.audit.Database.NotDurable;
import fr.clausier.audit.Database.Unreachable;
import fr.clausier.contrat.Compteur;
import fr.clausier.decision.DecisionStore.ConflitDeCompteur;
import fr.clausier.decision.DecisionStore.DejaPris;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Enregistrement.Mouvement;
import fr.clausier.decision.Enregistrement.Prises;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The one thread that appends: it takes what waits, writes it in one transaction, makes it durable, then answers.
 *
 * <p>It is never interrupted: an interrupt while H2 is in its file closes that file under every other thread.
 */
final class BatchWriter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BatchWriter.class);
    private static final int STOP_SECONDS = 30;
    /** Under load, more decisions a commit: a commit costs the store as much as a dozen of them. */
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(3);
    private static final Waiting STOP = new Waiting(null, List.of(), Prises.AUCUNE, null);

    private record Waiting(SealedRow row, List<Mouvement> mouvements, Prises prises, CompletableFuture<Void> answer) {

        void stored() {
            answer.complete(null);
        }

        void failed(RuntimeException reason) {
            answer.completeExceptionally(reason);
        }
    }

    private final Database database;
    private final int batchSize;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread = new Thread(this::run, "audit-writer");

    /** Callers' continuations run here: whatever they do, the writer goes on writing. */
    private final ExecutorService answers =
            Executors.newSingleThreadExecutor(task -> daemon(new Thread(task, "audit-answers")));

    private volatile boolean open = true;

    /** Whether the last batch held several: others are on their way. Of the writer thread alone. */
    private boolean busy;

    /** Where the chain stands; null when only the database knows. Of the writer thread alone. */
    private Chaine chaine;

    BatchWriter(Database database, int queueSize, int batchSize) {
        this.database = database;
        this.batchSize = batchSize;
        this.queue = new ArrayBlockingQueue<>(queueSize);
    }

    void start() {
        daemon(thread).start();
    }

    CompletionStage<Void> submit(SealedRow row, List<Mouvement> mouvements, Prises prises) {
        Waiting waiting = new Waiting(row, mouvements, prises, new CompletableFuture<>());
        if (!open) {
            waiting.failed(stopped());
        } else if (!queue.offer(waiting)) {
            waiting.failed(new StoreIndisponible("Trop de décisions attendent d'être conservées : réessayez.", null));
        } else if (!open && queue.remove(waiting)) {
            // The writer may have looked at the queue for the last time just before.
            waiting.failed(stopped());
        }
        return waiting.answer();
    }

    int enAttente() {
        return queue.size();
    }

    /** Refuses what comes, writes what waits, answers it, returns. */
    @Override
    public void close() {
        open = false;
        // A full queue needs no waking: the writer is busy and looks again before it stops.
        queue.offer(STOP);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            answers.shutdown();
            if (thread.isAlive() || !answers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.errorf("The audit writer did not stop in %d s; what waits is not acknowledged", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open || !queue.isEmpty()) {
            List<Waiting> batch = take();
            if (!batch.isEmpty()) {
                process(batch);
            }
        }
    }

    private List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        try {
            batch.add(queue.take());
        } catch (InterruptedException e) {
            LOG.warn("The audit writer was interrupted and goes on: only close() stops it");
            return batch;
        }
        if (busy) {
            LockSupport.parkNanos(LINGER_NANOS);
        }
        queue.drainTo(batch, batchSize - 1);
        busy = batch.size() > 1;
        batch.remove(STOP);
        return batch;
    }

    private void process(List<Waiting> batch) {
        try {
            write(batch, false);
        } catch (Unreachable | NotDurable e) {
            fail(batch, e);
        } catch (SQLException e) {
            LOG.warnf("Batch of %d decisions rolled back (%s), each is tried alone", batch.size(), e.getSQLState());
            oneByOne(batch);
        } catch (RuntimeException | Error e) {
            LOG.warnf("Batch of %d decisions rolled back (%s), each is tried alone", batch.size(), e.getClass());
            oneByOne(batch);
        }
    }

    private void oneByOne(List<Waiting> batch) {
        for (int i = 0; i < batch.size(); i++) {
            List<Waiting> alone = batch.subList(i, i + 1);
            try {
                write(alone, true);
            } catch (Unreachable e) {
                // Each of the others would wait for its own time-out.
                fail(batch.subList(i, batch.size()), e);
                return;
            } catch (SQLException | RuntimeException | Error e) {
                fail(alone, e);
            }
        }
    }

    private void fail(List<Waiting> batch, Throwable reason) {
        database.failed();
        Throwable cause = reason instanceof SQLException sql ? Database.withoutValues(sql) : reason;
        LOG.errorf(
                cause,
                "Decisions not kept: %s",
                batch.stream().map(waiting -> waiting.row().id().toString()).collect(Collectors.joining(", ")));
        List<Runnable> replies = new ArrayList<>();
        for (Waiting waiting : batch) {
            replies.add(() -> waiting.failed(new StoreIndisponible("La décision n'a pas pu être conservée.", cause)));
        }
        reply(replies);
    }

    private void write(List<Waiting> batch, boolean again) throws SQLException {
        List<Runnable> replies = new ArrayList<>(batch.size());
        Chaine known = chaine;
        // Until this batch is safely down, no one knows where the chain stands.
        chaine = null;
        chaine = database.writeOnThisThread(connection -> {
            replies.clear();
            return append(connection, known == null ? last(connection) : known, batch, again, replies);
        });
        reply(replies);
    }

    /** Answers given by a batch wait until it is on disk, conflicts too: the item that won may yet be rolled back. */
    private void reply(List<Runnable> replies) {
        answers.execute(() -> replies.forEach(Runnable::run));
    }

    private static Chaine append(
            Connection connection, Chaine start, List<Waiting> batch, boolean again, List<Runnable> replies)
            throws SQLException {
        Chaine chaine = start;
        CompteursDuLot compteurs = CompteursDuLot.read(connection, keys(batch));
        PrisesDuLot prises = PrisesDuLot.read(connection, batch.stream().map(Waiting::prises).toList());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO decision (rang, chaine, "
                + SealedRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Waiting waiting : batch) {
                if (again && isStored(connection, waiting.row())) {
                    replies.add(waiting::stored);
                    continue;
                }
                PrisesDuLot.Item item = new PrisesDuLot.Item(waiting.row().id(), waiting.row().porteur(), waiting.prises());
                Optional<DejaPris> pris = prises.held(item);
                if (pris.isPresent()) {
                    replies.add(() -> waiting.failed(pris.get()));
                    continue;
                }
                Optional<Compteur> conflit = compteurs.move(waiting.row().porteur(), waiting.mouvements());
                if (conflit.isPresent()) {
                    replies.add(() -> waiting.failed(new ConflitDeCompteur(conflit.get())));
                    continue;
                }
                prises.move(item);
                chaine = chaine.suivante(waiting.row().empreinte(), waiting.row().id());
                bind(insert, chaine, waiting.row());
                insert.addBatch();
                replies.add(waiting::stored);
            }
            insert.executeBatch();
        }
        compteurs.write(connection);
        prises.write(connection);
        return chaine;
    }

    private static Set<CompteursDuLot.Key> keys(List<Waiting> batch) {
        return batch.stream()
                .flatMap(waiting -> waiting.mouvements().stream()
                        .map(mouvement -> new CompteursDuLot.Key(waiting.row().porteur(), mouvement.cle())))
                .collect(Collectors.toSet());
    }

    private static void bind(PreparedStatement insert, Chaine chaine, SealedRow row) throws SQLException {
        insert.setLong(1, chaine.rang());
        insert.setBytes(2, chaine.maillon());
        insert.setObject(3, row.id());
        insert.setObject(4, row.instant().atOffset(ZoneOffset.UTC));
        insert.setString(5, row.regles());
        insert.setString(6, row.porteur());
        insert.setBytes(7, row.demande());
        insert.setBytes(8, row.decision());
        insert.setBytes(9, row.connu());
        insert.setBytes(10, row.cle());
        insert.setBytes(11, row.empreinte());
    }

    /** A commit may fail to answer and yet be done; the fingerprint, made with a random key, tells our own row. */
    private static boolean isStored(Connection connection, SealedRow row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT empreinte FROM decision WHERE id = ?")) {
            select.setObject(1, row.id());
            try (ResultSet found = select.executeQuery()) {
                return found.next() && Arrays.equals(found.getBytes(1), row.empreinte());
            }
        }
    }

    private static Chaine last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT rang, chaine FROM decision ORDER BY rang DESC FETCH FIRST 1 ROW ONLY");
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Chaine(row.getLong(1), row.getBytes(2)) : Chaine.VIDE;
        }
    }

    private static StoreIndisponible stopped() {
        return new StoreIndisponible("Le registre des décisions s'arrête.", null);
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        return thread;
    }
}
