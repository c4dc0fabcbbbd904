package fr.clausier.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.decision.Recherche.Trouvee;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A stored decision in a list.
 *
 * @param montants in euros, by name: fraisReels, mutuelle, resteACharge…
 * @param clauses  those that applied
 * @param jeu      hash of the rule set that decided
 */
public record DecisionTrouvee(UUID id, Instant instant, String reference, String type, String nature, String statut, boolean payable,
        Map<String, String> montants, List<String> clauses, String jeu) {

    /** What is read of the stored JSON. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Lue(String reference, String type, String nature, String statut, boolean payable, Map<String, String> montants,
            List<ClauseLue> clauses) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ClauseLue(String id) {}

    static DecisionTrouvee de(Trouvee trouvee, ObjectMapper mapper) {
        try {
            Lue lue = mapper.readValue(trouvee.enregistrement().decision(), Lue.class);
            return new DecisionTrouvee(trouvee.enregistrement().id(), trouvee.enregistrement().instant(), lue.reference(), lue.type(), lue.nature(),
                    lue.statut(), lue.payable(), lue.montants() == null ? Map.of() : lue.montants(),
                    lue.clauses() == null ? List.of() : lue.clauses().stream().map(ClauseLue::id).toList(), trouvee.enregistrement().regles());
        } catch (IOException e) {
            throw new IllegalStateException("A stored decision is JSON", e);
        }
    }
}
