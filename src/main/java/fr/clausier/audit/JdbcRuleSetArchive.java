package fr.clausier.audit;

import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.RuleSetArchive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Rule sets as zip archives, and the journal of which one was the good one, when. */
@ApplicationScoped
public class JdbcRuleSetArchive implements RuleSetArchive {

    /** A VARBINARY of H2 stops at 1 MiB, and a PostgreSQL that shares the schema has no BLOB: archives go in pieces. */
    private static final int PIECE = 512 * 1024;

    private final Database database;

    @Inject
    public JdbcRuleSetArchive(DataSource source) {
        database = new Database(source);
    }

    /** {@inheritDoc} A set already kept is not stored again; the journal gets a line only when the good one changes. */
    @Override
    public synchronized void keep(String hash, Map<String, byte[]> fichiers) {
        byte[] archive = RuleSetZip.pack(fichiers);
        try {
            database.write(connection -> {
                OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
                if (!isKept(connection, hash)) {
                    insert(connection, hash, archive, now);
                }
                Actif actif = last(connection);
                if (!hash.equals(actif.hash())) {
                    activate(connection, new Actif(actif.rang() + 1, hash), now);
                }
                return null;
            });
        } catch (SQLException e) {
            throw new StoreIndisponible(
                    "Le jeu de règles " + hash + " n'a pas pu être archivé.", Database.withoutValues(e));
        }
    }

    @Override
    public Optional<Map<String, byte[]>> lastGood() {
        return database.read(connection -> {
            Actif actif = last(connection);
            return actif.hash() == null ? Optional.empty() : Optional.of(RuleSetZip.unpack(load(connection, actif.hash())));
        });
    }

    /** A line of the journal; rang 0 and no hash before the first. */
    private record Actif(long rang, String hash) {}

    private static boolean isKept(Connection connection, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM jeu_de_regles WHERE hash = ?")) {
            select.setString(1, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void insert(Connection connection, String hash, byte[] archive, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement jeu =
                        connection.prepareStatement("INSERT INTO jeu_de_regles (hash, garde_le) VALUES (?, ?)");
                PreparedStatement morceau = connection.prepareStatement(
                        "INSERT INTO jeu_de_regles_morceau (hash, rang, archive) VALUES (?, ?, ?)")) {
            jeu.setString(1, hash);
            jeu.setObject(2, now);
            jeu.executeUpdate();
            for (int start = 0, rang = 1; start < archive.length; start += PIECE, rang++) {
                morceau.setString(1, hash);
                morceau.setInt(2, rang);
                morceau.setBytes(3, Arrays.copyOfRange(archive, start, Math.min(start + PIECE, archive.length)));
                morceau.executeUpdate();
            }
        }
    }

    private static void activate(Connection connection, Actif actif, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO jeu_actif (rang, hash, instant) VALUES (?, ?, ?)")) {
            insert.setLong(1, actif.rang());
            insert.setString(2, actif.hash());
            insert.setObject(3, now);
            insert.executeUpdate();
        }
    }

    private static Actif last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT rang, hash FROM jeu_actif ORDER BY rang DESC FETCH FIRST 1 ROW ONLY");
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Actif(row.getLong(1), row.getString(2)) : new Actif(0, null);
        }
    }

    private static byte[] load(Connection connection, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT archive FROM jeu_de_regles_morceau WHERE hash = ? ORDER BY rang")) {
            select.setString(1, hash);
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    archive.writeBytes(rows.getBytes(1));
                }
            }
            return archive.toByteArray();
        }
    }
}
