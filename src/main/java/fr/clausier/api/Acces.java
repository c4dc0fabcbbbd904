package fr.clausier.api;

import fr.clausier.compte.Compte;
import io.quarkus.security.identity.SecurityIdentity;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** The door of one account: the password last recognised, as a mark, and how many wrong ones came since. */
final class Acces {

    private static final Logger LOG = Logger.getLogger(Acces.class);
    private static final int ESSAIS = 5;
    private static final int DOUBLEMENTS = 5;

    private final Compte compte;
    private final SecurityIdentity identite;
    private volatile byte[] reconnue;
    private volatile long ouvreA = System.nanoTime();
    private int faux;

    Acces(Compte compte) {
        this.compte = compte;
        this.identite = Comptes.identite(compte.nom());
    }

    SecurityIdentity identite() {
        return identite;
    }

    Instant depuis() {
        return compte.depuis();
    }

    boolean reconnait(byte[] marque) {
        byte[] connue = reconnue;
        return connue != null && MessageDigest.isEqual(connue, marque);
    }

    /** Whether no password is tried at that time of {@link System#nanoTime()}: too many wrong ones came. */
    boolean fermeA(long instant) {
        return instant - ouvreA < 0;
    }

    /** One at a time: wrong passwords, however many, take one processor at most, and calls that wait learn from the first. */
    synchronized boolean essaie(String motDePasse, byte[] marque) {
        if (reconnait(marque)) {
            return true;
        }
        if (fermeA(System.nanoTime())) {
            return false;
        }
        if (compte.admet(motDePasse)) {
            reconnue = marque;
            faux = 0;
            return true;
        }
        faux++;
        if (faux >= ESSAIS) {
            Duration attente = Duration.ofSeconds(1L << Math.min(faux - ESSAIS, DOUBLEMENTS));
            ouvreA = System.nanoTime() + attente.toNanos();
            LOG.warnf("%d wrong passwords for the account %s: the next is tried in %d s", faux, compte.nom(), attente.toSeconds());
        }
        return false;
    }
}
