package fr.clausier.audit;

import fr.clausier.decision.Enregistrement;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hash chain of the decisions: altering, inserting, moving or removing a row breaks every link from there on.
 *
 * <p>A link hashes keyed fingerprints, never contents: once the key of a row is destroyed with its payload, the chain
 * still verifies and nothing can be guessed from what is left. Rows cut off at the end leave a chain that verifies:
 * only a head kept elsewhere shows them.
 *
 * @param rang    of the last row; 0 before the first
 * @param maillon 32 bytes, the link of that row
 */
record Chaine(long rang, byte[] maillon) {

    static final Chaine VIDE = new Chaine(0, new byte[32]);

    /** SHA-256(link before || empreinte || id). */
    Chaine suivante(byte[] empreinte, UUID id) {
        MessageDigest sha = sha256();
        sha.update(maillon);
        sha.update(empreinte);
        return new Chaine(rang + 1, sha.digest(bytes(id)));
    }

    /** Whether a row of that fingerprint and id, and of that link, comes next. */
    boolean suit(byte[] empreinte, UUID id, byte[] lien) {
        return Arrays.equals(suivante(empreinte, id).maillon(), lien);
    }

    /**
     * HMAC-SHA256 of demande, decision, id, instant, regles, porteur and, when there is one, connu in that order, each preceded
     * by its length in four bytes, so that no two records read the same.
     */
    static byte[] empreinte(byte[] cle, Enregistrement enregistrement) {
        Mac mac = hmac(cle);
        field(mac, enregistrement.demande());
        field(mac, enregistrement.decision());
        field(mac, bytes(enregistrement.id()));
        field(mac, bytes(enregistrement.instant()));
        field(mac, enregistrement.regles().getBytes(StandardCharsets.UTF_8));
        field(mac, enregistrement.porteur().getBytes(StandardCharsets.UTF_8));
        if (enregistrement.connu() != null) {
            field(mac, enregistrement.connu());
        }
        return mac.doFinal();
    }

    private static void field(Mac mac, byte[] value) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).flip());
        mac.update(value);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static byte[] bytes(Instant instant) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(instant.getEpochSecond())
                .putInt(instant.getNano())
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Mac hmac(byte[] cle) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(cle, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
