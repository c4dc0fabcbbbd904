package fr.clausier.explication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that come with this package. */
final class Ressource {

    private Ressource() {}

    static String texte(String nom) {
        try (InputStream in = Ressource.class.getResourceAsStream(nom)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
