package fr.clausier.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausier.api.ClausesResource.RegleJson;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.regles.Clause;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contract as its table of contents, in the order of its documents.
 *
 * @param jeu    hash of the rule set
 * @param regles every rule and row, once: clauses name them by their place here
 */
public record Sommaire(String jeu, List<RegleJson> regles, List<DocumentJson> documents) {

    /** A document, by its short name: {@code tns}, {@code rmg}… */
    public record DocumentJson(String document, List<ArticleJson> articles) {}

    /** An article, and its clauses. */
    public record ArticleJson(String article, List<ClauseDuSommaire> clauses) {}

    /**
     * A clause.
     *
     * @param decidable    whether it decides something of a demande
     * @param regles       the rules and rows that cite it, by their place, from 0
     * @param nonCouverte  why no rule decides it, as the catalogue says; absent when it says nothing
     * @param applications decisions of the last 90 days that apply it; absent when they are not counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClauseDuSommaire(String id, String titre, String resume, String nature, boolean decidable, LocalDate enVigueurDu,
            LocalDate enVigueurAu, List<Integer> regles, String nonCouverte, Long applications) {}

    /** A rule, and what it cites. */
    private record Citation(RegleJson regle, List<ClauseRef> clauses) {}

    /**
     * Of one rule set.
     *
     * @param applications decisions of the last 90 days that apply a clause, by clause; empty when they are not counted
     */
    static Sommaire de(RuleBase base, Map<String, Long> applications) {
        List<Citation> regles = base.regles().stream().map(regle -> new Citation(ClausesResource.regle(regle), regle.clauses()))
                .sorted(Comparator.comparing((Citation citation) -> citation.regle().source()).thenComparing(citation -> citation.regle().nom())).toList();
        Map<String, List<Integer>> citees = new HashMap<>();
        for (int i = 0; i < regles.size(); i++) {
            for (ClauseRef clause : regles.get(i).clauses()) {
                citees.computeIfAbsent(clause.id(), id -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Map<String, List<ClauseDuSommaire>>> documents = new LinkedHashMap<>();
        for (Clause clause : base.catalogue().all()) {
            documents.computeIfAbsent(clause.document(), document -> new LinkedHashMap<>())
                    .computeIfAbsent(clause.article(), article -> new ArrayList<>())
                    .add(new ClauseDuSommaire(clause.id(), clause.titre(), clause.resume(), clause.nature().name(), clause.decidable(), clause.enVigueurDu(),
                            clause.enVigueurAu(), citees.getOrDefault(clause.id(), List.of()), clause.nonCouverte(),
                            applications.isEmpty() ? null : applications.getOrDefault(clause.id(), 0L)));
        }
        return new Sommaire(base.hash(), regles.stream().map(Citation::regle).toList(), documents.entrySet().stream()
                .map(document -> new DocumentJson(document.getKey(), document.getValue().entrySet().stream()
                        .map(article -> new ArticleJson(article.getKey(), article.getValue())).toList())).toList());
    }
}
