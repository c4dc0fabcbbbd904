package fr.clausier.audit;

import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.PublicationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Rule sets as zip archives, the journal, and the documents of the workshop, compressed. */
@ApplicationScoped
public class JdbcPublicationStore implements PublicationStore {

    /** A VARBINARY of H2 stops at 1 MiB, and a PostgreSQL that shares the schema has no BLOB: what is big goes in pieces. */
    private static final int PIECE = 512 * 1024;
    private static final int TEXT_MOST = 1000;

    private final Database database;

    @Inject
    public JdbcPublicationStore(DataSource source) {
        database = new Database(source);
    }

    /** Work whose failure is only that the store cannot be written. */
    @FunctionalInterface
    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private void change(String failure, Change change) {
        try {
            database.write(connection -> {
                change.on(connection);
                return null;
            });
        } catch (SQLException e) {
            throw new StoreIndisponible(failure, Database.withoutValues(e));
        }
    }

    @Override
    public synchronized void keep(String hash, Map<String, byte[]> fichiers) {
        if (database.read(connection -> isKept(connection, hash))) {
            return;
        }
        byte[] archive = RuleSetZip.pack(fichiers);
        change("Le jeu de règles " + hash + " n'a pas pu être archivé.", connection -> {
            try (PreparedStatement jeu = connection.prepareStatement("INSERT INTO jeu_de_regles (hash, garde_le) VALUES (?, ?)")) {
                jeu.setString(1, hash);
                jeu.setObject(2, utc(Instant.now()));
                jeu.executeUpdate();
            }
            insertPieces(connection, "INSERT INTO jeu_de_regles_morceau (hash, rang, archive) VALUES (?, ?, ?)", hash, archive);
        });
    }

    private static boolean isKept(Connection connection, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM jeu_de_regles WHERE hash = ?")) {
            select.setString(1, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public Optional<Map<String, byte[]>> find(String hash) {
        return database.read(connection -> pieces(connection,
                "SELECT archive FROM jeu_de_regles_morceau WHERE hash = ? ORDER BY rang", hash)).map(RuleSetZip::unpack);
    }

    @Override
    public List<JeuActif> actifs() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT rang, hash, instant, origine, acteur, candidat, raison FROM jeu_actif ORDER BY rang DESC");
                    ResultSet rows = select.executeQuery()) {
                List<JeuActif> actifs = new ArrayList<>();
                while (rows.next()) {
                    actifs.add(new JeuActif(rows.getLong(1), rows.getString(2), instant(rows, 3), Origine.valueOf(rows.getString(4)),
                            rows.getString(5), rows.getObject(6, UUID.class), rows.getString(7)));
                }
                return actifs;
            }
        });
    }

    /** {@inheritDoc} The rang of a journal line or of a rule set that decides is given here, whatever it says. */
    @Override
    public synchronized void write(Ecriture ecriture) {
        change("L'atelier n'a pas pu être enregistré.", connection -> {
            for (String cle : ecriture.retires()) {
                remove(connection, cle);
            }
            for (Map.Entry<String, byte[]> document : ecriture.documents().entrySet()) {
                remove(connection, document.getKey());
                insertPieces(connection, "INSERT INTO document (cle, rang, contenu) VALUES (?, ?, ?)", document.getKey(),
                        Compression.deflate(document.getValue()));
            }
            if (ecriture.entree() != null) {
                insert(connection, ecriture.entree());
            }
            if (ecriture.actif() != null) {
                insert(connection, ecriture.actif());
            }
        });
    }

    private static void remove(Connection connection, String cle) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM document WHERE cle = ?")) {
            delete.setString(1, cle);
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, Entree entree) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO journal (rang, instant, acteur, action, candidat,"
                + " numero, accepte, avant, apres, motif, detail) VALUES ((SELECT COALESCE(MAX(rang), 0) + 1 FROM journal),"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, utc(entree.instant()));
            insert.setString(2, entree.acteur());
            insert.setString(3, entree.action().name());
            insert.setObject(4, entree.candidat());
            insert.setObject(5, entree.numero());
            insert.setBoolean(6, entree.accepte());
            insert.setString(7, entree.avant());
            insert.setString(8, entree.apres());
            insert.setString(9, shortened(entree.motif()));
            insert.setBytes(10, entree.detail() == null ? null : Compression.deflate(entree.detail().getBytes(StandardCharsets.UTF_8)));
            insert.executeUpdate();
        }
    }

    private static void insert(Connection connection, JeuActif actif) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO jeu_actif (rang, hash, instant, origine, acteur,"
                + " candidat, raison) VALUES ((SELECT COALESCE(MAX(rang), 0) + 1 FROM jeu_actif), ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, actif.hash());
            insert.setObject(2, utc(actif.instant()));
            insert.setString(3, actif.origine().name());
            insert.setString(4, actif.acteur());
            insert.setObject(5, actif.candidat());
            insert.setString(6, shortened(actif.raison()));
            insert.executeUpdate();
        }
    }

    @Override
    public Optional<byte[]> document(String cle) {
        return database.read(connection -> pieces(connection, "SELECT contenu FROM document WHERE cle = ? ORDER BY rang", cle))
                .map(compressed -> {
                    try {
                        return Compression.inflate(compressed);
                    } catch (IOException e) {
                        throw new StoreIndisponible("Le document « " + cle + " » est altéré.", e);
                    }
                });
    }

    @Override
    public List<String> cles(String prefixe) {
        return database.read(connection -> {
            // Not LIKE, whose wildcards a key may hold.
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT cle FROM document WHERE rang = 1 AND SUBSTRING(cle FROM 1 FOR ?) = ? ORDER BY cle")) {
                select.setInt(1, prefixe.length());
                select.setString(2, prefixe);
                List<String> cles = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        cles.add(rows.getString(1));
                    }
                }
                return cles;
            }
        });
    }

    @Override
    public List<Entree> journal(long avant, int nombre) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT rang, instant, acteur, action, candidat, numero, accepte,"
                    + " avant, apres, motif, detail FROM journal WHERE rang < ? ORDER BY rang DESC FETCH FIRST " + nombre + " ROWS ONLY")) {
                select.setLong(1, avant);
                List<Entree> entrees = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entrees.add(entree(rows));
                    }
                }
                return entrees;
            }
        });
    }

    private static Entree entree(ResultSet row) throws SQLException {
        byte[] detail = row.getBytes("detail");
        int numero = row.getInt("numero");
        boolean sansNumero = row.wasNull();
        try {
            return new Entree(row.getLong("rang"), row.getObject("instant", OffsetDateTime.class).toInstant(), row.getString("acteur"),
                    Action.valueOf(row.getString("action")), row.getObject("candidat", UUID.class), sansNumero ? null : numero,
                    row.getBoolean("accepte"), row.getString("avant"), row.getString("apres"), row.getString("motif"),
                    detail == null ? null : new String(Compression.inflate(detail), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StoreIndisponible("Une ligne du journal est altérée.", e);
        }
    }

    private static void insertPieces(Connection connection, String sql, String cle, byte[] contenu) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int start = 0, rang = 1; start < contenu.length; start += PIECE, rang++) {
                insert.setString(1, cle);
                insert.setInt(2, rang);
                insert.setBytes(3, Arrays.copyOfRange(contenu, start, Math.min(start + PIECE, contenu.length)));
                insert.executeUpdate();
            }
        }
    }

    /** What was cut in pieces, whole again; empty when there is none. */
    private static Optional<byte[]> pieces(Connection connection, String sql, String cle) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cle);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    whole.writeBytes(rows.getBytes(1));
                }
            }
            return whole.size() == 0 ? Optional.empty() : Optional.of(whole.toByteArray());
        }
    }

    private static String shortened(String text) {
        return text == null || text.length() <= TEXT_MOST ? text : text.substring(0, TEXT_MOST - 1) + "…";
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
