package fr.clausier.audit;

import fr.clausier.decision.Enregistrement;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A decision as its row holds it, all but its place in the chain: compressed, with its key and fingerprint.
 *
 * @param instant  to the microsecond, the finest that both databases keep
 * @param demande  compressed
 * @param decision compressed
 */
record SealedRow(
        UUID id,
        Instant instant,
        String regles,
        String porteur,
        byte[] demande,
        byte[] decision,
        byte[] cle,
        byte[] empreinte) {

    static final String COLUMNS = "id, instant, regles, porteur, demande, decision, cle, empreinte";

    /** What a VARBINARY of H2 holds. */
    private static final int MAX_BYTES = 1024 * 1024;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Done by the caller's thread: the one writer has the disk to wait for. */
    static SealedRow of(Enregistrement enregistrement) {
        Enregistrement kept = new Enregistrement(
                enregistrement.id(),
                enregistrement.instant().truncatedTo(ChronoUnit.MICROS),
                enregistrement.regles(),
                enregistrement.porteur(),
                enregistrement.demande(),
                enregistrement.decision(),
                List.of());
        byte[] cle = new byte[32];
        RANDOM.nextBytes(cle);
        return new SealedRow(
                kept.id(),
                kept.instant(),
                kept.regles(),
                kept.porteur(),
                deflate("demande", kept.demande()),
                deflate("decision", kept.decision()),
                cle,
                Chaine.empreinte(cle, kept));
    }

    /** Reads {@link #COLUMNS}. */
    static SealedRow read(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getObject("id", UUID.class),
                row.getObject("instant", OffsetDateTime.class).toInstant(),
                row.getString("regles"),
                row.getString("porteur"),
                row.getBytes("demande"),
                row.getBytes("decision"),
                row.getBytes("cle"),
                row.getBytes("empreinte"));
    }

    /** @throws IOException when the stored bytes have been damaged */
    Enregistrement open() throws IOException {
        return new Enregistrement(
                id, instant, regles, porteur, Compression.inflate(demande), Compression.inflate(decision), List.of());
    }

    private static byte[] deflate(String name, byte[] plain) {
        byte[] deflated = Compression.deflate(plain);
        if (deflated.length > MAX_BYTES) {
            throw new IllegalArgumentException("%s: %d bytes once compressed, the store takes %d; split the demande"
                    .formatted(name, deflated.length, MAX_BYTES));
        }
        return deflated;
    }
}
