package fr.clausier.audit;

import fr.clausier.contrat.Compteur;
import fr.clausier.decision.Enregistrement.Mouvement;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counters that a batch may move: read once, moved in memory item by item, written once. */
final class CompteursDuLot {

    /** A counter of a person. */
    record Key(String porteur, String cle) {}

    private final Map<Key, Compteur> stored = new HashMap<>();
    private final Map<Key, Compteur> moved = new HashMap<>();

    /**
     * One look-up a key: for a list of keys, in either form, H2 or a PostgreSQL that has not analysed the table yet
     * reads all of it, and the store was eight times slower after 30 000 decisions.
     */
    static CompteursDuLot read(Connection connection, Collection<Key> keys) throws SQLException {
        CompteursDuLot compteurs = new CompteursDuLot();
        if (keys.isEmpty()) {
            return compteurs;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT cle, consomme, version, depuis, reserve FROM compteur WHERE porteur = ? AND cle = ?")) {
            for (Key key : keys) {
                select.setString(1, key.porteur());
                select.setString(2, key.cle());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        compteurs.stored.put(key, compteur(row));
                    }
                }
            }
        }
        return compteurs;
    }

    static Compteur compteur(ResultSet row) throws SQLException {
        return new Compteur(row.getString("cle"), row.getBigDecimal("consomme"), row.getInt("version"),
                row.getObject("depuis", LocalDate.class), row.getBigDecimal("reserve"));
    }

    /** Applies all the movements of an item, or none: then answers the first counter that stands elsewhere. */
    Optional<Compteur> move(String porteur, List<Mouvement> mouvements) {
        Map<Key, Compteur> trial = new HashMap<>();
        for (Mouvement mouvement : mouvements) {
            Key key = new Key(porteur, mouvement.cle());
            Compteur actuel = trial.containsKey(key) ? trial.get(key) : current(key);
            if (actuel.version() != mouvement.versionAvant()) {
                return Optional.of(actuel);
            }
            trial.put(key, new Compteur(mouvement.cle(), mouvement.consommeApres(), actuel.version() + 1,
                    mouvement.depuis(), mouvement.reserveApres()));
        }
        moved.putAll(trial);
        return Optional.empty();
    }

    /** @throws SQLException also when another process has moved one of them since they were read */
    void write(Connection connection) throws SQLException {
        if (moved.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO compteur (consomme, version, depuis, reserve, porteur, cle) VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE compteur SET consomme = ?, version = ?, depuis = ?, reserve = ? WHERE porteur = ? AND cle = ? AND version = ?")) {
            for (Map.Entry<Key, Compteur> entry : moved.entrySet()) {
                Compteur before = stored.get(entry.getKey());
                PreparedStatement statement = before == null ? insert : update;
                statement.setBigDecimal(1, entry.getValue().consomme());
                statement.setInt(2, entry.getValue().version());
                statement.setObject(3, entry.getValue().depuis());
                statement.setBigDecimal(4, entry.getValue().reserve());
                statement.setString(5, entry.getKey().porteur());
                statement.setString(6, entry.getKey().cle());
                if (before != null) {
                    statement.setInt(7, before.version());
                }
                statement.addBatch();
            }
            insert.executeBatch();
            for (int count : update.executeBatch()) {
                if (count != 1) {
                    throw new SQLException("A counter has moved under the batch", "40001");
                }
            }
        }
    }

    private Compteur current(Key key) {
        Compteur inBatch = moved.get(key);
        if (inBatch != null) {
            return inBatch;
        }
        return stored.getOrDefault(key, new Compteur(key.cle(), BigDecimal.ZERO.setScale(2), 0, null));
    }
}
