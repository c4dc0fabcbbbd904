package fr.clausier.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.publication.Candidat.Valeur;
import fr.clausier.regles.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What scenarios and dossiers come to under a rule set, gathered as they are run, to be written as what they expect: values in a
 * file beside the scenarios, whose own text stays as its author left it; whole decisions in their place.
 */
final class Adoption {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final ObjectNode adoptes;
    private final Map<String, byte[]> decisions = new TreeMap<>();
    private boolean scenarios;

    Adoption(RulesFolder folder) {
        try {
            adoptes = folder.fichiers().containsKey(Scenario.ADOPTES) ? (ObjectNode) YAML.readTree(folder.texte(Scenario.ADOPTES))
                    : YAML.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(Scenario.ADOPTES + " : YAML illisible", e);
        }
    }

    void scenario(Scenario scenario, List<Valeur> valeurs) {
        ObjectNode siennes = adoptes.withObjectProperty(scenario.fichier()).withObjectProperty(scenario.nom());
        valeurs.forEach(valeur -> siennes.put(valeur.cle(), valeur.obtenu()));
        scenarios = true;
    }

    void dossier(Dossier dossier, JsonNode obtenu) {
        decisions.put(Dossier.decision(dossier.fichier()), (obtenu.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What would be written, by path in the rules folder; empty when all comes to what is expected. */
    Map<String, byte[]> fichiers() {
        Map<String, byte[]> fichiers = new TreeMap<>(decisions);
        if (scenarios) {
            try {
                fichiers.put(Scenario.ADOPTES, YAML.writeValueAsBytes(adoptes));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Adopted values can always be written", e);
            }
        }
        return fichiers;
    }
}
