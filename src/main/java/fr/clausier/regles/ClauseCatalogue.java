package fr.clausier.regles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every clause of every document, in the order of the documents. */
public final class ClauseCatalogue {

    private static final String YAML = ".yaml";
    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    private final Map<String, Clause> clauses = new LinkedHashMap<>();

    /** Reads {@code clauses/*.yaml}; what is wrong goes to {@code problems}. */
    static ClauseCatalogue read(RulesFolder folder, List<RuleProblem> problems) {
        ClauseCatalogue catalogue = new ClauseCatalogue();
        for (String fichier : folder.finissantPar(YAML)) {
            if (fichier.startsWith(RulesFolder.CLAUSES)) {
                String document = fichier.substring(RulesFolder.CLAUSES.length(), fichier.length() - YAML.length());
                try {
                    MAPPER.readTree(folder.fichiers().get(fichier))
                            .forEach(node -> catalogue.add(fichier, document, node, problems));
                } catch (IOException e) {
                    problems.add(new RuleProblem(fichier, "", "YAML illisible : " + e.getMessage()));
                }
            }
        }
        return catalogue;
    }

    private void add(String fichier, String document, JsonNode node, List<RuleProblem> problems) {
        String id = node.path("id").asText();
        try {
            Clause clause = new Clause(id, document, node.path("article").asText(), node.path("titre").asText(),
                    node.path("resume").asText(), Clause.Nature.valueOf(node.path("nature").asText()),
                    day(node.path("en_vigueur_du")), day(node.path("en_vigueur_au")));
            if (clauses.put(id, clause) != null) {
                problems.add(new RuleProblem(fichier, id, "cet identifiant existe deux fois"));
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            problems.add(new RuleProblem(fichier, id, e.getMessage()));
        }
    }

    private static LocalDate day(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asText());
    }

    public Optional<Clause> find(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    public Collection<Clause> all() {
        return clauses.values();
    }
}
