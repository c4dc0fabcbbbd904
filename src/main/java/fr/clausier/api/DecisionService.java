package fr.clausier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.api.Antecedents.Instruite;
import fr.clausier.api.Mesures.Temps;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DecisionStore;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.Enregistrement;
import fr.clausier.publication.ActiveRules;
import fr.clausier.publication.Affluence;
import fr.clausier.regles.RuleBase;
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
    Mesures mesures;

    @Inject
    ManagedExecutor workers;

    @Inject
    Affluence affluence;

    /** A decision, and its JSON text with as much of the trace as was asked for. */
    public record Answer(DecisionJson decision, byte[] json) {

        private static Answer of(DecisionJson decision, DecisionJson told, ObjectMapper mapper) {
            try {
                return new Answer(decision, mapper.writeValueAsBytes(told));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A decision can always be written", e);
            }
        }

        private Answer with(TraceLevel level, ObjectMapper mapper) {
            return level == TraceLevel.FULL ? this : of(decision, level.apply(decision), mapper);
        }
    }

    /**
     * Decides and keeps; completes once the decision, with its whole trace, is on disk.
     *
     * @param body  the text of the demande
     * @param prise what the decision holds besides what it is about; null for nothing
     */
    public CompletionStage<Answer> decide(Demande recue, String body, TraceLevel level, String prise) {
        return withHistory(recue).thenCompose(known -> {
            Demande demande = known.demande();
            RuleBase base = rules.base();
            Decision decision = decider(base, known);
            Instant instant = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            Answer answer = answer(Enregistrement.identifiant(instant), instant, demande, decision, base);
            Answer asked = answer.with(level, mapper);
            List<Enregistrement.Mouvement> mouvements = decision.compteurs().stream().filter(decision::depense)
                    .map(c -> new Enregistrement.Mouvement(c.cle(), c.version(), c.apres(), c.reserveApres(), c.depuis())).toList();
            Enregistrement enregistrement = new Enregistrement(answer.decision().id(), answer.decision().instant(), base.hash(),
                            demande.porteur(), body.getBytes(StandardCharsets.UTF_8), answer.json(), known.connu() == null ? null : known.connu().octets(),
                            mouvements, Antecedents.prises(demande, decision, known.passe()).avec(prise));
            return mesures.suivre(Temps.CONSERVATION, () -> store.append(enregistrement)).thenApply(kept -> {
                mesures.conservee(decision, base);
                return asked;
            });
        });
    }

    private Decision decider(RuleBase base, Instruite known) {
        return mesures.mesurer(Temps.DECISION, () -> new Decider(base).decide(known.demande(), known.passe()));
    }

    /** Decides and keeps nothing. */
    public CompletionStage<Answer> simulate(Demande recue, TraceLevel level) {
        return withHistory(recue).thenApply(known -> {
            RuleBase base = rules.base();
            return answer(null, null, known.demande(), decider(base, known), base).with(level, mapper);
        });
    }

    /** Reads a demande, strictly. */
    public Demande read(String body) {
        Demande demande = mesures.mesurer(Temps.LECTURE, () -> DemandeReader.read(body));
        affluence.demande(demande);
        return demande;
    }

    private Answer answer(UUID id, Instant instant, Demande demande, Decision decision, RuleBase base) {
        DecisionJson json = DecisionJson.de(id, instant, demande, decision, base.catalogue(), base.engine());
        return Answer.of(json, json, mapper);
    }

    /**
     * What the stored decisions say, when the demande asks for it or is about some of them: before deciding, never during,
     * and not on the thread that serves the network.
     */
    private CompletionStage<Instruite> withHistory(Demande demande) {
        return !Antecedents.surHistorique(demande) ? CompletableFuture.completedFuture(Instruite.seule(demande))
                : mesures.suivre(Temps.HISTORIQUE, () -> workers.supplyAsync(() -> antecedents.instruire(demande)));
    }
}
