package fr.clausier.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rule sets whole, which of them decided when, the journal of every attempt to change that, and what the workshop keeps.
 *
 * <p>Every method fails with {@link DecisionStore.StoreIndisponible} when the database does not answer.
 */
public interface PublicationStore {

    /** Keeps a rule set, path to content, by its hash; one already kept is not kept again. */
    void keep(String hash, Map<String, byte[]> fichiers);

    /** A rule set that was kept. */
    Optional<Map<String, byte[]>> find(String hash);

    /** Which rule sets decided, the last first. */
    List<JeuActif> actifs();

    /** Writes all of it, in one transaction, or nothing. */
    void write(Ecriture ecriture);

    /** A document of the workshop. */
    Optional<byte[]> document(String cle);

    /** The keys that begin so, sorted. */
    List<String> cles(String prefixe);

    /**
     * The journal, the last line first.
     *
     * @param avant only lines of a lower rang
     */
    List<Entree> journal(long avant, int nombre);

    /** Where a rule set that decides comes from. */
    enum Origine {
        /** The rules folder, read at start. */
        DOSSIER,
        /** A candidate that was published. */
        PUBLICATION,
        /** An earlier set, brought back. */
        RETOUR
    }

    /**
     * A rule set that decided, from an instant on.
     *
     * @param rang     counted from 1
     * @param acteur   who made it decide; null: the service, at its start
     * @param candidat the candidate that was published; null when it was none
     */
    record JeuActif(long rang, String hash, Instant instant, Origine origine, String acteur, UUID candidat, String raison) {}

    /** What is tried of rule sets. */
    enum Action {
        CREATION, FICHIER, CONTROLE, ADOPTION, PROGRAMMATION, PUBLICATION, RETOUR, ABANDON, DEMARRAGE
    }

    /**
     * A line of the journal.
     *
     * @param rang    0 for one that is not written yet
     * @param acteur  who tried; null: the service itself
     * @param numero  the number of the candidate; null when there is none
     * @param accepte whether it was done
     * @param avant   the rule set in force before; null at the first start
     * @param apres   the one in force, or proposed, after; null when it is not known
     * @param motif   why, as its actor or the service says it
     * @param detail  what was tested, how it differs, what it costs: JSON; null when nothing is to be said
     */
    record Entree(long rang, Instant instant, String acteur, Action action, UUID candidat, Integer numero, boolean accepte,
            String avant, String apres, String motif, String detail) {}

    /**
     * What is written at once.
     *
     * @param documents by key; replaces those of the same key
     * @param retires   keys whose documents go
     * @param entree    a line of the journal; null for none
     * @param actif     the rule set that decides from now on, kept before; null when that does not change
     */
    record Ecriture(Map<String, byte[]> documents, Collection<String> retires, Entree entree, JeuActif actif) {}
}
