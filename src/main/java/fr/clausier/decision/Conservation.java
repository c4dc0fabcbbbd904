package fr.clausier.decision;

import fr.clausier.contrat.Compteur;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is kept too long, what is kept of a person, and how it goes: a record that is erased keeps its place in the chain.
 *
 * <p>Every method fails with {@link DecisionStore.StoreIndisponible} when the database does not answer.
 */
public interface Conservation {

    /**
     * A decision that is kept.
     *
     * @param liees those kept that are of the same chain: what it took the place of, what took its place, and so on
     */
    record Tenue(Enregistrement enregistrement, List<Enregistrement> liees) {}

    /**
     * What is kept of a person of a membership.
     *
     * @param decisions in their order
     */
    record Dossier(List<Enregistrement> decisions, List<Compteur> compteurs) {}

    /**
     * The decisions given before an instant that are not erased, by pages, in the order of their instants.
     *
     * @param apres the last one of the page before; null for the first page
     */
    List<Tenue> anciennes(Instant avant, Tenue apres, int nombre);

    /** What is kept of a person. */
    Dossier dossier(String porteur);

    /**
     * The decisions of other persons whose demande tells of counters of this one.
     *
     * @param adhesion     number of the membership
     * @param beneficiaire the caller's identifier of the person
     */
    List<UUID> mentions(String adhesion, String beneficiaire);

    /**
     * Erases these decisions and signs it.
     *
     * @param acteur 200 characters at most
     * @param motif  1 000 characters at most
     * @return how many were there
     */
    int effacer(Collection<UUID> decisions, String acteur, String motif);

    /**
     * Erases all that the store keeps of a person, counters too.
     *
     * @param decisions those that are known: when the store has others, nothing is done
     * @return whether it was done
     */
    boolean effacer(String porteur, Set<UUID> decisions, String acteur, String motif);

    /** Removes the counters whose period ended before an instant, and the readings recorded before another; answers how many counters. */
    int oublier(Instant compteursAvant, Instant lecturesAvant);
}
