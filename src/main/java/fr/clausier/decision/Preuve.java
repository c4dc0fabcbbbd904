package fr.clausier.decision;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What shows that the decisions stored are those that were given: the chain read again, its signed heads, an export that is verified
 * elsewhere.
 *
 * <p>Every method fails with {@link DecisionStore.StoreIndisponible} when the database does not answer.
 */
public interface Preuve {

    /** Where the chain ends, who signs. */
    Etat etat();

    /** Signs the end of the chain and keeps that head; answers the last one when the chain has not moved since, none while it is empty. */
    Optional<Tete> signer();

    /**
     * The signed heads, the last first.
     *
     * @param avant only those of a lower rang
     */
    List<Tete> tetes(long avant, int nombre);

    /** The last signed head of that rang. */
    Optional<Tete> tete(long rang);

    /** Whether the service signed that head, whatever the chain says. */
    boolean signee(Tete tete);

    /**
     * Reads the chain again, as far as it went when this began; the store goes on appending meanwhile.
     *
     * @param premier the rang to start at: 1, or that of a signed head, which stands for all that was before it
     * @param gardee  a head kept elsewhere, to which the chain must lead
     * @param suivi   told how far it is; what it throws stops the reading
     */
    Verification verifier(long premier, Optional<Tete> gardee, Suivi suivi);

    /**
     * Writes, one JSON text a line, the public key, the decisions with all that it takes to verify them, the heads, the erasures.
     *
     * <p>A period is that of the smallest unbroken part of the chain that holds all its decisions.
     *
     * @param du    from that instant on; null for the first decision
     * @param avant before that instant; null for the last decision
     * @throws IOException when nobody reads on
     */
    void exporter(Instant du, Instant avant, OutputStream sortie) throws IOException;

    /** How far a verification is. */
    @FunctionalInterface
    interface Suivi {
        /**
         * @param rang    the last row read
         * @param dernier the last one to read
         */
        void avance(long rang, long dernier);
    }

    /**
     * The chain as it stands.
     *
     * @param dernier   the rang of the last decision; 0 when there is none
     * @param tete      the last signed head; null when there is none
     * @param cle       the name of the public key, SHA-256 of it in hexadecimal
     * @param publique  that key in PEM
     */
    record Etat(long dernier, Tete tete, String cle, String publique) {}

    /**
     * A signed head: where the chain was at an instant.
     *
     * @param rang      of the last decision
     * @param maillon   its link, 64 hexadecimal digits
     * @param instant   to the microsecond
     * @param cle       the name of the key that signed
     * @param signature in base64
     */
    record Tete(long rang, String maillon, Instant instant, String cle, String signature) {
        public Tete {
            Objects.requireNonNull(maillon, "maillon");
            Objects.requireNonNull(instant, "instant");
            Objects.requireNonNull(cle, "cle");
            Objects.requireNonNull(signature, "signature");
        }
    }

    /** What may have been done to the chain. */
    enum Nature {
        /** A row does not say what it said. */
        ALTEREE,
        /** Rows are missing. */
        SUPPRIMEE,
        /** Rows were added. */
        INSEREE,
        /** Rows are not at their place. */
        DEPLACEE,
        /** A row does not follow the one before: one of the two was written anew, or rows between them removed and the others renumbered. */
        RUPTURE,
        /** A signed head is beyond the last row. */
        TRONQUEE,
        /** The chain holds together, but does not lead to a signed head: it was made anew. */
        REFAITE,
        /** The payload is gone and no erasure was signed. */
        DETRUITE,
        /** The erasure of a row was not signed by the service. */
        EFFACEMENT_FAUX,
        /** A head was not signed by the service. */
        SIGNATURE_FAUSSE,
        /** A line of an export cannot be read. */
        ILLISIBLE
    }

    /**
     * One harm, located.
     *
     * @param rang   of the first row; null when a line cannot be read
     * @param jusqua of the last row
     * @param id     of the first row; null when it is not there
     */
    record Atteinte(Nature nature, Long rang, Long jusqua, UUID id, String phrase) {}

    /**
     * What reading the chain again has found.
     *
     * @param premier       the first rang read
     * @param dernier       the last one found; one less than the first when there is none
     * @param lignes        rows read
     * @param effacees      of which erased, each with its signed erasure
     * @param tetes         signed heads to which the chain was compared
     * @param intacteJusqua up to which rang, from the first on, all stands as it was written
     * @param total         harms found
     * @param atteintes     the first hundred of them
     */
    record Verification(long premier, long dernier, long lignes, long effacees, long tetes, long intacteJusqua, long total,
            List<Atteinte> atteintes) {

        /** Nothing was found. */
        public boolean intacte() {
            return total == 0;
        }
    }
}
