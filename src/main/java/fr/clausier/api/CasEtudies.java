package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decision;
import fr.clausier.etude.Comparaison;
import fr.clausier.publication.ActiveRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;

/** Studies as those read them who need no name: what they found, and their demandes decided again. */
@ApplicationScoped
class CasEtudies {

    @Inject
    ActiveRules rules;

    @Inject
    ObjectMapper mapper;

    /** A demande under both sets: what they decide, with their traces; {@code masques} tells the pointers of what is masked. */
    public record Rejeu(Demande demande, DecisionJson avant, DecisionJson apres) {}

    /** What is studied needs no name: of stored decisions the identifier alone is told, which only an auditor can open. */
    ObjectNode masque(byte[] etude) {
        ObjectNode json;
        try {
            json = (ObjectNode) mapper.readTree(etude);
        } catch (IOException e) {
            throw new IllegalStateException("A study is JSON", e);
        }
        json.findValues("plusGrands").forEach(ecarts -> ecarts.forEach(ecart -> {
            if (ecart.path("decision").isTextual()) {
                ((ObjectNode) ecart).set("demande", ecart.get("decision"));
            }
        }));
        return Masques.masquer(json);
    }

    Response reponse(Optional<Comparaison.Rejeu> rejeu) {
        return rejeu.map(r -> Response.ok(Masques.masquer(mapper.valueToTree(new Rejeu(r.demande(), json(r.demande(), r.avant()),
                json(r.demande(), r.apres()))))).build()).orElseGet(() -> Problemes.introuvable("Ce cas"));
    }

    private DecisionJson json(Demande demande, Decision decision) {
        return DecisionJson.de(null, null, demande, decision, rules.base().catalogue(), rules.base().engine());
    }
}
