package fr.clausier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Historique;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Passe;
import fr.clausier.publication.ActiveRules;
import fr.clausier.regles.RuleBase;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Reads, decides, keeps, answers: a decision that is not on disk is not given. */
@ApplicationScoped
public class DecisionService {

    @Inject
    ActiveRules rules;

    @Inject
    DecisionStore store;

    @Inject
    Antecedents antecedents;

    @Inject
    ObjectMapper mapper;

    @Inject
    MeterRegistry metrics;

    @Inject
    ManagedExecutor workers;

    /** A decision, and its JSON text with as much of the trace as was asked for. */
    public record Answer(DecisionJson decision, byte[] json) {}

    /** Decides and keeps; completes once the decision, with its whole trace, is on disk. */
    public CompletionStage<Answer> decide(String body, TraceLevel level) {
        return withHistory(DemandeReader.read(body)).thenCompose(known -> {
            Demande demande = known.demande();
            RuleBase base = rules.base();
            Decision decision = new Decider(base).decide(demande, known.passe());
            Answer answer = answer(UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.MILLIS), demande, decision, base);
            Answer asked = new Answer(answer.decision(), level.apply(answer.json(), mapper));
            List<Enregistrement.Mouvement> mouvements = decision.compteurs().stream().filter(decision::depense)
                    .map(c -> new Enregistrement.Mouvement(c.cle(), c.version(), c.apres(), c.reserveApres(), c.depuis())).toList();
            return store.append(new Enregistrement(answer.decision().id(), answer.decision().instant(), base.hash(),
                            demande.porteur(), body.getBytes(StandardCharsets.UTF_8), answer.json(), mouvements, Antecedents.prises(demande, decision, known.passe())))
                    .thenApply(kept -> {
                        metrics.counter("clausier.decisions", "statut", decision.statut().name(), "nature",
                                String.valueOf(decision.nature())).increment();
                        return asked;
                    });
        });
    }

    /** Decides and keeps nothing. */
    public CompletionStage<Answer> simulate(String body, TraceLevel level) {
        return withHistory(DemandeReader.read(body)).thenApply(known -> {
            RuleBase base = rules.base();
            Answer answer = answer(null, null, known.demande(), new Decider(base).decide(known.demande(), known.passe()), base);
            return new Answer(answer.decision(), level.apply(answer.json(), mapper));
        });
    }

    private Answer answer(UUID id, Instant instant, Demande demande, Decision decision, RuleBase base) {
        DecisionJson json = DecisionJson.de(id, instant, demande, decision, base.catalogue(), base.engine());
        try {
            return new Answer(json, mapper.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision can always be written", e);
        }
    }

    /** A demande, completed from the decisions stored, and those that it is about. */
    private record Known(Demande demande, Passe passe) {}

    /**
     * What the stored decisions say, when the demande asks for it or is about some of them: before deciding, never during,
     * and not on the thread that serves the network.
     */
    private CompletionStage<Known> withHistory(Demande demande) {
        boolean stored = demande.historique() == Historique.ENREGISTRE || !demande.concerne().isEmpty();
        return !stored ? CompletableFuture.completedFuture(new Known(demande, Passe.AUCUN)) : workers.supplyAsync(() -> {
            Passe passe = antecedents.passe(demande);
            return new Known(antecedents.avecDoublons(demande.avec(store.compteurs(demande.porteur()))), passe);
        });
    }
}
