package fr.clausier.audit;

import fr.clausier.audit.Place.Effacement;
import fr.clausier.audit.Place.Stored;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Preuve;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The chain in the database: its heads signed and kept, its rows read again by pages, an export written as they are read. */
@ApplicationScoped
public class JdbcPreuve implements Preuve {

    private static final int PAGE = 500;
    private static final String TETE = "rang, maillon, instant, cle, signature";

    private final Database database;
    private final Sceau sceau;

    @Inject
    public JdbcPreuve(DataSource source, Sceau sceau) {
        database = new Database(source);
        this.sceau = sceau;
    }

    private static Chaine derniere(Connection connection) throws SQLException {
        return Sql.list(connection, row -> new Chaine(row.getLong(1), row.getBytes(2)),
                "SELECT rang, chaine FROM decision ORDER BY rang DESC FETCH FIRST 1 ROW ONLY").stream().findFirst().orElse(Chaine.VIDE);
    }

    private static List<Tete> tetes(Connection connection, long avant, int nombre) throws SQLException {
        return Sql.list(connection, JdbcPreuve::tete, "SELECT " + TETE + " FROM tete WHERE rang < ? ORDER BY rang DESC, instant DESC FETCH FIRST "
                + nombre + " ROWS ONLY", avant);
    }

    private static Tete tete(ResultSet row) throws SQLException {
        return new Tete(row.getLong("rang"), HexFormat.of().formatHex(row.getBytes("maillon")),
                row.getObject("instant", OffsetDateTime.class).toInstant(), row.getString("cle"),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }

    @Override
    public Etat etat() {
        return database.read(connection -> new Etat(derniere(connection).rang(),
                tetes(connection, Long.MAX_VALUE, 1).stream().findFirst().orElse(null), sceau.nom(), sceau.publique()));
    }

    @Override
    public List<Tete> tetes(long avant, int nombre) {
        return database.read(connection -> tetes(connection, avant, nombre));
    }

    @Override
    public Optional<Tete> tete(long rang) {
        return database.read(connection -> tetes(connection, rang + 1, 1)).stream().filter(tete -> tete.rang() == rang).findFirst();
    }

    @Override
    public boolean signee(Tete tete) {
        return Sceau.signee(sceau.cle(), tete);
    }

    @Override
    public synchronized Optional<Tete> signer() {
        try {
            return database.write(connection -> {
                Chaine chaine = derniere(connection);
                Optional<Tete> derniere = tetes(connection, Long.MAX_VALUE, 1).stream().findFirst();
                boolean deja = derniere.filter(tete -> tete.rang() == chaine.rang()
                        && tete.maillon().equals(HexFormat.of().formatHex(chaine.maillon())) && signee(tete)).isPresent();
                if (chaine.rang() == 0 || deja) {
                    return derniere;
                }
                Tete tete = sceau.tete(chaine, Instant.now().truncatedTo(ChronoUnit.MICROS));
                keep(connection, tete);
                return Optional.of(tete);
            });
        } catch (SQLException e) {
            throw new StoreIndisponible("La tête de la chaîne n'a pas pu être conservée.", Database.withoutValues(e));
        }
    }

    private static void keep(Connection connection, Tete tete) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tete (" + TETE + ") VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, tete.rang());
            insert.setBytes(2, HexFormat.of().parseHex(tete.maillon()));
            insert.setObject(3, tete.instant().atOffset(ZoneOffset.UTC));
            insert.setString(4, tete.cle());
            insert.setBytes(5, Base64.getDecoder().decode(tete.signature()));
            insert.executeUpdate();
        }
    }

    /** The part of the chain that is read: rows and heads that come meanwhile are left for another time. */
    private record Bornes(long premier, long dernier, long derniereTete) {}

    /** Heads first: a row that a head names was there before it. */
    private Bornes bornes(long premier) {
        return database.read(connection -> {
            long tete = tetes(connection, Long.MAX_VALUE, 1).stream().mapToLong(Tete::rang).findFirst().orElse(0);
            return new Bornes(premier, derniere(connection).rang(), tete);
        });
    }

    /** Page after page, each read when the one before has been gone through. */
    private static <T> Iterator<T> pages(List<T> premiere, UnaryOperator<List<T>> suivante) {
        return Stream.iterate(premiere, page -> !page.isEmpty(), suivante).flatMap(List::stream).iterator();
    }

    private static <T> T last(List<T> page) {
        return page.get(page.size() - 1);
    }

    /** A row and its erasure in one statement: one that is erased meanwhile is seen before or after, never between. */
    private Iterator<Stored> rows(Bornes bornes) {
        return pages(rows(bornes.premier() - 1, bornes.dernier()), page -> rows(last(page).rang(), bornes.dernier()));
    }

    private List<Stored> rows(long apres, long dernier) {
        return database.read(connection -> Sql.list(connection, Stored::read, "SELECT " + Place.COLUMNS + " FROM decision d LEFT JOIN effacement e"
                + " ON e.rang = d.rang WHERE d.rang > ? AND d.rang <= ? ORDER BY d.rang FETCH FIRST " + PAGE + " ROWS ONLY", apres, dernier));
    }

    private Iterator<Tete> heads(Bornes bornes) {
        return pages(heads(bornes.premier(), OffsetDateTime.MIN, bornes), page -> heads(last(page).rang(),
                last(page).instant().atOffset(ZoneOffset.UTC), bornes));
    }

    private List<Tete> heads(long rang, OffsetDateTime apres, Bornes bornes) {
        boolean premiere = apres == OffsetDateTime.MIN;
        return database.read(connection -> Sql.list(connection, JdbcPreuve::tete, "SELECT " + TETE + " FROM tete WHERE rang >= ? AND (rang > ?"
                + " OR instant > ?) AND rang <= ? ORDER BY rang, instant FETCH FIRST " + PAGE + " ROWS ONLY", rang, premiere ? rang - 1 : rang,
                premiere ? Instant.EPOCH.atOffset(ZoneOffset.UTC) : apres, bornes.derniereTete()));
    }

    private Iterator<Effacement> erasures(Bornes bornes) {
        return pages(erasures(bornes.premier() - 1, bornes.dernier()), page -> erasures(last(page).rang(), bornes.dernier()));
    }

    private List<Effacement> erasures(long apres, long dernier) {
        return database.read(connection -> Sql.list(connection, Effacement::read, "SELECT " + Effacement.COLUMNS + " FROM effacement e"
                + " WHERE e.rang > ? AND e.rang <= ? ORDER BY e.rang FETCH FIRST " + PAGE + " ROWS ONLY", apres, dernier));
    }

    @Override
    public Verification verifier(long premier, Optional<Tete> gardee, Suivi suivi) {
        Bornes bornes = bornes(premier);
        Verificateur verificateur = new Verificateur(sceau.cle(), premier, heads(bornes), gardee.orElse(null));
        int lues = 0;
        for (Iterator<Stored> rows = rows(bornes); rows.hasNext(); ) {
            Stored row = rows.next();
            verificateur.ligne(row.open());
            if (++lues % PAGE == 0) {
                suivi.avance(row.rang(), bornes.dernier());
            }
        }
        return verificateur.fin();
    }

    @Override
    public void exporter(Instant du, Instant avant, OutputStream sortie) throws IOException {
        boolean entier = du == null && avant == null;
        Bornes tout = bornes(1);
        Bornes bornes = entier ? tout : periode(tout, du, avant);
        ExportWriter writer = new ExportWriter(sortie);
        writer.cle(sceau.nom(), sceau.publique(), bornes.premier(), du, avant);
        long dernier = bornes.premier() - 1;
        for (Iterator<Stored> rows = rows(bornes); rows.hasNext(); ) {
            Stored row = rows.next();
            writer.decision(row.open());
            dernier = row.rang();
        }
        Bornes lues = new Bornes(bornes.premier(), dernier, entier ? bornes.derniereTete() : dernier);
        for (Iterator<Tete> heads = heads(lues); heads.hasNext(); ) {
            writer.tete(heads.next());
        }
        for (Iterator<Effacement> erasures = erasures(lues); erasures.hasNext(); ) {
            writer.effacement(erasures.next());
        }
        writer.fin(dernier);
    }

    /** From the first to the last row of a period: a few of another day may stand between, their order is that of the chain. */
    private Bornes periode(Bornes tout, Instant du, Instant avant) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT MIN(rang), MAX(rang) FROM decision WHERE rang <= ?"
                    + " AND instant >= COALESCE(?, instant) AND instant < COALESCE(?, TIMESTAMP WITH TIME ZONE '9999-12-31 00:00:00+00')")) {
                select.setLong(1, tout.dernier());
                select.setObject(2, du == null ? null : du.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                select.setObject(3, avant == null ? null : avant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new Bornes(Math.max(1, row.getLong(1)), row.getLong(2), tout.derniereTete());
                }
            }
        });
    }
}
