package fr.clausier.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lines read, worked on and answered in their order, as they come: what is sent waits for what is read, and the other way round, so
 * that a lot of any length takes the same memory.
 */
final class Lot {

    private static final Logger LOG = Logger.getLogger(Lot.class);
    /** Lines between the one that is read and the one that is answered: enough to fill the batches of the store. */
    private static final int FENETRE = 256;
    private static final long ATTENTE_MILLIS = 200;
    private static final CompletableFuture<byte[]> FIN = CompletableFuture.completedFuture(new byte[0]);

    private final int longueur;
    private final Travail travail;
    private final BlockingQueue<CompletableFuture<byte[]>> reponses = new ArrayBlockingQueue<>(FENETRE);
    private volatile boolean arrete;

    /** What becomes of a line. */
    interface Travail {

        /**
         * Starts it.
         *
         * @param index from 0, blank lines counted
         * @param ligne without its end; null when it is longer than a line may be
         * @return its answer, one line with its end; never fails
         */
        CompletableFuture<byte[]> commencer(int index, byte[] ligne);

        /** The answer in the place of a line that could not be read, the last one. */
        byte[] interrompre(int index);
    }

    /** @param longueur of a line, in bytes, at most */
    Lot(int longueur, Travail travail) {
        this.longueur = longueur;
        this.travail = travail;
    }

    /**
     * Answers every line, on the caller's thread, until nobody reads the answers: no other line is started then.
     *
     * @param lecteur reads on a thread of its own
     */
    void traiter(InputStream in, OutputStream out, Executor lecteur) {
        lecteur.execute(() -> lire(in));
        try {
            for (CompletableFuture<byte[]> reponse = reponses.take(); reponse != FIN; reponse = reponses.take()) {
                out.write(reponse.join());
                CompletableFuture<byte[]> apres = reponses.peek();
                if (apres == null || !apres.isDone()) {
                    out.flush();
                }
            }
            out.flush();
        } catch (IOException e) {
            LOG.debug("The caller of a lot went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            arrete = true;
        }
    }

    private void lire(InputStream in) {
        int index = 0;
        try (InputStream lignes = new BufferedInputStream(in)) {
            for (byte[] ligne = ligne(lignes); ligne != null && !arrete; ligne = ligne(lignes)) {
                if (ligne.length > longueur) {
                    mettre(travail.commencer(index, null));
                } else if (!blanche(ligne)) {
                    mettre(travail.commencer(index, ligne));
                }
                index++;
            }
        } catch (IOException e) { // it went away, or sent nothing for too long: then it is told
            LOG.debug("A lot is cut off", e);
            mettre(CompletableFuture.completedFuture(travail.interrompre(index)));
        } finally {
            mettre(FIN);
        }
    }

    private void mettre(CompletableFuture<byte[]> reponse) {
        try {
            boolean mise = false;
            while (!mise && !arrete) {
                mise = reponses.offer(reponse, ATTENTE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            arrete = true;
            Thread.currentThread().interrupt();
        }
    }

    /** @return the next line; one byte more than may be, when it is longer; null at the end */
    private byte[] ligne(InputStream in) throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        ByteArrayOutputStream ligne = new ByteArrayOutputStream();
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (ligne.size() <= longueur) {
                ligne.write(c);
            }
        }
        return ligne.toByteArray();
    }

    private static boolean blanche(byte[] ligne) {
        for (byte c : ligne) {
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }
}
