package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.publication.Candidat.Valeur;
import fr.clausier.regles.RuleBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What scenarios and dossiers come to under a rule set, written as what they expect: values in a file beside the scenarios, whose own
 * text stays as its author left it; whole decisions in their place.
 *
 * @param fichiers by path in the rules folder
 * @param nombre   scenarios and dossiers
 */
record Adoption(Map<String, byte[]> fichiers, int nombre) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static Adoption de(RuleBase base, DossierFormat format) {
        Map<String, byte[]> fichiers = new TreeMap<>();
        return new Adoption(fichiers, scenarios(base, fichiers) + dossiers(base, format, fichiers));
    }

    private static int scenarios(RuleBase base, Map<String, byte[]> fichiers) {
        ScenarioRunner runner = new ScenarioRunner(base);
        int nombre = 0;
        try {
            ObjectNode adoptes = base.folder().fichiers().containsKey(Scenario.ADOPTES)
                    ? (ObjectNode) YAML.readTree(base.folder().texte(Scenario.ADOPTES)) : YAML.createObjectNode();
            for (Scenario scenario : Scenario.read(base.folder(), "")) {
                List<Valeur> valeurs = ScenarioRunner.valeurs(scenario, runner.issue(scenario, regle -> true));
                if (!valeurs.isEmpty()) {
                    ObjectNode siennes = adoptes.withObjectProperty(scenario.fichier()).withObjectProperty(scenario.nom());
                    valeurs.forEach(valeur -> siennes.put(valeur.cle(), valeur.obtenu()));
                    nombre++;
                }
            }
            if (nombre > 0) {
                fichiers.put(Scenario.ADOPTES, YAML.writeValueAsBytes(adoptes));
            }
            return nombre;
        } catch (IOException e) {
            throw new IllegalStateException("The adopted values are YAML", e);
        }
    }

    private static int dossiers(RuleBase base, DossierFormat format, Map<String, byte[]> fichiers) {
        int nombre = 0;
        for (Dossier dossier : Dossier.read(base.folder())) {
            JsonNode obtenu = dossier.decider(base, format);
            if (!Dossier.ecarts(dossier.attendu(), obtenu).isEmpty()) {
                fichiers.put(Dossier.decision(dossier.fichier()), (obtenu.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
                nombre++;
            }
        }
        return nombre;
    }
}
