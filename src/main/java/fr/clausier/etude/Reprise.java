package fr.clausier.etude;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Where a study stands.
 *
 * @param porteur  the last person that is done, and all before it
 * @param demandes of the portfolio
 * @param faites   those that are done
 * @param cumul    what they came to
 */
public record Reprise(String porteur, long demandes, long faites, Cumul cumul) implements Serializable {

    /** Nothing else is in it. */
    private static final ObjectInputFilter NOTRES = ObjectInputFilter.Config.createFilter("fr.clausier.**;java.util.**;java.math.**;java.time.**;java.lang.*;!*");

    /** To be kept, for this version of the program alone. */
    public byte[] octets() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ObjectOutputStream sortie = new ObjectOutputStream(octets)) {
            sortie.writeObject(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    /** What was kept; empty when another version of the program kept it. */
    public static Optional<Reprise> lire(byte[] octets) {
        try (ObjectInputStream entree = new ObjectInputStream(new ByteArrayInputStream(octets))) {
            entree.setObjectInputFilter(NOTRES);
            return Optional.of((Reprise) entree.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
