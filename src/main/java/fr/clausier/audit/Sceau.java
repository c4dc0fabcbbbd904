package fr.clausier.audit;

import fr.clausier.decision.Preuve.Tete;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's Ed25519 key: it signs heads of the chain and erasures, so that what is found in the database is told from what
 * was written there by another hand.
 *
 * <p>Two PEM files: {@code sceau.pem}, the private key (PKCS#8), and {@code sceau.pub.pem}, the public one (X.509). Made at the
 * first start beside the embedded database; elsewhere {@code clausier.sceau.cle} and {@code clausier.sceau.publique} name them.
 */
@ApplicationScoped
public class Sceau {

    static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    @ConfigProperty(name = "clausier.donnees")
    Path donnees;

    @ConfigProperty(name = "clausier.sceau.cle")
    Optional<Path> cle;

    @ConfigProperty(name = "clausier.sceau.publique")
    Optional<Path> publique;

    private PrivateKey signing;
    private PublicKey verifying;

    @PostConstruct
    void open() {
        Path privee = cle.orElse(donnees.resolve("sceau.pem"));
        Path autre = publique.orElse(donnees.resolve("sceau.pub.pem"));
        try {
            if (cle.isEmpty() && !Files.exists(privee)) {
                make(privee, autre);
            }
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            signing = keys.generatePrivate(new PKCS8EncodedKeySpec(pem(Files.readString(privee), PRIVATE)));
            verifying = publicKey(Files.readString(autre));
            if (!verifier(verifying, new byte[0], signer(new byte[0]))) {
                throw new IllegalStateException("The seal's public key " + autre + " is not that of " + privee);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The seal's keys cannot be read: " + privee + ", " + autre, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The seal's keys are not Ed25519 keys in PEM: " + privee + ", " + autre, e);
        }
    }

    private static void make(Path privee, Path autre) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(privee.toAbsolutePath().getParent());
        Files.writeString(autre, pem(PUBLIC, pair.getPublic().getEncoded()));
        Files.createFile(privee, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privee, pem(PRIVATE, pair.getPrivate().getEncoded()));
    }

    /** The signature of these bytes. */
    public byte[] signer(byte[] contenu) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(contenu);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The seal does not sign", e);
        }
    }

    /** Whether the service signed these bytes. */
    public boolean verifier(byte[] contenu, byte[] signature) {
        return verifier(verifying, contenu, signature);
    }

    static boolean verifier(PublicKey key, byte[] contenu, byte[] signature) {
        try {
            Signature verified = Signature.getInstance(ALGORITHM);
            verified.initVerify(key);
            verified.update(contenu);
            return verified.verify(signature);
        } catch (GeneralSecurityException e) { // of another length, for instance
            return false;
        }
    }

    /** The public key, which verifies. */
    PublicKey cle() {
        return verifying;
    }

    /** Signs where the chain is. */
    Tete tete(Chaine chaine, Instant instant) {
        return new Tete(chaine.rang(), HexFormat.of().formatHex(chaine.maillon()), instant, nom(),
                Base64.getEncoder().encodeToString(signer(Canonique.tete(chaine.rang(), chaine.maillon(), instant))));
    }

    /** Whether that key signed that head. */
    static boolean signee(PublicKey key, Tete tete) {
        try {
            return nom(key).equals(tete.cle()) && tete.maillon().equals(tete.maillon().toLowerCase(Locale.ROOT))
                    && verifier(key, Canonique.tete(tete.rang(), HexFormat.of().parseHex(tete.maillon()), tete.instant()),
                            Base64.getDecoder().decode(tete.signature()));
        } catch (IllegalArgumentException e) { // neither hexadecimal nor base64
            return false;
        }
    }

    /** The public key in PEM, for whoever verifies elsewhere. */
    public String publique() {
        return pem(PUBLIC, verifying.getEncoded());
    }

    /** The SHA-256 of the public key, in hexadecimal: its name. */
    public String nom() {
        return nom(verifying);
    }

    static String nom(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Reads a public key in PEM. */
    static PublicKey publicKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(pem, PUBLIC)));
    }

    private static byte[] pem(String text, String label) {
        return Base64.getMimeDecoder().decode(text.replace("-----BEGIN " + label + "-----", "").replace("-----END " + label + "-----", ""));
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + label + "-----\n";
    }
}
