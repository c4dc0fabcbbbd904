package fr.clausier.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What humans are asked to look at again: a task beside a decision, answered by the decision that takes its place.
 *
 * <p>Every method fails with {@link DecisionStore.StoreIndisponible} when the database does not answer.
 */
public interface Revisions {

    /** Where a task is. */
    enum Statut {
        /** Nobody has decided yet. */
        OUVERTE,
        /** Another decision has taken the place of the one it is about. */
        TRANCHEE
    }

    /**
     * A task.
     *
     * @param decision what is to be looked at
     * @param qui      who asked
     * @param par      the decision that took its place; null while it is open
     */
    record Revision(UUID id, UUID decision, Instant instant, String qui, String motif, Statut statut, UUID par) {}

    /**
     * Asks for a decision to be looked at.
     *
     * @param motif 1 000 characters at most
     */
    Revision demander(UUID decision, String qui, String motif);

    /** Those of a decision, the first first. */
    List<Revision> de(UUID decision);

    /** Those that are open, the oldest first. */
    List<Revision> ouvertes(int nombre);
}
