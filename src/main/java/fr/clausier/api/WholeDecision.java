package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decision;
import fr.clausier.publication.DossierFormat;
import fr.clausier.regles.RuleBase;
import java.time.Instant;
import java.util.UUID;

/** Whole decisions as dossiers keep them. */
public class WholeDecision implements DossierFormat {

    private static final UUID ID = new UUID(0, 0);
    private static final Instant INSTANT = Instant.parse("2026-01-01T00:00:00Z");

    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

    public WholeDecision() {
        new JsonFormat().customize(mapper);
    }

    @Override
    public JsonNode ecrire(Demande demande, Decision decision, RuleBase base) {
        ObjectNode json = mapper.valueToTree(DecisionJson.de(ID, INSTANT, demande, decision, base.catalogue(), base.engine()));
        // The hash follows every edit of the rules; what it names is in the trace.
        ((ObjectNode) json.get("regles")).remove("hash");
        return json;
    }
}
