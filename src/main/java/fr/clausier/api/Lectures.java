package fr.clausier.api;

import fr.clausier.decision.Consultations;
import fr.clausier.decision.Consultations.Lecteur;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.Enregistrement;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The one way to a stored decision for who asks: each reading is recorded before it is given, with who reads. */
@ApplicationScoped
public class Lectures {

    @Inject
    DecisionStore store;

    @Inject
    Consultations consultations;

    @Inject
    SecurityIdentity identity;

    /**
     * Finds a decision for the caller, and records it.
     *
     * @return empty when there is none of that identifier, or when it is none
     * @throws DecisionStore.Effacee when it was erased
     * @throws DecisionStore.StoreIndisponible also when the reading cannot be recorded
     */
    Optional<Enregistrement> lire(String id, Lecture lecture) {
        Optional<Enregistrement> found = uuid(id).flatMap(store::find);
        found.ifPresent(enregistrement -> noter(lecture, List.of(enregistrement.id())));
        return found;
    }

    /** Whether there is such a decision, of which nothing is told; erased ones are told so. */
    Optional<Enregistrement> existe(String id) {
        return uuid(id).flatMap(store::find);
    }

    /** Records that the caller is about to be told of these decisions. */
    void noter(Lecture lecture, Collection<UUID> decisions) {
        consultations.noter(lecteur(), lecture, decisions);
    }

    /** Records that the caller is about to be given those of a period; a null bound is none. */
    void noterPeriode(Lecture lecture, Instant du, Instant avant) {
        consultations.noterPeriode(lecteur(), lecture, du, avant);
    }

    /** Who asks. */
    Lecteur lecteur() {
        return new Lecteur(identity.getPrincipal().getName(), identity.getRoles().stream().sorted().collect(Collectors.joining(",")));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
