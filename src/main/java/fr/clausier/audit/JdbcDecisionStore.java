package fr.clausier.audit;

import fr.clausier.contrat.Compteur;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Mouvement;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decisions in a relational database, chained, written in batches by one thread, acknowledged once on disk.
 *
 * <p>Instants are kept to the microsecond, consumptions to the cent. Movements are not kept with the decision, whose
 * JSON tells them: {@link #find} answers none.
 */
@ApplicationScoped
public class JdbcDecisionStore implements DecisionStore, AutoCloseable {

    private static final int PAGE = 500;

    private final Database database;
    private final BatchWriter writer;

    /**
     * @param queueSize decisions that may wait; beyond, they are refused
     * @param batchSize decisions of one transaction, at most
     */
    @Inject
    public JdbcDecisionStore(
            DataSource source,
            @ConfigProperty(name = "clausier.audit.file-attente", defaultValue = "4096") int queueSize,
            @ConfigProperty(name = "clausier.audit.lot", defaultValue = "500") int batchSize) {
        database = new Database(source);
        writer = new BatchWriter(database, queueSize, batchSize);
        writer.start();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A record that can never be stored fails at once: with IllegalArgumentException when its demande or decision
     * exceeds 1 MiB once compressed, with ArithmeticException when a consumption is finer than a cent.
     */
    @Override
    public CompletionStage<Void> append(Enregistrement enregistrement) {
        try {
            return writer.submit(SealedRow.of(enregistrement), inCents(enregistrement.mouvements()), enregistrement.prises());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public int enAttente() {
        return writer.enAttente();
    }

    @Override
    public boolean enPanne() {
        return database.enPanne();
    }

    @Override
    public Optional<Enregistrement> find(UUID id) {
        Optional<SealedRow> found = database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + SealedRow.COLUMNS + " FROM decision WHERE id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(SealedRow.read(row)) : Optional.empty();
                }
            }
        });
        return found.map(JdbcDecisionStore::open);
    }

    @Override
    public Optional<UUID> tenant(String prise) {
        return database.read(connection -> PrisesDuLot.tenant(connection, prise));
    }

    @Override
    public List<Compteur> compteurs(String porteur) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT cle, consomme, version, depuis, reserve FROM compteur WHERE porteur = ? ORDER BY cle")) {
                select.setString(1, porteur);
                List<Compteur> compteurs = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        compteurs.add(CompteursDuLot.compteur(rows));
                    }
                }
                return List.copyOf(compteurs);
            }
        });
    }

    @Override
    public List<Enregistrement> posterieures(String porteur, UUID apres) {
        List<SealedRow> rows = database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT " + SealedRow.COLUMNS + " FROM decision WHERE porteur = ?"
                    + " AND rang > (SELECT rang FROM decision WHERE id = ?) ORDER BY rang")) {
                select.setString(1, porteur);
                select.setObject(2, apres);
                List<SealedRow> standing = new ArrayList<>();
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        SealedRow row = SealedRow.read(found);
                        if (!PrisesDuLot.replaced(connection, row.id().toString())) {
                            standing.add(row);
                        }
                    }
                }
                return standing;
            }
        });
        return rows.stream().filter(row -> !row.effacee()).map(JdbcDecisionStore::open).toList();
    }

    @Override
    public Map<String, String> dejaDecides(String porteur, Collection<String> actes) {
        return database.read(connection -> PrisesDuLot.dejaDecides(connection, porteur, actes));
    }

    @Override
    public void parcourir(Instant du, Instant avant, Consumer<Conservee> visite) {
        List<StoredRow> page = List.of();
        do {
            page = page(du, avant, page.isEmpty() ? StoredRow.BEFORE_ALL : page.get(page.size() - 1));
            page.stream().filter(row -> !row.row().effacee())
                    .forEach(row -> visite.accept(new Conservee(open(row.row()), row.remplacee())));
        } while (page.size() == PAGE);
    }

    @Override
    public long compter(Instant du, Instant avant) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM decision WHERE instant >= ? AND instant < ?")) {
                select.setObject(1, du.atOffset(ZoneOffset.UTC));
                select.setObject(2, avant.atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** A row, its place in the order of persons, and whether another decision has taken its place. */
    private record StoredRow(String porteur, long rang, SealedRow row, boolean remplacee) {
        private static final StoredRow BEFORE_ALL = new StoredRow("", 0, null, false);
    }

    /** The rows of a period after another one, by person. The first condition is what lets both databases start at its index entry. */
    private List<StoredRow> page(Instant du, Instant avant, StoredRow after) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT rang, " + SealedRow.COLUMNS + " FROM decision WHERE porteur >= ?"
                    + " AND (porteur > ? OR rang > ?) AND instant >= ? AND instant < ? ORDER BY porteur, rang FETCH FIRST " + PAGE + " ROWS ONLY")) {
                select.setString(1, after.porteur());
                select.setString(2, after.porteur());
                select.setLong(3, after.rang());
                select.setObject(4, du.atOffset(ZoneOffset.UTC));
                select.setObject(5, avant.atOffset(ZoneOffset.UTC));
                List<StoredRow> page = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        SealedRow row = SealedRow.read(rows);
                        page.add(new StoredRow(row.porteur(), rows.getLong("rang"), row, PrisesDuLot.replaced(connection, row.id().toString())));
                    }
                }
                return page;
            }
        });
    }

    private static Enregistrement open(SealedRow row) {
        if (row.effacee()) {
            throw new Effacee(row.id());
        }
        try {
            return row.open();
        } catch (IOException e) {
            throw new StoreIndisponible("La décision " + row.id() + " est altérée : vérifiez la chaîne.", e);
        }
    }

    /** Refuses new decisions, writes those that wait, then stops. */
    @Override
    @PreDestroy
    public void close() {
        writer.close();
    }

    /** Before any bean goes: nothing says that the data source outlives this one. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) {
        close();
    }

    private static List<Mouvement> inCents(List<Mouvement> mouvements) {
        return mouvements.stream()
                .map(mouvement -> new Mouvement(
                        mouvement.cle(),
                        mouvement.versionAvant(),
                        mouvement.consommeApres().setScale(2, RoundingMode.UNNECESSARY),
                        mouvement.reserveApres().setScale(2, RoundingMode.UNNECESSARY),
                        mouvement.depuis()))
                .toList();
    }
}
