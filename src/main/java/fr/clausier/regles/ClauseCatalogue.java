package fr.clausier.regles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every clause of every document, in the order of the documents. */
public final class ClauseCatalogue {

    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<String, Interpretation> interpretations = new LinkedHashMap<>();
    private Map<String, String> lectures = Map.of();

    /** The catalogue of an archived folder, which was found right before it decided. */
    public static ClauseCatalogue of(RulesFolder folder) {
        return read(folder, new ArrayList<>());
    }

    /** Reads {@code clauses/*.yaml}; what is wrong goes to {@code problems}. */
    static ClauseCatalogue read(RulesFolder folder, List<RuleProblem> problems) {
        ClauseCatalogue catalogue = new ClauseCatalogue();
        for (String fichier : folder.finissantPar(RulesFolder.YAML)) {
            if (fichier.equals(RulesFolder.INTERPRETATIONS)) {
                catalogue.readInterpretations(folder, problems);
            } else if (fichier.startsWith(RulesFolder.CLAUSES) && !fichier.equals(RulesFolder.AMBIGUITES)) {
                String document = fichier.substring(RulesFolder.CLAUSES.length(), fichier.length() - RulesFolder.YAML.length());
                try {
                    MAPPER.readTree(folder.fichiers().get(fichier))
                            .forEach(node -> catalogue.add(fichier, document, node, problems));
                } catch (IOException e) {
                    problems.add(new RuleProblem(fichier, "", "YAML illisible : " + e.getMessage()));
                }
            }
        }
        catalogue.interpretations.values().forEach(interpretation -> interpretation.clauses().stream()
                .filter(clause -> !catalogue.clauses.containsKey(clause)).forEach(clause -> problems.add(new RuleProblem(
                        RulesFolder.INTERPRETATIONS, interpretation.id(), "la clause « " + clause + " » n'est pas au catalogue"))));
        catalogue.lectures = catalogue.interpretations.values().stream().filter(interpretation -> interpretation.valeur() != null)
                .collect(Collectors.toUnmodifiableMap(Interpretation::id, Interpretation::valeur));
        return catalogue;
    }

    private void readInterpretations(RulesFolder folder, List<RuleProblem> problems) {
        try {
            for (JsonNode node : MAPPER.readTree(folder.fichiers().get(RulesFolder.INTERPRETATIONS))) {
                String id = node.path("id").asText();
                Interpretation interpretation = new Interpretation(id, texts(node.path("clauses")), node.path("sujet").asText(),
                        node.path("lecture").asText(), texts(node.path("variantes")), node.path("raison").asText(),
                        node.path("derogation").asBoolean(), node.path("approuve_par").isTextual() ? node.path("approuve_par").asText() : null,
                        node.hasNonNull("valeur") ? node.path("valeur").asText() : null, texts(node.path("valeurs")));
                boolean complete = !id.isEmpty() && !interpretation.clauses().isEmpty() && !interpretation.sujet().isEmpty()
                        && !interpretation.lecture().isEmpty() && !interpretation.raison().isEmpty();
                if (interpretation.valeur() == null ? !interpretation.valeurs().isEmpty()
                        : !interpretation.valeurs().contains(interpretation.valeur())) {
                    problems.add(new RuleProblem(RulesFolder.INTERPRETATIONS, id, "« valeur » doit être l'une de « valeurs » "
                            + interpretation.valeurs()));
                }
                if (!complete || interpretations.put(id, interpretation) != null) {
                    problems.add(new RuleProblem(RulesFolder.INTERPRETATIONS, id,
                            "attendu un identifiant qui ne sert qu'une fois, clauses, sujet, lecture et raison"));
                }
            }
        } catch (IOException e) {
            problems.add(new RuleProblem(RulesFolder.INTERPRETATIONS, "", "YAML illisible : " + e.getMessage()));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    /** The codes of the readings that rules compare, by identifier. */
    public Map<String, String> lectures() {
        return lectures;
    }

    /** Every named reading. */
    public Collection<Interpretation> interpretations() {
        return interpretations.values();
    }

    public Optional<Interpretation> interpretation(String id) {
        return Optional.ofNullable(interpretations.get(id));
    }

    private void add(String fichier, String document, JsonNode node, List<RuleProblem> problems) {
        String id = node.path("id").asText();
        try {
            Clause clause = new Clause(id, document, node.path("article").asText(), node.path("titre").asText(),
                    node.path("resume").asText(), Clause.Nature.valueOf(node.path("nature").asText()),
                    day(node.path("en_vigueur_du")), day(node.path("en_vigueur_au")),
                    node.hasNonNull("non_couverte") ? node.path("non_couverte").asText() : null);
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
