package fr.clausier.audit;

import fr.clausier.decision.Consultations;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Readings of stored decisions, in the database that holds them. */
@ApplicationScoped
public class JdbcConsultations implements Consultations {

    private static final String COLUMNS = "rang, decision, du, avant, instant, qui, roles, lecture";
    private static final int TEXT_MOST = 200;

    private final Database database;

    @Inject
    public JdbcConsultations(DataSource source) {
        database = new Database(source);
    }

    @Override
    public void noter(Lecteur lecteur, Lecture lecture, Collection<UUID> decisions) {
        insert(lecteur, lecture, decisions, null, null);
    }

    @Override
    public void noterPeriode(Lecteur lecteur, Lecture lecture, Instant du, Instant avant) {
        insert(lecteur, lecture, Collections.singleton(null), du, avant);
    }

    private void insert(Lecteur lecteur, Lecture lecture, Collection<UUID> decisions, Instant du, Instant avant) {
        if (decisions.isEmpty()) {
            return;
        }
        Instant instant = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try {
            database.write(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO acces (decision, du, avant, instant, qui, roles, lecture) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                    for (UUID decision : decisions) {
                        set(insert, 1, decision, Types.OTHER);
                        set(insert, 2, Sql.utc(du), Types.TIMESTAMP_WITH_TIMEZONE);
                        set(insert, 3, Sql.utc(avant), Types.TIMESTAMP_WITH_TIMEZONE);
                        insert.setObject(4, Sql.utc(instant));
                        insert.setString(5, shortened(lecteur.qui()));
                        insert.setString(6, shortened(lecteur.roles()));
                        insert.setString(7, lecture.name());
                        insert.addBatch();
                    }
                    return insert.executeBatch();
                }
            });
        } catch (SQLException e) {
            throw new StoreIndisponible("La lecture n'a pas pu être enregistrée, donc pas donnée.", Database.withoutValues(e));
        }
    }

    private static void set(PreparedStatement statement, int index, Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(index, type);
        } else {
            statement.setObject(index, value);
        }
    }

    /** A subject of a token may be longer. */
    private static String shortened(String text) {
        return text.length() <= TEXT_MOST ? text : text.substring(0, TEXT_MOST);
    }

    @Override
    public List<Consultation> de(UUID decision, Instant donnee) {
        return database.read(connection -> Sql.list(connection, JdbcConsultations::read, "SELECT " + COLUMNS + " FROM acces WHERE decision = ?"
                + " OR decision IS NULL AND (du IS NULL OR du <= ?) AND (avant IS NULL OR avant > ?) AND instant >= ? ORDER BY rang DESC",
                decision, Sql.utc(donnee), Sql.utc(donnee), Sql.utc(donnee)));
    }

    @Override
    public List<Consultation> dernieres(long avant, int nombre) {
        return database.read(connection -> Sql.list(connection, JdbcConsultations::read, "SELECT " + COLUMNS + " FROM acces WHERE rang < ?"
                + " ORDER BY rang DESC FETCH FIRST " + nombre + " ROWS ONLY", avant));
    }

    private static Consultation read(ResultSet row) throws SQLException {
        return new Consultation(row.getLong("rang"), row.getObject("decision", UUID.class), Sql.instant(row, "du"), Sql.instant(row, "avant"),
                Sql.instant(row, "instant"), row.getString("qui"), row.getString("roles"), Lecture.valueOf(row.getString("lecture")));
    }
}
