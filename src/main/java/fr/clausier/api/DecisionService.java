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
import fr.clausier.publication.ActiveRules;
import fr.clausier.regles.RuleBase;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Reads, decides, keeps, answers: a decision that is not on disk is not given. */
@ApplicationScoped
public class DecisionService {

    @Inject
    ActiveRules rules;

    @Inject
    DecisionStore store;

    @Inject
    ObjectMapper mapper;

    @Inject
    MeterRegistry metrics;

    /** A decision and its JSON text. */
    public record Answer(DecisionJson decision, byte[] json) {}

    /** A decision to give once it is kept. */
    public record Pending(Answer answer, CompletionStage<Void> kept) {}

    /** Decides and keeps. */
    public Pending decide(String body) {
        Demande demande = withCounters(DemandeReader.read(body));
        UUID id = UUID.randomUUID();
        Instant instant = Instant.now();
        RuleBase base = rules.base();
        Decision decision = new Decider(base).decide(demande);
        Answer answer = answer(id, instant, demande, decision, base);
        List<Enregistrement.Mouvement> mouvements = decision.compteurs().stream().filter(decision::depense)
                .map(c -> new Enregistrement.Mouvement(c.cle(), c.version(), c.apres())).toList();
        CompletionStage<Void> kept = store.append(new Enregistrement(id, instant, base.hash(), demande.porteur(),
                body.getBytes(StandardCharsets.UTF_8), answer.json(), mouvements));
        return new Pending(answer, kept.thenRun(() -> metrics.counter("clausier.decisions", "statut",
                decision.statut().name(), "nature", decision.nature().name()).increment()));
    }

    /** Decides and keeps nothing. */
    public Answer simulate(String body) {
        Demande demande = withCounters(DemandeReader.read(body));
        RuleBase base = rules.base();
        return answer(null, null, demande, new Decider(base).decide(demande), base);
    }

    private Answer answer(UUID id, Instant instant, Demande demande, Decision decision, RuleBase base) {
        DecisionJson json = DecisionJson.de(id, instant, demande, decision, base.catalogue(), base.engine());
        try {
            return new Answer(json, mapper.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision can always be written", e);
        }
    }

    /** The counters of the stored decisions, when the demande asks for them: before deciding, never during. */
    private Demande withCounters(Demande demande) {
        return demande.historique() == Historique.FOURNI ? demande : demande.avec(store.compteurs(demande.porteur()));
    }
}
