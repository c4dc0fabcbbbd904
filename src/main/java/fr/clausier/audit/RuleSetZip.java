package fr.clausier.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A rule set as a zip that depends on its content alone: sorted entries, one fixed date. */
final class RuleSetZip {

    /** The oldest a zip can hold. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RuleSetZip() {}

    static byte[] pack(Map<String, byte[]> fichiers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> fichier : new TreeMap<>(fichiers).entrySet()) {
                ZipEntry entry = new ZipEntry(fichier.getKey());
                entry.setTimeLocal(DATE);
                zip.putNextEntry(entry);
                zip.write(fichier.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rule set cannot be packed", e);
        }
        return bytes.toByteArray();
    }

    static SortedMap<String, byte[]> unpack(byte[] archive) {
        SortedMap<String, byte[]> fichiers = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                fichiers.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The archived rule set cannot be read", e);
        }
        return Collections.unmodifiableSortedMap(fichiers);
    }
}
