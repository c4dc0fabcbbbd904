package fr.clausier.audit;

import fr.clausier.decision.DecisionStore.DejaPris;
import fr.clausier.decision.Enregistrement.Prises;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What only one standing decision may hold, and the acts decided: read once a batch, moved item by item, written once. */
final class PrisesDuLot {

    /** An item that holds, or gives back. */
    record Item(UUID decision, String porteur, Prises prises) {}

    private final Map<String, UUID> stored = new HashMap<>();
    private final Map<String, UUID> current = new LinkedHashMap<>();
    private final List<Item> acted = new ArrayList<>();

    static PrisesDuLot read(Connection connection, Collection<Prises> prises) throws SQLException {
        PrisesDuLot lot = new PrisesDuLot();
        Set<String> keys = new LinkedHashSet<>();
        prises.forEach(item -> {
            keys.addAll(item.prend());
            keys.addAll(item.rend());
        });
        if (keys.isEmpty()) {
            return lot;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT decision FROM prise WHERE cle = ?")) {
            for (String key : keys) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        lot.stored.put(key, row.getObject(1, UUID.class));
                    }
                }
            }
        }
        lot.current.putAll(lot.stored);
        return lot;
    }

    /** What an item would take and another decision holds; empty when it may take all. */
    Optional<DejaPris> held(Item item) {
        for (String key : item.prises().prend()) {
            UUID holder = current.get(key);
            if (holder != null && !item.prises().rend().contains(key)) {
                return Optional.of(new DejaPris(key, holder.toString()));
            }
        }
        return Optional.empty();
    }

    /** Takes and gives back all of an item. */
    void move(Item item) {
        item.prises().rend().forEach(current::remove);
        item.prises().prend().forEach(key -> current.put(key, item.decision()));
        if (!item.prises().actes().isEmpty()) {
            acted.add(item);
        }
    }

    /** @throws SQLException also when another process has taken one of them since they were read */
    void write(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM prise WHERE cle = ? AND decision = ?");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO prise (cle, decision) VALUES (?, ?)")) {
            for (Map.Entry<String, UUID> before : stored.entrySet()) {
                if (!before.getValue().equals(current.get(before.getKey()))) {
                    bind(delete, before);
                }
            }
            for (Map.Entry<String, UUID> now : current.entrySet()) {
                if (!now.getValue().equals(stored.get(now.getKey()))) {
                    bind(insert, now);
                }
            }
            delete.executeBatch();
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO acte (porteur, empreinte, decision) VALUES (?, ?, ?)")) {
            for (Item item : acted) {
                for (String act : Set.copyOf(item.prises().actes())) {
                    insert.setString(1, item.porteur());
                    insert.setString(2, empreinte(item.porteur(), act));
                    insert.setObject(3, item.decision());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Map.Entry<String, UUID> entry) throws SQLException {
        statement.setString(1, entry.getKey());
        statement.setObject(2, entry.getValue());
        statement.addBatch();
    }

    /** Which of these acts a standing decision has decided. */
    static Map<String, String> dejaDecides(Connection connection, String porteur, Collection<String> acts) throws SQLException {
        Map<String, String> decided = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT decision FROM acte WHERE porteur = ? AND empreinte = ?")) {
            for (String act : acts) {
                select.setString(1, porteur);
                select.setString(2, empreinte(porteur, act));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        String decision = rows.getObject(1, UUID.class).toString();
                        if (!replaced(connection, decision)) {
                            decided.put(act, decision);
                        }
                    }
                }
            }
        }
        return decided;
    }

    /** Another decision has taken its place. */
    static boolean replaced(Connection connection, String decision) throws SQLException {
        return tenant(connection, Prises.suite(decision)).isPresent();
    }

    /** The decision that holds it. */
    static Optional<UUID> tenant(Connection connection, String prise) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT decision FROM prise WHERE cle = ?")) {
            select.setString(1, prise);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    private static String empreinte(String porteur, String act) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((porteur + "\n" + act).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
