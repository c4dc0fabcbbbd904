package fr.clausier.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * The bytes that the seal signs: fields, each preceded by its length in four bytes, of which the first names what is signed. Numbers are
 * big endian; an instant is its seconds since 1970 in eight bytes, then its nanoseconds in four; an identifier has sixteen bytes, a text
 * is in UTF-8.
 */
final class Canonique {

    private Canonique() {}

    /** A head: {@code clausier/tete}, rang (8 bytes), maillon (32), instant (12). */
    static byte[] tete(long rang, byte[] maillon, Instant instant) {
        return champs(texte("clausier/tete"), nombre(rang), maillon, Chaine.bytes(instant));
    }

    /** An erasure: {@code clausier/effacement}, rang (8 bytes), id (16), empreinte (32), instant (12), acteur, motif. */
    static byte[] effacement(long rang, UUID id, byte[] empreinte, Instant instant, String acteur, String motif) {
        return champs(texte("clausier/effacement"), nombre(rang), Chaine.bytes(id), empreinte, Chaine.bytes(instant), texte(acteur), texte(motif));
    }

    private static byte[] champs(byte[]... champs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] champ : champs) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(champ.length).array());
            bytes.writeBytes(champ);
        }
        return bytes.toByteArray();
    }

    private static byte[] nombre(long nombre) {
        return ByteBuffer.allocate(Long.BYTES).putLong(nombre).array();
    }

    private static byte[] texte(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
