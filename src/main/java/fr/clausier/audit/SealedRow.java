package fr.clausier.audit;

import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Enregistrement.Prises;
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
 * @param connu    compressed; null when nothing was known. An erased row has none of the three, nor key, nor person
 */
record SealedRow(
        UUID id,
        Instant instant,
        String regles,
        String porteur,
        byte[] demande,
        byte[] decision,
        byte[] connu,
        byte[] cle,
        byte[] empreinte) {

    static final String COLUMNS = "id, instant, regles, porteur, demande, decision, connu, cle, empreinte";

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
                enregistrement.connu(),
                List.of(),
                Prises.AUCUNE);
        byte[] cle = new byte[32];
        RANDOM.nextBytes(cle);
        return new SealedRow(
                kept.id(),
                kept.instant(),
                kept.regles(),
                kept.porteur(),
                deflate("demande", kept.demande()),
                deflate("decision", kept.decision()),
                kept.connu() == null ? null : deflate("connu", kept.connu()),
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
                row.getBytes("connu"),
                row.getBytes("cle"),
                row.getBytes("empreinte"));
    }

    /** Nothing is left of it but its place. */
    boolean effacee() {
        return cle == null && demande == null && decision == null && connu == null && porteur.isEmpty();
    }

    /** @throws IOException when the stored bytes have been damaged */
    Enregistrement open() throws IOException {
        return new Enregistrement(id, instant, regles, porteur, inflate(demande), inflate(decision), connu == null ? null : inflate(connu),
                List.of(), Prises.AUCUNE);
    }

    private static byte[] inflate(byte[] deflated) throws IOException {
        if (deflated == null) {
            throw new IOException("A payload is missing");
        }
        return Compression.inflate(deflated);
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
