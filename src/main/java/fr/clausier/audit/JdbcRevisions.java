package fr.clausier.audit;

import fr.clausier.decision.DecisionStore.StoreIndisponible;
import fr.clausier.decision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Tasks for humans, in the database of the decisions: what took the place of one is read, never written twice. */
@ApplicationScoped
public class JdbcRevisions implements Revisions {

    private static final String SELECT = "SELECT r.id, r.decision, r.instant, r.qui, r.motif, p.decision AS par FROM revision r"
            + " LEFT JOIN prise p ON p.cle = 'SUITE/' || CAST(r.decision AS VARCHAR(36)) ";

    private final Database database;

    @Inject
    public JdbcRevisions(DataSource source) {
        database = new Database(source);
    }

    @Override
    public Revision demander(UUID decision, String qui, String motif) {
        Revision revision = new Revision(UUID.randomUUID(), decision, Instant.now().truncatedTo(ChronoUnit.MICROS), qui, motif, Statut.OUVERTE, null);
        try {
            database.write(connection -> Sql.update(connection, "INSERT INTO revision (id, decision, instant, qui, motif) VALUES (?, ?, ?, ?, ?)",
                    revision.id(), decision, Sql.utc(revision.instant()), qui, motif));
        } catch (SQLException e) {
            throw new StoreIndisponible("La demande de révision n'a pas pu être conservée.", Database.withoutValues(e));
        }
        return revision;
    }

    @Override
    public List<Revision> de(UUID decision) {
        return database.read(connection -> Sql.list(connection, JdbcRevisions::read, SELECT + "WHERE r.decision = ? ORDER BY r.instant, r.id", decision));
    }

    @Override
    public List<Revision> ouvertes(int nombre) {
        return database.read(connection -> Sql.list(connection, JdbcRevisions::read,
                SELECT + "WHERE p.decision IS NULL ORDER BY r.instant, r.id FETCH FIRST " + nombre + " ROWS ONLY"));
    }

    private static Revision read(ResultSet row) throws SQLException {
        UUID par = row.getObject("par", UUID.class);
        return new Revision(row.getObject("id", UUID.class), row.getObject("decision", UUID.class), Sql.instant(row, "instant"), row.getString("qui"),
                row.getString("motif"), par == null ? Statut.OUVERTE : Statut.TRANCHEE, par);
    }
}
