package fr.clausier.decision;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A decision as it is stored.
 *
 * @param regles     hash of the rule set that decided
 * @param porteur    whose counters move: a person of a membership
 * @param demande    the demande as received, JSON in UTF-8
 * @param decision   the answer with its whole trace, JSON in UTF-8
 * @param connu      what the store told of what was decided before, JSON in UTF-8; null when it was not asked
 * @param mouvements the counters spent; empty when nothing is
 * @param prises     what it holds, or gives back, that only one decision may hold
 */
public record Enregistrement(
        UUID id,
        Instant instant,
        String regles,
        String porteur,
        byte[] demande,
        byte[] decision,
        byte[] connu,
        List<Mouvement> mouvements,
        Prises prises) {

    private static final SecureRandom HASARD = new SecureRandom();

    /**
     * An identifier for a decision of that instant, by RFC 9562 (version 7): its milliseconds first, then 74 random bits. Decisions of
     * one moment then stand side by side in the index of the store, which rewrites a page for many of them instead of one page each.
     */
    public static UUID identifiant(Instant instant) {
        long poids = instant.toEpochMilli() << 16 | 0x7000 | HASARD.nextInt(0x1000);
        return new UUID(poids, HASARD.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    /** A decision that knew of no other and holds nothing but its counters. */
    public Enregistrement(UUID id, Instant instant, String regles, String porteur, byte[] demande, byte[] decision,
            List<Mouvement> mouvements) {
        this(id, instant, regles, porteur, demande, decision, null, mouvements, Prises.AUCUNE);
    }

    /**
     * A counter goes from {@code versionAvant} to the next version, and stands then at {@code consommeApres}, in a period
     * of months that opened on {@code depuis}, null for a period that the key dates.
     */
    public record Mouvement(String cle, int versionAvant, BigDecimal consommeApres, BigDecimal reserveApres, LocalDate depuis) {

        /** A counter of which nothing is reserved. */
        public Mouvement(String cle, int versionAvant, BigDecimal consommeApres, LocalDate depuis) {
            this(cle, versionAvant, consommeApres, BigDecimal.ZERO, depuis);
        }
    }

    /**
     * What only one standing decision may hold: the place of an earlier one, a payer's number, the key of its demande; and the acts
     * it decided.
     *
     * @param prend keys that must be free, or that the same record gives back
     * @param rend  keys that it gives back
     * @param actes what makes each act the same as another of that person
     */
    public record Prises(List<String> prend, List<String> rend, List<String> actes) {

        /** Nothing is held. */
        public static final Prises AUCUNE = new Prises(List.of(), List.of(), List.of());

        /** These and another one to take; null for no other. */
        public Prises avec(String prise) {
            return prise == null ? this : new Prises(Stream.concat(prend.stream(), Stream.of(prise)).toList(), rend, actes);
        }

        /** The place of a decision. */
        public static String suite(String decision) {
            return "SUITE/" + decision;
        }

        /** A payer's number of a payment. */
        public static String paiement(String reference) {
            return "PAIEMENT/" + reference;
        }

        /** The key under which a caller sent a demande, as a fingerprint. */
        public static String demande(String empreinte) {
            return "DEMANDE/" + empreinte;
        }
    }
}
