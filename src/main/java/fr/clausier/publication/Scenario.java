package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.DemandeReader;
import fr.clausier.regles.RulesFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A demande and what one clause does with it; {@code scenarios.yaml} stands beside the rules it shows.
 *
 * @param clause   the clause that the scenario is about
 * @param applique whether that clause does something here
 * @param hors     path prefixes of the rules that are set aside, to see a clause that another one usually hides
 * @param lectures readings chosen in place of those that decide, by identifier
 * @param attendu  exact values, by path in the outcome
 */
public record Scenario(
        String fichier, String nom, String clause, boolean applique, List<String> hors,
        Map<String, String> lectures, Demande demande, JsonNode attendu) {

    static final String FICHIER = "scenarios.yaml";
    /** Whole demandes that scenarios start from, by name. */
    static final String MODELES = "dossiers/modeles.yaml";

    /** Values adopted in place of those that scenarios expect: by file, by name, by value. */
    static final String ADOPTES = "dossiers/adoptes.yaml";
    /** The value, among those adopted, that says whether the clause applies. */
    static final String APPLIQUE = "applique";

    /** What every model starts from. */
    private static final String COMMUN = "commun";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Every scenario of a rules folder under a path; an empty path means all. */
    public static List<Scenario> read(RulesFolder folder, String sous) {
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> noms = new HashSet<>();
        if (!folder.fichiers().containsKey(MODELES)) {
            throw new IllegalArgumentException(MODELES + " manque : les scénarios en partent");
        }
        JsonNode modeles = yaml(folder, MODELES);
        JsonNode adoptes = adoptes(folder);
        for (String fichier : folder.fichiers().keySet()) {
            if (fichier.endsWith("/" + FICHIER) && fichier.startsWith(sous)) {
                for (JsonNode node : yaml(folder, fichier)) {
                    String nom = node.path("nom").asText();
                    if (!noms.add(fichier + nom)) {
                        throw new IllegalArgumentException(fichier + " › " + nom + " : deux scénarios portent ce nom");
                    }
                    scenarios.add(of(fichier, node, modeles).adopter(adoptes.path(fichier).path(nom)));
                }
            }
        }
        return scenarios;
    }

    private static JsonNode adoptes(RulesFolder folder) {
        if (!folder.fichiers().containsKey(ADOPTES)) {
            return MissingNode.getInstance();
        }
        JsonNode adoptes = yaml(folder, ADOPTES);
        boolean lisible = adoptes.isObject();
        for (JsonNode fichier : adoptes) {
            lisible &= fichier.isObject();
            for (JsonNode scenario : fichier) {
                lisible &= scenario.isObject();
            }
        }
        if (!lisible) {
            throw new IllegalArgumentException(ADOPTES + " : attendu, par fichier et par scénario, les valeurs adoptées");
        }
        return adoptes;
    }

    private static JsonNode yaml(RulesFolder folder, String fichier) {
        try {
            return YAML.readTree(folder.texte(fichier));
        } catch (IOException e) {
            throw new IllegalArgumentException(fichier + " : YAML illisible, " + e.getMessage(), e);
        }
    }

    private static Scenario of(String fichier, JsonNode node, JsonNode modeles) {
        String nom = node.path("nom").asText();
        JsonNode modele = modeles.path(node.path("modele").asText());
        if (!modele.isObject() || !node.hasNonNull("clause") || !node.hasNonNull("applique") || !node.path("attendu").isObject()) {
            throw new IllegalArgumentException(fichier + " › " + nom
                    + " : attendu nom, modele (de " + MODELES + "), clause, applique, attendu");
        }
        List<String> hors = new ArrayList<>();
        node.path("hors").forEach(prefixe -> hors.add(prefixe.asText()));
        JsonNode demande = merge(merge(modeles.path(COMMUN).deepCopy(), modele.deepCopy()), node.path("demande"));
        Map<String, String> lectures = new TreeMap<>();
        node.path("lectures").properties().forEach(lecture -> lectures.put(lecture.getKey(), lecture.getValue().asText()));
        try {
            return new Scenario(fichier, nom, node.path("clause").asText(), node.path("applique").asBoolean(), hors, lectures,
                    DemandeReader.read(demande), node.path("attendu"));
        } catch (fr.clausier.decision.DemandeRefusee e) {
            throw new IllegalArgumentException(fichier + " › " + nom + " : " + e.anomalies(), e);
        }
    }

    private Scenario adopter(JsonNode adoptes) {
        if (adoptes.isMissingNode()) {
            return this;
        }
        ObjectNode nouveau = (ObjectNode) merge(attendu.deepCopy(), adoptes);
        JsonNode autre = nouveau.remove(APPLIQUE);
        return new Scenario(fichier, nom, clause, autre == null ? applique : autre.asBoolean(), hors, lectures, demande, nouveau);
    }

    /** Objects are merged field by field, lists item by item; null takes a field away. */
    private static JsonNode merge(JsonNode base, JsonNode patch) {
        if (patch.isObject() && base.isObject()) {
            ObjectNode merged = (ObjectNode) base;
            for (Iterator<Map.Entry<String, JsonNode>> it = patch.properties().iterator(); it.hasNext();) {
                Map.Entry<String, JsonNode> field = it.next();
                if (field.getValue().isNull()) {
                    merged.remove(field.getKey());
                } else {
                    merged.set(field.getKey(), merged.has(field.getKey())
                            ? merge(merged.get(field.getKey()), field.getValue()) : field.getValue());
                }
            }
            return merged;
        }
        if (patch.isArray() && base.isArray()) {
            ArrayNode merged = (ArrayNode) base;
            for (int i = 0; i < patch.size(); i++) {
                if (i < merged.size()) {
                    merged.set(i, merge(merged.get(i), patch.get(i)));
                } else {
                    merged.add(patch.get(i));
                }
            }
            return merged;
        }
        return patch.isMissingNode() ? base : patch;
    }
}
