package fr.clausier.audit;

import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Recherche;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/** The index in the database: the sets of what is asked for are met block after block, the last first, until a page is full. */
@ApplicationScoped
public class JdbcRecherche implements Recherche {

    private static final String PREMIER_JOUR = "00000000";
    private static final String DERNIER_JOUR = "99999999";

    private final Database database;
    private final Indexation indexation;

    @Inject
    public JdbcRecherche(DataSource source) {
        database = new Database(source);
        indexation = new Indexation(database);
    }

    @Override
    public int avancer(int lot, Runnable entre) {
        return indexation.avancer(lot, entre);
    }

    @Override
    public Etat etat() {
        return database.read(connection -> {
            long jusqua = jusqua(connection);
            try (PreparedStatement select = connection.prepareStatement("SELECT MAX(rang) FROM decision"); ResultSet row = select.executeQuery()) {
                row.next();
                return new Etat(jusqua, row.getLong(1));
            }
        });
    }

    private static long jusqua(Connection connection) throws SQLException {
        return Math.max(0, Indexation.jusqua(connection));
    }

    @Override
    public List<Trouvee> chercher(Criteres criteres, long avant, int nombre) {
        return database.read(connection -> {
            List<Trouvee> trouvees = new ArrayList<>();
            // What the index takes in meanwhile is left for later: its sets are read one after another.
            long dernier = Math.min(avant - 1, jusqua(connection));
            for (int bloc = Indexation.bloc(dernier); bloc >= 0 && dernier > 0 && trouvees.size() < nombre; bloc--) {
                lire(connection, bloc, bloc(connection, criteres, bloc, dernier), nombre, trouvees);
            }
            return trouvees;
        });
    }

    @Override
    public OptionalLong compter(Criteres criteres, long avant, Duration patience) {
        long fin = System.nanoTime() + patience.toNanos();
        return database.read(connection -> {
            long dernier = Math.min(avant - 1, jusqua(connection));
            long nombre = 0;
            for (int bloc = Indexation.bloc(dernier); bloc >= 0 && dernier > 0; bloc--) {
                if (System.nanoTime() > fin) {
                    return OptionalLong.empty();
                }
                nombre += bloc(connection, criteres, bloc, dernier).getLongCardinality();
            }
            return OptionalLong.of(nombre);
        });
    }

    @Override
    public Map<String, Long> applications(Critere critere, Periode donnees) {
        return database.read(connection -> {
            Map<String, Long> nombres = new HashMap<>();
            long dernier = jusqua(connection);
            Criteres periode = new Criteres(Map.of(), donnees, Periode.TOUTE, null, null);
            for (int bloc = Indexation.bloc(dernier); bloc >= 0 && dernier > 0; bloc--) {
                RoaringBitmap jours = bloc(connection, periode, bloc, dernier);
                if (!jours.isEmpty()) {
                    sets(connection, bloc, critere.name(), (valeur, set) -> {
                        long nombre = RoaringBitmap.andCardinality(set, jours);
                        if (nombre > 0) {
                            nombres.merge(valeur, nombre, Long::sum);
                        }
                    });
                }
            }
            return nombres;
        });
    }

    @Override
    public boolean connue(Critere critere, String valeur) {
        return !chercher(new Criteres(Map.of(critere, valeur), Periode.TOUTE, Periode.TOUTE, null, null), Long.MAX_VALUE, 1).isEmpty();
    }

    /** The decisions of a block that have all that is asked for, up to a rang. */
    private static RoaringBitmap bloc(Connection connection, Criteres criteres, int bloc, long dernier) throws SQLException {
        RoaringBitmap trouvees = null;
        for (Map.Entry<Critere, String> critere : criteres.valeurs().entrySet()) {
            trouvees = et(trouvees, valeur(connection, bloc, critere.getKey(), critere.getValue()));
            if (trouvees.isEmpty()) {
                return trouvees;
            }
        }
        trouvees = trouvees == null ? set(connection, bloc, Entrees.TOUT, "") : trouvees;
        trouvees = jours(connection, bloc, Entrees.JOUR, criteres.donnees(), trouvees);
        trouvees = jours(connection, bloc, Entrees.SOIN, criteres.soins(), trouvees);
        trouvees = montants(connection, bloc, criteres, trouvees);
        if (Indexation.bloc(dernier) == bloc) {
            trouvees.remove((long) Indexation.place(dernier) + 1, 1L << 16);
        }
        return trouvees;
    }

    private static RoaringBitmap et(RoaringBitmap trouvees, RoaringBitmap set) {
        if (trouvees == null) {
            return set;
        }
        trouvees.and(set);
        return trouvees;
    }

    private static RoaringBitmap valeur(Connection connection, int bloc, Critere critere, String valeur) throws SQLException {
        if (critere != Critere.ADHERENT && critere != Critere.BENEFICIAIRE) {
            return set(connection, bloc, critere.name(), Entrees.couper(valeur));
        }
        RoaringBitmap set = new RoaringBitmap();
        try (PreparedStatement select = connection.prepareStatement("SELECT rang FROM recherche_personne WHERE empreinte = ? AND rang >= ? AND rang < ?")) {
            select.setLong(1, Entrees.empreinte(critere, valeur));
            select.setLong(2, Indexation.rang(bloc, 0));
            select.setLong(3, Indexation.rang(bloc + 1, 0));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    set.add(Indexation.place(rows.getLong(1)));
                }
            }
        }
        return set;
    }

    private static RoaringBitmap jours(Connection connection, int bloc, String critere, Periode periode, RoaringBitmap trouvees) throws SQLException {
        if (trouvees.isEmpty() || periode.du() == null && periode.au() == null) {
            return trouvees;
        }
        RoaringBitmap jours = new RoaringBitmap();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT rangs FROM recherche_bloc WHERE bloc = ? AND critere = ? AND valeur >= ? AND valeur <= ?")) {
            select.setInt(1, bloc);
            select.setString(2, critere);
            select.setString(3, periode.du() == null ? PREMIER_JOUR : Entrees.jour(periode.du()));
            select.setString(4, periode.au() == null ? DERNIER_JOUR : Entrees.jour(periode.au()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    jours.or(Indexation.lire(rows.getBytes(1)));
                }
            }
        }
        return et(trouvees, jours);
    }

    /** Amounts are kept by binary digit: those that are at most a bound are told from the first digit to the last. */
    private static RoaringBitmap montants(Connection connection, int bloc, Criteres criteres, RoaringBitmap trouvees) throws SQLException {
        if (trouvees.isEmpty() || criteres.montantMin() == null && criteres.montantMax() == null) {
            return trouvees;
        }
        Map<String, RoaringBitmap> bits = new HashMap<>();
        sets(connection, bloc, Entrees.MONTANT, bits::put);
        // Those without an amount have no digit at all, not even the one of zero.
        RoaringBitmap compris = new RoaringBitmap();
        bits.values().forEach(compris::or);
        compris.and(trouvees);
        if (criteres.montantMin() != null) {
            compris.andNot(auPlus(bits, Entrees.centimes(criteres.montantMin()) - 1, compris));
        }
        return criteres.montantMax() == null ? compris : auPlus(bits, Entrees.centimes(criteres.montantMax()), compris);
    }

    private static RoaringBitmap auPlus(Map<String, RoaringBitmap> bits, long borne, RoaringBitmap parmi) {
        RoaringBitmap moins = new RoaringBitmap();
        RoaringBitmap egaux = parmi.clone();
        for (int i = Entrees.BITS - 1; i >= 0 && !egaux.isEmpty(); i--) {
            RoaringBitmap bit = bits.getOrDefault(Entrees.bit(i), new RoaringBitmap());
            if ((borne >>> i & 1) == 1) {
                moins.or(RoaringBitmap.andNot(egaux, bit));
                egaux.and(bit);
            } else {
                egaux.andNot(bit);
            }
        }
        moins.or(egaux);
        return moins;
    }

    private static RoaringBitmap set(Connection connection, int bloc, String critere, String valeur) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT rangs FROM recherche_bloc WHERE bloc = ? AND critere = ? AND valeur = ?")) {
            select.setInt(1, bloc);
            select.setString(2, critere);
            select.setString(3, valeur);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Indexation.lire(row.getBytes(1)) : new RoaringBitmap();
            }
        }
    }

    /** Told of each set of a criterion. */
    private interface Visite {
        void set(String valeur, RoaringBitmap set);
    }

    private static void sets(Connection connection, int bloc, String critere, Visite visite) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT valeur, rangs FROM recherche_bloc WHERE bloc = ? AND critere = ?")) {
            select.setInt(1, bloc);
            select.setString(2, critere);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    visite.set(rows.getString(1), Indexation.lire(rows.getBytes(2)));
                }
            }
        }
    }

    /** Reads the rows of a block, the last first; one erased since it was found is left out. */
    private static void lire(Connection connection, int bloc, RoaringBitmap places, int nombre, List<Trouvee> trouvees) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + SealedRow.COLUMNS + " FROM decision WHERE rang = ?")) {
            for (IntIterator derniers = places.getReverseIntIterator(); derniers.hasNext() && trouvees.size() < nombre; ) {
                long rang = Indexation.rang(bloc, derniers.next());
                select.setLong(1, rang);
                try (ResultSet row = select.executeQuery()) {
                    SealedRow lue = row.next() ? SealedRow.read(row) : null;
                    if (lue != null && !lue.effacee()) {
                        trouvees.add(new Trouvee(rang, lue.open()));
                    }
                } catch (IOException e) {
                    throw new StoreIndisponible("La décision de rang " + rang + " est altérée : vérifiez la chaîne.", e);
                }
            }
        }
    }
}
