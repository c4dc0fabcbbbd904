package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.clausier.Regles;
import fr.clausier.regles.Clause;
import fr.clausier.regles.ClauseCatalogue;
import fr.clausier.regles.Interpretation;
import fr.clausier.regles.RulesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each clause leaves to be read, the reading that settles it, and the scenario whose outcome cites that reading. */
class AmbiguitesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** The readings that did something, by the scenario's name; one name may serve several scenarios. */
    private static Map<String, Set<String>> lectures(List<Scenario> scenarios) {
        ScenarioRunner runner = new ScenarioRunner(Regles.base());
        Map<String, Set<String>> lectures = new HashMap<>();
        for (Scenario scenario : scenarios) {
            String dites = runner.issue(scenario, regle -> true).valeurs().getOrDefault("interpretations", "");
            lectures.computeIfAbsent(scenario.nom(), nom -> new HashSet<>()).addAll(Arrays.asList(dites.split(", ")));
        }
        return lectures;
    }

    /** What is wrong with the list, clause by clause. */
    private static List<String> ecarts(RulesFolder folder, Map<String, Set<String>> lectures) {
        ClauseCatalogue catalogue = Regles.base().catalogue();
        List<String> ecarts = new ArrayList<>();
        Set<String> lues = new HashSet<>();
        for (JsonNode entree : lire(folder)) {
            String id = entree.path("clause").asText();
            String lecture = entree.path("lecture").asText();
            if (catalogue.find(id).filter(Clause::decidable).isEmpty() || !lues.add(id)) {
                ecarts.add(id + " n'est pas une clause qui décide, ou revient deux fois");
            }
            if (entree.path("question").asText().isEmpty() || entree.has("lecture") == entree.has("sans_effet")
                    || entree.has("sans_effet") && entree.path("sans_effet").asText().isBlank()) {
                ecarts.add(id + " : attendu une question, et soit une lecture et un scénario, soit « sans_effet »");
            }
            if (entree.has("lecture")) {
                Optional<Interpretation> dite = catalogue.interpretation(lecture);
                if (dite.filter(une -> une.clauses().contains(id)).isEmpty()) {
                    ecarts.add(id + " : " + lecture + " n'existe pas, ou ne lit pas cette clause");
                }
                String scenario = entree.path("scenario").asText();
                if (!lectures.getOrDefault(scenario, Set.of()).contains(lecture)) {
                    ecarts.add(id + " : le scénario « " + scenario + " » n'existe pas, ou ne cite pas " + lecture);
                }
            }
        }
        return ecarts;
    }

    private static JsonNode lire(RulesFolder folder) {
        try {
            return YAML.readTree(folder.texte(RulesFolder.AMBIGUITES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void chaqueAmbiguiteEstMontreeEtChaqueLectureAussi() {
        RulesFolder folder = Regles.base().folder();
        Map<String, Set<String>> lectures = lectures(Scenario.read(folder, ""));
        assertEquals(List.of(), ecarts(folder, lectures));

        Set<String> jamaisMontrees = Regles.base().catalogue().interpretations().stream().map(Interpretation::id)
                .collect(Collectors.toCollection(TreeSet::new));
        lectures.values().forEach(jamaisMontrees::removeAll);
        assertEquals(Set.of(), jamaisMontrees, "a reading that no scenario's trace cites");

        // The check finds what is wrong: a reading that the scenario does not cite, a clause that does not exist.
        String liste = folder.texte(RulesFolder.AMBIGUITES);
        String entree = liste.lines().filter(ligne -> ligne.startsWith("  lecture: ")).findFirst().orElseThrow();
        RulesFolder fausse = Regles.avec(RulesFolder.AMBIGUITES, liste.replace("- clause: RMG-1-a\n", "- clause: RMG-0-z\n")
                .replaceFirst(entree + "\n", "  lecture: INT-AUCUNE\n"));
        assertTrue(ecarts(fausse, lectures).size() >= 3, ecarts(fausse, lectures).toString());
    }

    @Test
    void laListeNeDecideRien() {
        RulesFolder folder = Regles.base().folder();
        assertTrue(folder.fichiers().containsKey(RulesFolder.AMBIGUITES));
        assertEquals(folder.hash(), Regles.avec(RulesFolder.AMBIGUITES, "[]\n").hash());
    }
}
