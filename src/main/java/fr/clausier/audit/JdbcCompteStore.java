package fr.clausier.audit;

import fr.clausier.compte.Compte;
import fr.clausier.compte.CompteStore;
import fr.clausier.decision.DecisionStore.StoreIndisponible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Accounts, beside the decisions. */
@ApplicationScoped
public class JdbcCompteStore implements CompteStore {

    private final Database database;

    @Inject
    public JdbcCompteStore(DataSource source) {
        database = new Database(source);
    }

    @Override
    public List<Compte> comptes() {
        return database.read(connection -> {
            List<Compte> comptes = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT nom, sel, iterations, empreinte, depuis FROM compte ORDER BY nom");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    comptes.add(new Compte(row.getString(1), row.getBytes(2), row.getInt(3), row.getBytes(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return comptes;
        });
    }

    @Override
    public void garder(Collection<Compte> comptes) {
        try {
            database.write(connection -> {
                try (PreparedStatement delete = connection.prepareStatement("DELETE FROM compte WHERE nom = ?");
                        PreparedStatement insert = connection.prepareStatement(
                                "INSERT INTO compte (nom, sel, iterations, empreinte, depuis) VALUES (?, ?, ?, ?, ?)")) {
                    for (Compte compte : comptes) {
                        delete.setString(1, compte.nom());
                        delete.executeUpdate();
                        insert.setString(1, compte.nom());
                        insert.setBytes(2, compte.sel());
                        insert.setInt(3, compte.iterations());
                        insert.setBytes(4, compte.empreinte());
                        insert.setObject(5, compte.depuis().atOffset(ZoneOffset.UTC));
                        insert.executeUpdate();
                    }
                }
                return null;
            });
        } catch (SQLException e) {
            throw new StoreIndisponible("Les comptes n'ont pas pu être conservés.", Database.withoutValues(e));
        }
    }
}
