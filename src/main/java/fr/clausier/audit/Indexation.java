package fr.clausier.audit;

import fr.clausier.audit.Entrees.Paire;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;

/**
 * Writes the index of the search: which decisions of each block of rangs have a value. Who writes holds the row of
 * {@code recherche_etat}: the follower, or who erases.
 */
final class Indexation {

    /** Rows read at once: their payloads are held until they are indexed. */
    private static final int PAGE = 200;

    private static final int BITS_DU_BLOC = 16;

    private final Database database;

    Indexation(Database database) {
        this.database = database;
    }

    static int bloc(long rang) {
        return (int) (rang >>> BITS_DU_BLOC);
    }

    static int place(long rang) {
        return (int) (rang & 0xFFFF);
    }

    static long rang(int bloc, int place) {
        return ((long) bloc << BITS_DU_BLOC) + place;
    }

    /** A set of the index: its block, and what it is about. */
    private record Cle(int bloc, Paire paire) {}

    /** What some decisions add to the index. */
    private static final class Ajout {
        private final Map<Cle, RoaringBitmap> blocs = new HashMap<>();
        private final Map<Long, Set<Long>> personnes = new TreeMap<>();
        private long dernier;
        private int nombre;

        private void ajoute(long rang, SealedRow row) {
            dernier = rang;
            nombre++;
            if (row.effacee()) {
                return;
            }
            Entrees entrees;
            try {
                entrees = Entrees.de(row.open());
            } catch (IOException e) {
                return; // Damaged: verifying the chain tells it, the search cannot find it.
            }
            entrees.paires().forEach(paire -> blocs.computeIfAbsent(new Cle(bloc(rang), paire), cle -> new RoaringBitmap()).add(place(rang)));
            personnes.put(rang, entrees.personnes());
        }

        private void oublie(Collection<Long> rangs) {
            rangs.forEach(personnes::remove);
            for (long rang : rangs) {
                blocs.forEach((cle, set) -> {
                    if (cle.bloc() == bloc(rang)) {
                        set.remove(place(rang));
                    }
                });
            }
            blocs.values().removeIf(RoaringBitmap::isEmpty);
        }
    }

    /** As {@link fr.clausier.decision.Recherche#avancer}. */
    int avancer(int lot, Runnable entre) {
        long depuis = database.read(Indexation::jusqua);
        try {
            if (depuis < 0) {
                vider();
                depuis = 0;
            }
            Ajout ajout = lire(depuis, lot, entre);
            if (ajout.nombre == 0) {
                return 0;
            }
            long debut = depuis;
            database.write(connection -> ecrire(connection, debut, ajout));
            return ajout.nombre;
        } catch (SQLException e) {
            throw new StoreIndisponible("L'index de la recherche n'a pas pu être écrit.", Database.withoutValues(e));
        }
    }

    /** @return the rang of the last decision in the index; -1 when it is of another version */
    static long jusqua(Connection connection) throws SQLException {
        return etat(connection, "");
    }

    private static long etat(Connection connection, String lock) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version, jusqua FROM recherche_etat WHERE cle = 1" + lock)) {
            row.next();
            return row.getInt(1) == Entrees.VERSION ? row.getLong(2) : -1;
        }
    }

    private void vider() throws SQLException {
        database.write(connection -> {
            etat(connection, " FOR UPDATE");
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM recherche_bloc");
                statement.executeUpdate("DELETE FROM recherche_personne");
                return statement.executeUpdate("UPDATE recherche_etat SET jusqua = 0, version = " + Entrees.VERSION + " WHERE cle = 1");
            }
        });
    }

    private Ajout lire(long depuis, int lot, Runnable entre) {
        Ajout ajout = new Ajout();
        long apres = depuis;
        int lues;
        do {
            long debut = apres;
            int page = Math.min(PAGE, lot - ajout.nombre);
            lues = 0;
            for (Map.Entry<Long, SealedRow> row : database.read(connection -> page(connection, debut, page)).entrySet()) {
                ajout.ajoute(row.getKey(), row.getValue());
                apres = row.getKey();
                lues++;
                entre.run();
            }
        } while (lues == PAGE && ajout.nombre < lot);
        return ajout;
    }

    private static Map<Long, SealedRow> page(Connection connection, long apres, int nombre) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT rang, " + SealedRow.COLUMNS + " FROM decision WHERE rang > ? ORDER BY rang FETCH FIRST " + nombre + " ROWS ONLY")) {
            select.setLong(1, apres);
            Map<Long, SealedRow> page = new TreeMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.put(rows.getLong("rang"), SealedRow.read(rows));
                }
            }
            return page;
        }
    }

    private static int ecrire(Connection connection, long depuis, Ajout ajout) throws SQLException {
        if (etat(connection, " FOR UPDATE") != depuis) {
            throw new SQLException("Another process writes the index");
        }
        // Erased since they were read: who erases waits for this transaction, or was done before it.
        ajout.oublie(effacees(connection, depuis, ajout.dernier));
        try (PreparedStatement select = connection.prepareStatement("SELECT rangs FROM recherche_bloc WHERE bloc = ? AND critere = ? AND valeur = ?");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO recherche_bloc (rangs, bloc, critere, valeur) VALUES (?, ?, ?, ?)");
                PreparedStatement update = connection.prepareStatement("UPDATE recherche_bloc SET rangs = ? WHERE bloc = ? AND critere = ? AND valeur = ?")) {
            for (Map.Entry<Cle, RoaringBitmap> ajoute : ajout.blocs.entrySet()) {
                bind(select, 1, ajoute.getKey());
                try (ResultSet row = select.executeQuery()) {
                    boolean present = row.next();
                    if (present) {
                        ajoute.getValue().or(lire(row.getBytes(1)));
                    }
                    PreparedStatement ecrit = present ? update : insert;
                    ecrit.setBytes(1, ecrire(ajoute.getValue()));
                    bind(ecrit, 2, ajoute.getKey());
                    ecrit.addBatch();
                }
            }
            insert.executeBatch();
            update.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO recherche_personne (empreinte, rang) VALUES (?, ?)")) {
            for (Map.Entry<Long, Set<Long>> personne : ajout.personnes.entrySet()) {
                for (long empreinte : personne.getValue()) {
                    insert.setLong(1, empreinte);
                    insert.setLong(2, personne.getKey());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE recherche_etat SET jusqua = ? WHERE cle = 1")) {
            update.setLong(1, ajout.dernier);
            return update.executeUpdate();
        }
    }

    private static List<Long> effacees(Connection connection, long apres, long dernier) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT rang FROM decision WHERE rang > ? AND rang <= ? AND cle IS NULL")) {
            select.setLong(1, apres);
            select.setLong(2, dernier);
            List<Long> effacees = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    effacees.add(rows.getLong(1));
                }
            }
            return effacees;
        }
    }

    private static void bind(PreparedStatement statement, int premier, Cle cle) throws SQLException {
        statement.setInt(premier, cle.bloc());
        statement.setString(premier + 1, cle.paire().critere());
        statement.setString(premier + 2, cle.paire().valeur());
    }

    /** Until the caller's transaction ends, nobody else writes the index. */
    static void verrouiller(Connection connection) throws SQLException {
        etat(connection, " FOR UPDATE");
    }

    /** Takes decisions out of the index, in the caller's transaction, which erases them: nothing is left of them there. */
    static void oublier(Connection connection, Collection<Long> rangs) throws SQLException {
        verrouiller(connection);
        Map<Integer, Set<Long>> parBloc = rangs.stream().collect(Collectors.groupingBy(Indexation::bloc, Collectors.toCollection(TreeSet::new)));
        for (Map.Entry<Integer, Set<Long>> bloc : parBloc.entrySet()) {
            RoaringBitmap oubliees = new RoaringBitmap();
            bloc.getValue().forEach(rang -> oubliees.add(place(rang)));
            oublier(connection, bloc.getKey(), oubliees);
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM recherche_personne WHERE rang = ?")) {
            for (long rang : rangs) {
                delete.setLong(1, rang);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void oublier(Connection connection, int bloc, RoaringBitmap oubliees) throws SQLException {
        Map<Cle, RoaringBitmap> changes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT critere, valeur, rangs FROM recherche_bloc WHERE bloc = ?")) {
            select.setInt(1, bloc);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    RoaringBitmap set = lire(rows.getBytes(3));
                    if (RoaringBitmap.intersects(set, oubliees)) {
                        set.andNot(oubliees);
                        changes.put(new Cle(bloc, new Paire(rows.getString(1), rows.getString(2))), set);
                    }
                }
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM recherche_bloc WHERE bloc = ? AND critere = ? AND valeur = ?");
                PreparedStatement update = connection.prepareStatement("UPDATE recherche_bloc SET rangs = ? WHERE bloc = ? AND critere = ? AND valeur = ?")) {
            for (Map.Entry<Cle, RoaringBitmap> change : changes.entrySet()) {
                if (change.getValue().isEmpty()) {
                    bind(delete, 1, change.getKey());
                    delete.addBatch();
                } else {
                    update.setBytes(1, ecrire(change.getValue()));
                    bind(update, 2, change.getKey());
                    update.addBatch();
                }
            }
            delete.executeBatch();
            update.executeBatch();
        }
    }

    static RoaringBitmap lire(byte[] rangs) throws SQLException {
        RoaringBitmap set = new RoaringBitmap();
        try {
            set.deserialize(ByteBuffer.wrap(rangs));
        } catch (IOException | RuntimeException e) {
            throw new SQLException("A set of the index is damaged", e);
        }
        return set;
    }

    private static byte[] ecrire(RoaringBitmap set) {
        set.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(set.serializedSizeInBytes());
        set.serialize(bytes);
        return bytes.array();
    }
}
