package fr.clausier.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** JSON in and out of the zlib format: a trace repeats its words, and 3 000 of them a second fill a disk. */
final class Compression {

    /** One a thread, used again: making one costs more than compressing a decision. */
    private static final ThreadLocal<Deflater> DEFLATERS = ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED));

    private Compression() {}

    static byte[] deflate(byte[] plain) {
        Deflater deflater = DEFLATERS.get();
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    /** @throws IOException when the bytes are not what {@link #deflate} wrote */
    static byte[] inflate(byte[] deflated) throws IOException {
        Inflater inflater = new Inflater();
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater, Math.max(deflated.length, 1))) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }
}
