package fr.clausier.decision;

import fr.clausier.contrat.Compteur;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Where decisions are kept: append only, answered once on disk. */
public interface DecisionStore {

    /**
     * Appends a record and applies its counter movements, all or nothing.
     *
     * @return completes once the record is on disk; fails with {@link ConflitDeCompteur} when a movement starts from
     *         a version that is not the current one, with {@link DejaPris} when something that only one
     *         decision may hold is held, or with {@link StoreIndisponible} when nothing was written
     */
    CompletionStage<Void> append(Enregistrement enregistrement);

    /** How many records wait to be written. */
    int enAttente();

    /** Whether something could not be read or written a moment ago: what comes next is likely to fail too. */
    boolean enPanne();

    /** @throws Effacee when there was one, and it was erased */
    Optional<Enregistrement> find(UUID id);

    /** The decision that holds something that only one may hold. */
    Optional<UUID> tenant(String prise);

    /** The current counters of a person of a membership. */
    List<Compteur> compteurs(String porteur);

    /** The standing decisions of a person that came after another one, in their order. */
    List<Enregistrement> posterieures(String porteur, UUID apres);

    /** Which of these acts of a person a standing decision has decided: the act, and the decision. */
    Map<String, String> dejaDecides(String porteur, Collection<String> actes);

    /**
     * Tells the decisions given from {@code du} until before {@code avant}: person after person, each person's in the order in
     * which they were given. Read by pages, told on the caller's thread, which may take its time.
     */
    void parcourir(Instant du, Instant avant, Consumer<Conservee> visite);

    /** How many decisions were given from {@code du} until before {@code avant}. */
    long compter(Instant du, Instant avant);

    /** A stored decision, and whether another has taken its place. */
    record Conservee(Enregistrement enregistrement, boolean remplacee) {}

    /** Something that only one standing decision may hold is held by another. */
    final class DejaPris extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String cle;
        private final String decision;

        public DejaPris(String cle, String decision) {
            super("« " + cle + " » est tenu par la décision " + decision);
            this.cle = cle;
            this.decision = decision;
        }

        /** {@code SUITE/} and a decision, {@code PAIEMENT/} and a payer's number, or {@code DEMANDE/} and a fingerprint. */
        public String cle() {
            return cle;
        }

        /** The one that holds it. */
        public String decision() {
            return decision;
        }
    }

    /** The record was erased: its place in the chain is all that is left. */
    final class Effacee extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Effacee(UUID id) {
            super("La décision " + id + " a été effacée : sa place dans la chaîne est tout ce qu'il en reste.");
        }
    }

    /** Another decision has already spent that version of a counter. */
    final class ConflitDeCompteur extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Compteur actuel;

        public ConflitDeCompteur(Compteur actuel) {
            super("Le compteur « " + actuel.cle() + " » en est à la version " + actuel.version());
            this.actuel = actuel;
        }

        /** The counter as it stands: key, consumption, version. */
        public Compteur actuel() {
            return actuel;
        }
    }

    /** The store is full, stopping or gone: the decision was not kept, so it is not given. */
    final class StoreIndisponible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreIndisponible(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
