package fr.clausier.regles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What was computed once from a content and its context, kept in files named by their hash.
 *
 * @param shipped folders that came with the application, read only
 * @param own     folder where new results are kept; created when needed
 * @param ouvert  whether they are kept
 */
record CompiledCache(List<Path> shipped, Path own, boolean ouvert) {

    private static final Logger LOG = Logger.getLogger(CompiledCache.class);

    Optional<byte[]> read(String name) {
        List<Path> folders = new ArrayList<>(shipped);
        folders.add(own);
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(Files.readAllBytes(file));
                } catch (IOException e) {
                    LOG.warnf("%s cannot be read (%s); it is made again", file, e.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    /** Written beside, then moved: a crash leaves no half file. A cache is a convenience, so a failure is only told. */
    void write(String name, byte[] content) {
        if (!ouvert) {
            return;
        }
        try {
            Files.createDirectories(own);
            Path partial = Files.createTempFile(own, name, ".part");
            Files.write(partial, content);
            Files.move(partial, own.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warnf("%s cannot be kept in %s (%s)", name, own, e.getMessage());
        }
    }
}
