package fr.clausier.regles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The content of a rules folder: path with slashes to bytes; what decides, what documents and what checks. */
public record RulesFolder(SortedMap<String, byte[]> fichiers) {

    public static final String CLAUSES = "clauses/";
    public static final String INTERPRETATIONS = CLAUSES + "interpretations.yaml";
    /** What each clause leaves to be read, and what shows the reading: checks, and decides nothing. */
    public static final String AMBIGUITES = CLAUSES + "ambiguites.yaml";
    /** Whom a member may turn to: letters say it, and it is published as all that is answered. */
    public static final String RECOURS = "lettre/recours.yaml";
    public static final String REGLEMENTATION = "reglementation/";
    public static final String GARANTIES = "garanties/";
    public static final String DRL = ".drl";
    public static final String TABLE = ".drl.xlsx";
    public static final String YAML = ".yaml";

    public static RulesFolder of(Map<String, byte[]> fichiers) {
        return new RulesFolder(new TreeMap<>(fichiers));
    }

    /** Reads a folder; hidden files and the lock files of spreadsheets are passed over. */
    public static RulesFolder read(Path dossier) {
        SortedMap<String, byte[]> fichiers = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(dossier)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String nom = path.getFileName().toString();
                if (!nom.startsWith(".") && !nom.startsWith("~")) {
                    fichiers.put(dossier.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Le dossier de règles « " + dossier.toAbsolutePath() + " » est illisible", e);
        }
        return new RulesFolder(fichiers);
    }

    /** The SHA-256 of all that decides or is answered: rules, tables, figures, clauses, recourses. */
    public String hash() {
        return hash(decisifs());
    }

    /** The SHA-256 of everything, what only checks or documents included. */
    public String empreinte() {
        return hash(fichiers);
    }

    /** The SHA-256 of one content, in hexadecimal. */
    public static String empreinte(byte[] contenu) {
        return HexFormat.of().formatHex(sha256().digest(contenu));
    }

    /** What decides; scenarios, dossiers, pages of text, and the lists of clauses that only check, do not. */
    public SortedMap<String, byte[]> decisifs() {
        SortedMap<String, byte[]> decisifs = new TreeMap<>(fichiers);
        decisifs.keySet().removeIf(nom -> !(nom.endsWith(DRL) || nom.endsWith(TABLE) || nom.startsWith(REGLEMENTATION) || nom.equals(RECOURS)
                || nom.startsWith(CLAUSES) && nom.endsWith(YAML) && !nom.equals(AMBIGUITES)));
        return decisifs;
    }

    List<String> finissantPar(String suffixe) {
        List<String> noms = new ArrayList<>(fichiers.keySet());
        noms.removeIf(nom -> !nom.endsWith(suffixe));
        return noms;
    }

    public String texte(String nom) {
        return new String(fichiers.get(nom), StandardCharsets.UTF_8);
    }

    static String hash(SortedMap<String, byte[]> fichiers, String... contexte) {
        MessageDigest sha = sha256();
        for (String mot : contexte) {
            sha.update(mot.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        fichiers.forEach((nom, contenu) -> {
            sha.update((nom + "\0" + contenu.length + "\0").getBytes(StandardCharsets.UTF_8));
            sha.update(contenu);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
