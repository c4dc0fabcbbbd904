package fr.clausier.audit;

import fr.clausier.decision.DecisionStore.StoreIndisponible;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Connections, transactions and durability, the same for H2 and PostgreSQL.
 *
 * <p>Callers' work runs on threads of our own: an interrupt that finds a thread in H2's file closes that file under
 * everyone, and the store is gone until a restart.
 */
final class Database {

    private static final int THREADS = 4;
    private static final int IDLE_SECONDS = 10;
    /** How long a failure tells what to expect: then somebody may try again. */
    private static final long PANNE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final DataSource source;
    private final ExecutorService sheltered;

    /** When something could not be read or written last; 0 when something was written since. */
    private volatile long panne;

    Database(DataSource source) {
        this.source = source;
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "audit-database");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        sheltered = threads;
    }

    /** Work on one connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Nothing could be tried: there is no point in trying again item by item. */
    static final class Unreachable extends SQLException {
        private static final long serialVersionUID = 1L;

        Unreachable(SQLException cause) {
            super("No connection", cause.getSQLState(), cause.getErrorCode());
        }
    }

    /** Committed, but perhaps not on disk. A second sync could succeed over pages the system has already dropped. */
    static final class NotDurable extends SQLException {
        private static final long serialVersionUID = 1L;

        NotDurable(SQLException cause) {
            super("Committed, not synced", cause.getSQLState(), cause.getErrorCode());
        }
    }

    /** Whether something could not be read or written a moment ago. */
    boolean enPanne() {
        long depuis = panne;
        return depuis != 0 && System.nanoTime() - depuis < PANNE_NANOS;
    }

    /** What was to be read or written could not be. */
    void failed() {
        panne = System.nanoTime() | 1;
    }

    /** @throws StoreIndisponible when the database does not answer */
    <T> T read(Work<T> work) {
        try {
            return shelter(() -> {
                try (Connection connection = source.getConnection()) {
                    return work.on(connection);
                }
            });
        } catch (SQLException e) {
            failed();
            throw new StoreIndisponible("Le registre des décisions ne répond pas.", withoutValues(e));
        }
    }

    /** Runs the work in one transaction and returns once it is on disk. */
    <T> T write(Work<T> work) throws SQLException {
        return shelter(() -> writeOnThisThread(work));
    }

    /** The same, for a thread that no one interrupts. */
    <T> T writeOnThisThread(Work<T> work) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
            sync(connection);
            panne = 0;
            return result;
        }
    }

    /**
     * The same error with its state and code alone: H2 quotes the whole row in a key violation, and the row holds
     * health data that no log may show.
     */
    static SQLException withoutValues(SQLException e) {
        if (e instanceof Unreachable || e instanceof NotDurable) {
            return e;
        }
        String message = e.getClass().getSimpleName() + " " + e.getSQLState();
        SQLException bare = new SQLException(message, e.getSQLState(), e.getErrorCode());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    private <T> T shelter(Callable<T> call) throws SQLException {
        try {
            return sheltered.submit(call).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreIndisponible("L'accès au registre des décisions a été interrompu.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Connection connect() throws Unreachable {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new Unreachable(e);
        }
    }

    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(withoutValues(e));
        }
    }

    /** PostgreSQL syncs in its commit; H2 only writes there, which survives kill -9 but not a power loss. */
    private static void sync(Connection connection) throws SQLException {
        if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new NotDurable(e);
        }
    }
}
