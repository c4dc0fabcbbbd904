package fr.clausier.audit;

import fr.clausier.decision.Enregistrement;
import java.io.IOException;
import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A place of the chain as it is found, in the database or in an export.
 *
 * @param maillon    32 bytes: the link of this row
 * @param cle        null when it was destroyed
 * @param contenu    its demande, decision and connu are null where they are missing
 * @param effacement what says that it was erased; null when nothing does
 */
record Place(long rang, byte[] maillon, byte[] cle, byte[] empreinte, Enregistrement contenu, Effacement effacement) {

    /** What {@link #read} needs, of {@code decision d LEFT JOIN effacement e}. */
    static final String COLUMNS = "d.rang, d.chaine, d.id, d.instant, d.regles, d.porteur, d.demande, d.decision, d.connu, d.cle, d.empreinte, "
            + Effacement.COLUMNS;

    /** Who had a record erased, when and why, signed. */
    record Effacement(long rang, UUID id, Instant instant, String acteur, String motif, byte[] signature) {

        static final String COLUMNS = "e.rang AS e_rang, e.decision AS e_decision, e.instant AS e_instant, e.acteur AS e_acteur, "
                + "e.motif AS e_motif, e.signature AS e_signature";

        /** @return null when the row has none */
        static Effacement read(ResultSet row) throws SQLException {
            UUID id = row.getObject("e_decision", UUID.class);
            return id == null ? null : new Effacement(row.getLong("e_rang"), id, row.getObject("e_instant", OffsetDateTime.class).toInstant(),
                    row.getString("e_acteur"), row.getString("e_motif"), row.getBytes("e_signature"));
        }

        /** Whether it was signed with that key, for that row. */
        boolean vaut(Place place, PublicKey cle) {
            return rang == place.rang && id.equals(place.id()) && Sceau.verifier(cle,
                    Canonique.effacement(rang, id, place.empreinte, instant, acteur, motif), signature);
        }
    }

    /** A row as the database holds it, payloads still compressed: a page of them stays small. */
    record Stored(long rang, byte[] maillon, SealedRow row, Effacement effacement) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(row.getLong("rang"), row.getBytes("chaine"), SealedRow.read(row), Effacement.read(row));
        }

        Place open() {
            return new Place(rang, maillon, row.cle(), row.empreinte(), new Enregistrement(row.id(), row.instant(), row.regles(), row.porteur(),
                    inflate(row.demande()), inflate(row.decision()), inflate(row.connu()), List.of(), Enregistrement.Prises.AUCUNE), effacement);
        }

        /** What was damaged stays as it is: no fingerprint will match it. */
        private static byte[] inflate(byte[] stored) {
            try {
                return stored == null ? null : Compression.inflate(stored);
            } catch (IOException e) {
                return stored;
            }
        }
    }

    UUID id() {
        return contenu.id();
    }

    /** The same, with what says that it was erased. */
    Place avec(Effacement signe) {
        return new Place(rang, maillon, cle, empreinte, contenu, signe);
    }

    /** Something that a whole row has is missing. */
    boolean incomplete() {
        return cle == null || cle.length == 0 || contenu.demande() == null || contenu.decision() == null;
    }

    /** Nothing is left of it but its place. */
    boolean effacee() {
        return cle == null && contenu.demande() == null && contenu.decision() == null && contenu.connu() == null && contenu.porteur().isEmpty();
    }
}
