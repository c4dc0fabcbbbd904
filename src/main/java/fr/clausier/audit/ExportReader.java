package fr.clausier.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.clausier.audit.Place.Effacement;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Preuve.Tete;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads an export, as {@link ExportWriter} writes it, line after line. Bytes that are not UTF-8 are replaced: no fingerprint matches them. */
final class ExportReader implements Closeable {

    /** A decision of 1 MiB once compressed. */
    private static final int LONGEST = 512 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static {
        MAPPER.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST).build());
    }

    /** A line that is not what one of an export is; its message says why, never what it holds. */
    static final class Illisible extends Exception {
        private static final long serialVersionUID = 1L;

        Illisible(String pourquoi) {
            super(pourquoi);
        }
    }

    private final BufferedReader in;
    private String line;
    private long numero;

    ExportReader(Path fichier) throws IOException {
        in = new BufferedReader(new InputStreamReader(Files.newInputStream(fichier), StandardCharsets.UTF_8), 1 << 16);
    }

    /** Goes to the next line. */
    boolean next() throws IOException {
        line = in.readLine();
        numero++;
        return line != null;
    }

    /** Takes the whole file as one line. */
    void whole() throws IOException {
        line = in.lines().collect(Collectors.joining("\n"));
    }

    /** Goes to the next line of that type. */
    boolean next(String type) throws IOException {
        while (next()) {
            if (is(type)) {
                return true;
            }
        }
        return false;
    }

    boolean is(String type) {
        return line.startsWith("{\"type\":\"" + type + "\"");
    }

    /** Of the line, counted from 1. */
    long numero() {
        return numero;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads a value of the line. */
    private interface Lecture<T> {
        T lire(JsonNode json) throws Illisible;
    }

    private <T> T lire(Lecture<T> lecture) throws Illisible {
        try {
            return lecture.lire(MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            throw new Illisible("ce n'est pas du JSON");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Illisible("une valeur n'a pas sa forme");
        }
    }

    /** The key that the export announces, and the rang of its first row. */
    record Entete(String cle, String pem, long premier) {}

    Entete entete() throws Illisible {
        return lire(json -> new Entete(texte(json, "cle"), texte(json, "pem"), nombre(json, "premier")));
    }

    /** A row, without what says that it was erased. */
    Place decision() throws Illisible {
        return lire(json -> new Place(nombre(json, "rang"), HexFormat.of().parseHex(texte(json, "maillon")),
                json.has("cle") ? HexFormat.of().parseHex(texte(json, "cle")) : null, HexFormat.of().parseHex(texte(json, "empreinte")),
                new Enregistrement(UUID.fromString(texte(json, "id")), Instant.parse(texte(json, "instant")), texte(json, "regles"),
                        texte(json, "porteur"), utf8(json, "demande"), utf8(json, "decision"), utf8(json, "connu"), List.of(),
                        Enregistrement.Prises.AUCUNE), null));
    }

    Tete tete() throws Illisible {
        return lire(json -> new Tete(nombre(json, "rang"), texte(json, "maillon"), Instant.parse(texte(json, "instant")), texte(json, "cle"),
                texte(json, "signature")));
    }

    Effacement effacement() throws Illisible {
        return lire(json -> new Effacement(nombre(json, "rang"), UUID.fromString(texte(json, "id")), Instant.parse(texte(json, "instant")),
                texte(json, "acteur"), texte(json, "motif"), Base64.getDecoder().decode(texte(json, "signature"))));
    }

    long fin() throws Illisible {
        return lire(json -> nombre(json, "dernier"));
    }

    private static String texte(JsonNode json, String nom) throws Illisible {
        if (!json.path(nom).isTextual()) {
            throw new Illisible("« " + nom + " » manque");
        }
        return json.get(nom).textValue();
    }

    private static long nombre(JsonNode json, String nom) throws Illisible {
        if (!json.path(nom).canConvertToLong()) {
            throw new Illisible("« " + nom + " » manque");
        }
        return json.get(nom).longValue();
    }

    private static byte[] utf8(JsonNode json, String nom) throws Illisible {
        return json.has(nom) ? texte(json, nom).getBytes(StandardCharsets.UTF_8) : null;
    }
}
