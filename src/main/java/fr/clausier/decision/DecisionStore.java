package fr.clausier.decision;

import fr.clausier.contrat.Compteur;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Where decisions are kept: append only, answered once on disk. */
public interface DecisionStore {

    /**
     * Appends a record and applies its counter movements, all or nothing.
     *
     * @return completes once the record is on disk; fails with {@link ConflitDeCompteur} when a movement starts from
     *         a version that is not the current one, or with {@link StoreIndisponible} when nothing was written
     */
    CompletionStage<Void> append(Enregistrement enregistrement);

    Optional<Enregistrement> find(UUID id);

    /** The current counters of a person of a membership. */
    List<Compteur> compteurs(String porteur);

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
