package fr.clausier.audit;

import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Preuve.Verification;
import fr.clausier.decision.Enregistrement.Mouvement;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database with the shipped schema, opened as the shipped configuration opens it. */
final class TestDatabase implements AutoCloseable {

    /** Those that the service runs on. */
    enum Kind {
        H2 {
            @Override
            String url(Path folder) {
                return "jdbc:h2:file:" + folder.resolve("clausier").toAbsolutePath()
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
            }
        },
        POSTGRESQL {
            @Override
            String url(Path folder) {
                UUID name = UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
                return Postgres.url("test_" + name.toString().replace('-', '_')) + "&user=" + Postgres.USER;
            }
        };

        /** @return the same database for the same folder */
        abstract String url(Path folder);
    }

    private static final int CONNECTIONS = 20;

    /** Each test migrates a database; held here, or the level would go with the logger. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final AgroalDataSource pool;

    private TestDatabase(AgroalDataSource pool) {
        this.pool = pool;
    }

    static TestDatabase open(String url) {
        AgroalDataSource pool;
        try {
            pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(settings -> settings.maxSize(CONNECTIONS)
                            .connectionFactoryConfiguration(connection -> connection.jdbcUrl(url))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        MIGRATIONS.setLevel(Level.SEVERE);
        Flyway.configure().dataSource(pool).load().migrate();
        return new TestDatabase(pool);
    }

    DataSource source() {
        return pool;
    }

    JdbcDecisionStore store() {
        return new JdbcDecisionStore(pool, 4096, 500);
    }

    /** The seal of the tests, made once. */
    static Sceau sceau() {
        return sceau(Path.of("target", "sceau"));
    }

    /** The seal of a folder. */
    static Sceau sceau(Path folder) {
        Sceau sceau = new Sceau();
        sceau.donnees = folder;
        sceau.cle = Optional.empty();
        sceau.publique = Optional.empty();
        sceau.open();
        return sceau;
    }

    JdbcPreuve preuve() {
        return new JdbcPreuve(pool, sceau());
    }

    /** @return the rows of the chain, which stands as it was written */
    long intacte() {
        Verification verification = preuve().verifier(1, Optional.empty(), (rang, dernier) -> {});
        if (!verification.intacte()) {
            throw new AssertionError(verification);
        }
        return verification.lignes();
    }

    /** @return the rows changed */
    int execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    static Enregistrement enregistrement(String porteur, Mouvement... mouvements) {
        UUID id = UUID.randomUUID();
        return new Enregistrement(
                id,
                Instant.parse("2026-03-02T10:15:30.123456Z"),
                "a".repeat(64),
                porteur,
                ("{\"demande\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8),
                ("{\"decision\":\"" + id + "\",\"montant\":\"12.50\"}").getBytes(StandardCharsets.UTF_8),
                List.of(mouvements));
    }

    static Mouvement mouvement(String cle, int versionAvant, String consommeApres) {
        return new Mouvement(cle, versionAvant, new BigDecimal(consommeApres), null);
    }

    static void append(DecisionStore store, Enregistrement enregistrement) {
        Throwable failure = failure(store, enregistrement);
        if (failure != null) {
            throw new AssertionError("Not kept: " + enregistrement.id(), failure);
        }
    }

    /** @return why the record was not kept, or null when it was */
    static Throwable failure(DecisionStore store, Enregistrement enregistrement) {
        try {
            store.append(enregistrement).toCompletableFuture().get(60, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("No answer for " + enregistrement.id(), e);
        }
    }
}
