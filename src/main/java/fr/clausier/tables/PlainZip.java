package fr.clausier.tables;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a zip file that every reader of zip files sees alike: two readers of one workbook, ours and the engine's,
 * must never see two workbooks.
 *
 * <p>The central directory and the local headers say the same, the entries follow one another with nothing before, between
 * or after them, no name comes twice, and what is unpacked has the size and the checksum announced, within limits that are
 * measured while unpacking.
 */
final class PlainZip {

    /** Of the file, in bytes. */
    static final int FILE_AT_MOST = 5 << 20;
    /** Of all that it unpacks to, in bytes. */
    static final int TOTAL_AT_MOST = 64 << 20;
    /** What is unpacked is at most so many times what is packed, beyond a size that does no harm. */
    static final int RATIO_AT_MOST = 100;
    private static final int RATIO_FROM = 1 << 20;
    private static final int ENTRIES_AT_MOST = 200;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DESCRIPTOR_LENGTH = 12;
    /** Flags that change nothing to what is read: level of compression, sizes after the data, names in UTF-8. */
    private static final int FLAGS = 0x0002 | 0x0004 | 0x0008 | 0x0800;
    private static final int SIZES_AFTER = 0x0008;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** Padding of Excel, times and owners of files. One that gives another name or size would make a second reading. */
    private static final Set<Integer> EXTRAS = Set.of(0xA220, 0x5455, 0x7875, 0x000A, 0xCAFE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-\\[\\]]+(/[A-Za-z0-9_.\\-\\[\\]]+)*");

    private final byte[] file;
    private final ByteBuffer bytes;
    private int total;

    /** The file is not a plain zip file. */
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String entree;

        /** @param entree name of the entry; null when the whole file is concerned */
        NotPlain(String code, String entree, String message) {
            super(message);
            this.code = code;
            this.entree = entree;
        }

        String code() {
            return code;
        }

        String entree() {
            return entree;
        }
    }

    private record Entry(String name, int flags, int method, int crc, int packed, int size, int offset) {}

    private PlainZip(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Unpacks.
     *
     * @return contents by name, in the order of the file
     * @throws NotPlain when it is not a zip file, or not a plain one, with the entry that shows it
     */
    static Map<String, byte[]> read(byte[] file) throws NotPlain {
        if (file.length > FILE_AT_MOST) {
            throw new NotPlain("fichier-trop-grand", null, "le fichier pèse " + file.length + " octets ; au plus "
                    + FILE_AT_MOST + " octets (5 Mio) sont acceptés");
        }
        try {
            return new PlainZip(file).entries();
        } catch (IndexOutOfBoundsException e) {
            throw incoherent(null, "il est coupé, ou ses tailles sont fausses");
        }
    }

    private Map<String, byte[]> entries() throws NotPlain {
        int end = file.length - END_LENGTH;
        if (file.length < END_LENGTH || bytes.getInt(0) != LOCAL) {
            throw new NotPlain("classeur-illisible", null,
                    "ce n'est pas un classeur .xlsx ; enregistrez-le à ce format, par Excel ou LibreOffice, sans mot de passe");
        }
        if (bytes.getInt(end) != END || unsigned(end + 20) != 0) {
            throw incoherent(null, "il est coupé, ou quelque chose suit sa fin");
        }
        int count = unsigned(end + 10);
        int start = bytes.getInt(end + 16);
        if (bytes.getInt(end + 4) != 0 || unsigned(end + 8) != count || start < 0 || start + (long) bytes.getInt(end + 12) != end) {
            throw incoherent(null, "son répertoire ne s'arrête pas à sa fin");
        }
        if (count > ENTRIES_AT_MOST) {
            throw new NotPlain("trop-de-parties", null, "le fichier a " + count + " parties ; au plus " + ENTRIES_AT_MOST);
        }
        List<Entry> entries = directory(start, end, count);
        entries.sort(Comparator.comparingInt(Entry::offset));
        Map<String, byte[]> contents = new LinkedHashMap<>();
        int next = 0;
        for (Entry entry : entries) {
            if (entry.offset() != next) {
                throw incoherent(entry.name(), "des octets que rien n'annonce la précèdent, ou deux parties se chevauchent");
            }
            int data = data(entry);
            next = end(entry, data);
            contents.put(entry.name(), unpack(entry, data));
        }
        if (next != start) {
            throw incoherent(null, "des octets que rien n'annonce suivent la dernière partie");
        }
        return contents;
    }

    private List<Entry> directory(int start, int end, int count) throws NotPlain {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != CENTRAL) {
                throw incoherent(null, "son répertoire annonce plus de parties qu'il n'en a");
            }
            int nameLength = unsigned(at + 28);
            int extraLength = unsigned(at + 30);
            String name = name(at + CENTRAL_LENGTH, nameLength);
            Entry entry = new Entry(name, unsigned(at + 8), unsigned(at + 10), bytes.getInt(at + 16), bytes.getInt(at + 20),
                    bytes.getInt(at + 24), bytes.getInt(at + 42));
            check(entry);
            checkExtras(entry.name(), at + CENTRAL_LENGTH + nameLength, extraLength);
            if (unsigned(at + 32) != 0 || unsigned(at + 34) != 0) {
                throw incoherent(name, "un commentaire ou un autre volume l'accompagne");
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new NotPlain("partie-en-double", name, "la partie « " + name + " » est en double : deux lecteurs liraient "
                        + "deux classeurs différents");
            }
            entries.add(entry);
            at += CENTRAL_LENGTH + nameLength + extraLength;
        }
        if (at != end) {
            throw incoherent(null, "son répertoire a plus de parties qu'il n'en annonce");
        }
        return entries;
    }

    private static void check(Entry entry) throws NotPlain {
        if (!NAME.matcher(entry.name()).matches() || Arrays.asList(entry.name().split("/")).contains("..")) {
            throw new NotPlain("nom-de-partie", entry.name(), "le nom de la partie « " + entry.name() + " » n'est pas celui d'une "
                    + "partie de classeur");
        }
        if ((entry.flags() & ~FLAGS) != 0) {
            throw new NotPlain("classeur-chiffre", entry.name(), "la partie « " + entry.name() + " » est chiffrée ou n'est pas "
                    + "d'un zip ordinaire ; enregistrez le classeur sans mot de passe");
        }
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            throw incoherent(entry.name(), "sa compression n'est pas celle d'un classeur");
        }
        if (entry.packed() < 0 || entry.packed() > FILE_AT_MOST || entry.size() < 0 || entry.offset() < 0
                || entry.method() == STORED && entry.packed() != entry.size()) {
            throw incoherent(entry.name(), "ses tailles sont fausses");
        }
    }

    /** Compares the local header with the directory. */
    private int data(Entry entry) throws NotPlain {
        int at = entry.offset();
        int nameLength = unsigned(at + 26);
        int extraLength = unsigned(at + 28);
        boolean after = (entry.flags() & SIZES_AFTER) != 0;
        boolean same = bytes.getInt(at) == LOCAL && unsigned(at + 6) == entry.flags() && unsigned(at + 8) == entry.method()
                && announced(at + 14, entry.crc(), after) && announced(at + 18, entry.packed(), after)
                && announced(at + 22, entry.size(), after) && name(at + LOCAL_LENGTH, nameLength).equals(entry.name());
        if (!same) {
            throw incoherent(entry.name(), "son en-tête et le répertoire ne disent pas la même chose");
        }
        checkExtras(entry.name(), at + LOCAL_LENGTH + nameLength, extraLength);
        return at + LOCAL_LENGTH + nameLength + extraLength;
    }

    private boolean announced(int at, int value, boolean after) {
        return bytes.getInt(at) == value || after && bytes.getInt(at) == 0;
    }

    /** Where the entry ends, its data descriptor included: with its optional signature, or without. */
    private int end(Entry entry, int data) throws NotPlain {
        int at = data + entry.packed();
        if ((entry.flags() & SIZES_AFTER) == 0) {
            return at;
        }
        if (bytes.getInt(at) == DESCRIPTOR && describes(at + 4, entry)) {
            return at + 4 + DESCRIPTOR_LENGTH;
        }
        if (describes(at, entry)) {
            return at + DESCRIPTOR_LENGTH;
        }
        throw incoherent(entry.name(), "sa fin et le répertoire ne disent pas la même chose");
    }

    private boolean describes(int at, Entry entry) {
        return bytes.getInt(at) == entry.crc() && bytes.getInt(at + 4) == entry.packed() && bytes.getInt(at + 8) == entry.size();
    }

    private byte[] unpack(Entry entry, int data) throws NotPlain {
        byte[] content = entry.method() == STORED ? Arrays.copyOfRange(file, data, data + entry.packed()) : inflate(entry, data);
        total += content.length;
        CRC32 crc = new CRC32();
        crc.update(content);
        if (content.length != entry.size() || (int) crc.getValue() != entry.crc()) {
            throw incoherent(entry.name(), "son contenu n'a pas la taille ou la somme de contrôle annoncées");
        }
        return content;
    }

    private byte[] inflate(Entry entry, int data) throws NotPlain {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, data, entry.packed());
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    throw incoherent(entry.name(), "ses données sont coupées");
                }
                content.write(buffer, 0, n);
                if (total + content.size() > TOTAL_AT_MOST
                        || content.size() > RATIO_FROM && content.size() / RATIO_AT_MOST > entry.packed()) {
                    throw new NotPlain("fichier-trop-grand", entry.name(), "la partie « " + entry.name() + " » se déplie au-delà de "
                            + "ce qu'un classeur contient (" + (TOTAL_AT_MOST >> 20) + " Mio en tout, " + RATIO_AT_MOST
                            + " fois sa taille)");
                }
            }
            if (inflater.getBytesRead() != entry.packed()) {
                throw incoherent(entry.name(), "des octets suivent ses données");
            }
            return content.toByteArray();
        } catch (DataFormatException e) {
            throw incoherent(entry.name(), "ses données ne se déplient pas");
        } finally {
            inflater.end();
        }
    }

    private void checkExtras(String name, int at, int length) throws NotPlain {
        int end = at + length;
        int next = at;
        while (next < end) {
            if (!EXTRAS.contains(unsigned(next))) {
                throw incoherent(name, "son en-tête porte un champ qu'un classeur n'a pas");
            }
            next += 4 + unsigned(next + 2);
        }
        if (next != end) {
            throw incoherent(name, "ses tailles sont fausses");
        }
    }

    private String name(int at, int length) {
        bytes.get(at + length - 1);
        return new String(file, at, length, StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static NotPlain incoherent(String entry, String why) {
        return new NotPlain("archive-incoherente", entry, "le fichier n'est pas un zip ordinaire"
                + (entry == null ? "" : ", partie « " + entry + " »") + " : " + why
                + " ; enregistrez-le de nouveau par Excel ou LibreOffice");
    }
}
