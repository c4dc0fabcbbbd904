package fr.clausier.compte;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * An account that the service keeps itself: of its password, only what PBKDF2 with HMAC-SHA-512 makes of it.
 *
 * @param nom        its name, which is its role
 * @param sel        the salt
 * @param iterations how many times PBKDF2 iterates
 * @param empreinte  what it makes of the password
 * @param depuis     when the password was made; a session opened before is over
 */
public record Compte(String nom, byte[] sel, int iterations, byte[] empreinte, Instant depuis) {

    private static final SecureRandom HASARD = new SecureRandom();

    /** A quarter of what is advised for passwords that people choose: 140 bits need no more, and a first start makes five. */
    private static final int ITERATIONS = 50_000;
    private static final int OCTETS_DU_SEL = 16;
    private static final int BITS = 512;

    /** What no one mistakes for another when reading it aloud: 5 bits a letter. */
    private static final String LETTRES = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPES = 7;
    private static final int LETTRES_DU_GROUPE = 4;

    /** Takes about a tenth of a second of processor time. */
    public static Compte de(String nom, String motDePasse) {
        byte[] sel = new byte[OCTETS_DU_SEL];
        HASARD.nextBytes(sel);
        return new Compte(nom, sel, ITERATIONS, pbkdf2(motDePasse, sel, ITERATIONS),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** @return a password of 140 bits, such as {@code k7mq-…}: none is ever chosen by a person */
    public static String motDePasse() {
        StringBuilder texte = new StringBuilder();
        for (int i = 0; i < GROUPES * LETTRES_DU_GROUPE; i++) {
            if (i > 0 && i % LETTRES_DU_GROUPE == 0) {
                texte.append('-');
            }
            texte.append(LETTRES.charAt(HASARD.nextInt(LETTRES.length())));
        }
        return texte.toString();
    }

    /** Takes as long whatever the password is: about a tenth of a second of processor time. */
    public boolean admet(String essai) {
        return MessageDigest.isEqual(empreinte, pbkdf2(essai, sel, iterations));
    }

    private static byte[] pbkdf2(String motDePasse, byte[] sel, int iterations) {
        PBEKeySpec cle = new PBEKeySpec(motDePasse.toCharArray(), sel, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(cle).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2", e);
        } finally {
            cle.clearPassword();
        }
    }
}
