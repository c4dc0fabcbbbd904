package fr.clausier.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who read stored decisions: written before they are given, as decisions are.
 *
 * <p>Every method fails with {@link DecisionStore.StoreIndisponible} when the database does not answer: what cannot be recorded is
 * not read.
 */
public interface Consultations {

    /** What is read. */
    enum Lecture {
        /** The decision. */
        DECISION,
        /** Its trace alone. */
        TRACE,
        /** Its calendar. */
        FRISE,
        /** Why something did not apply to it. */
        POURQUOI_PAS,
        /** It was decided again. */
        REJEU,
        /** It was told in words, for its page. */
        EXPLICATION,
        /** Its trace was taken as a document. */
        DOCUMENT,
        /** The letter to its member. */
        LETTRE,
        /** It was in the list that a search answered. */
        RECHERCHE,
        /** All those of a period, to be verified elsewhere. */
        EXPORT,
        /** What humans were asked about it. */
        REVISION,
        /** What is kept of its person was told. */
        ACCES,
        /** What is kept of its person was handed over. */
        PORTABILITE
    }

    /**
     * Who reads.
     *
     * @param qui   the name of the account, or the subject of the token
     * @param roles separated by commas
     */
    record Lecteur(String qui, String roles) {}

    /**
     * A reading.
     *
     * @param rang     in the order in which they were recorded
     * @param decision null for all those of a period
     * @param du       from that instant on; null: from the first decision
     * @param avant    before that instant; null: to the last decision of then
     */
    record Consultation(long rang, UUID decision, Instant du, Instant avant, Instant instant, String qui, String roles, Lecture lecture) {}

    /** Records that these decisions are about to be read. */
    void noter(Lecteur lecteur, Lecture lecture, Collection<UUID> decisions);

    /** Records that those of a period are about to be read; null bounds as in {@link Consultation}. */
    void noterPeriode(Lecteur lecteur, Lecture lecture, Instant du, Instant avant);

    /** Who read that decision, given at that instant, the last first: alone or with those of a period. */
    List<Consultation> de(UUID decision, Instant donnee);

    /**
     * All readings, the last first.
     *
     * @param avant only those of a lower rang
     */
    List<Consultation> dernieres(long avant, int nombre);
}
