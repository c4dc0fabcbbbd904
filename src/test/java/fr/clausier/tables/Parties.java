package fr.clausier.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, bent one at a time: what no spreadsheet would write. */
final class Parties {

    static final String FEUILLE = "xl/worksheets/sheet1.xml";
    static final String CLASSEUR = "xl/workbook.xml";
    static final String TYPES = "[Content_Types].xml";
    static final String LIENS = "xl/_rels/workbook.xml.rels";

    private final Map<String, byte[]> parties = new LinkedHashMap<>();

    private Parties(byte[] classeur) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(classeur))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parties.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parties de(byte[] classeur) {
        return new Parties(classeur);
    }

    Parties avec(String nom, byte[] contenu) {
        parties.put(nom, contenu);
        return this;
    }

    Parties avec(String nom, String contenu) {
        return avec(nom, contenu.getBytes(StandardCharsets.UTF_8));
    }

    Parties sans(String nom) {
        parties.remove(nom);
        return this;
    }

    /** Changes the text of a part, which must change. */
    Parties change(String nom, UnaryOperator<String> change) {
        String avant = new String(parties.get(nom), StandardCharsets.UTF_8);
        String apres = change.apply(avant);
        if (apres.equals(avant)) {
            throw new IllegalArgumentException(nom + " is unchanged");
        }
        return avec(nom, apres);
    }

    /** Adds a part that the content types and a relationship of the workbook lead to, as a spreadsheet would. */
    Parties ajoute(String nom, String type, String lien, String contenu) {
        return avec(nom, contenu)
                .change(TYPES, xml -> xml.replace("</Types>", "<Override PartName=\"/" + nom + "\" ContentType=\"" + type + "\"/></Types>"))
                .change(LIENS, xml -> xml.replace("</Relationships>", "<Relationship Id=\"rIdX\" Type=\"" + lien + "\" Target=\"/" + nom
                        + "\"/></Relationships>"));
    }

    /** Their names, in the order of the zip. */
    List<String> noms() {
        return List.copyOf(parties.keySet());
    }

    byte[] partie(String nom) {
        return parties.get(nom);
    }

    byte[] zip() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            for (Map.Entry<String, byte[]> partie : parties.entrySet()) {
                zip.putNextEntry(new ZipEntry(partie.getKey()));
                zip.write(partie.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    /** The file with bytes replaced by others of the same length: everywhere, or the last time only. */
    static byte[] remplace(byte[] fichier, String avant, String apres, boolean partout) {
        String texte = new String(fichier, StandardCharsets.ISO_8859_1);
        int dernier = texte.lastIndexOf(avant);
        if (avant.length() != apres.length() || dernier < 0) {
            throw new IllegalArgumentException(avant);
        }
        String change = partout ? texte.replace(avant, apres)
                : texte.substring(0, dernier) + apres + texte.substring(dernier + avant.length());
        return change.getBytes(StandardCharsets.ISO_8859_1);
    }
}
