package fr.clausier.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Erases records and signs it: what the chain needs stays, nothing else. */
final class Effacements {

    private final Sceau sceau;

    Effacements(Sceau sceau) {
        this.sceau = sceau;
    }

    /**
     * Destroys the payloads, the person and the key of records, with the acts they decided, what they alone held, what humans wrote of
     * them and what the search knew of them, in the caller's transaction.
     *
     * @param acteur 200 characters at most
     * @param motif  1 000 characters at most
     * @return how many were erased: one that does not exist, or of which nothing is left, is passed over
     */
    int effacer(Connection connection, Collection<UUID> decisions, String acteur, String motif) throws SQLException {
        // Before any row: two erasures never wait for each other.
        Indexation.verrouiller(connection);
        List<Long> rangs = new ArrayList<>();
        for (UUID id : decisions) {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT rang, porteur, empreinte FROM decision WHERE id = ? AND cle IS NOT NULL FOR UPDATE")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        rangs.add(row.getLong("rang"));
                        Sql.update(connection, "DELETE FROM acte WHERE porteur = ? AND decision = ?", row.getString("porteur"), id);
                        sign(connection, row.getLong("rang"), id, row.getBytes("empreinte"), acteur, motif);
                    }
                }
            }
            Sql.update(connection, "DELETE FROM prise WHERE decision = ?", id);
            Sql.update(connection, "DELETE FROM revision WHERE decision = ?", id);
            Sql.update(connection, "UPDATE decision SET demande = NULL, decision = NULL, connu = NULL, cle = NULL, porteur = '' WHERE id = ?", id);
        }
        Indexation.oublier(connection, rangs);
        return rangs.size();
    }

    private void sign(Connection connection, long rang, UUID id, byte[] empreinte, String acteur, String motif) throws SQLException {
        Instant instant = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO effacement (rang, decision, instant, acteur, motif, signature) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, rang);
            insert.setObject(2, id);
            insert.setObject(3, instant.atOffset(ZoneOffset.UTC));
            insert.setString(4, acteur);
            insert.setString(5, motif);
            insert.setBytes(6, sceau.signer(Canonique.effacement(rang, id, empreinte, instant, acteur, motif)));
            insert.executeUpdate();
        }
    }
}
