package fr.clausier.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausier.api.ClausesResource.RegleJson;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.decision.Recherche.Critere;
import fr.clausier.decompte.Source;
import fr.clausier.regles.Clause;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contract as its table of contents, in the order of its documents.
 *
 * @param jeu    hash of the rule set
 * @param depuis the first of the 90 days whose decisions are counted
 * @param regles every rule and row, once: clauses name them by their place here
 */
public record Sommaire(String jeu, LocalDate depuis, List<RegleDuSommaire> regles, List<DocumentJson> documents) {

    private static final Pattern RANGEE = Pattern.compile("[A-Z]+(\\d+)");

    /** Decisions counted since a day, by value of each criterion: clauses, rules, rows. */
    record Applications(LocalDate depuis, Map<Critere, Map<String, Long>> nombres) {

        private long de(Critere critere, String valeur) {
            return nombres.getOrDefault(critere, Map.of()).getOrDefault(valeur, 0L);
        }
    }

    /**
     * A rule, or a row of a table.
     *
     * @param applications decisions of the last 90 days in which it did something, whatever the set: a row is told by its place
     */
    public record RegleDuSommaire(String nom, String phase, String source, long applications) {}

    /** How a search names a rule or a row. */
    record Place(Critere critere, String valeur) {}

    static Place place(Regle regle) {
        Source source = regle.emplacement().source(null);
        Matcher rangee = RANGEE.matcher(source.cellule() == null ? "" : source.cellule());
        return rangee.matches() ? new Place(Critere.RANGEE, source.fichier().replace(".drl.xlsx", "") + "!" + rangee.group(1))
                : new Place(Critere.REGLE, source.fichier().replace(".drl", ""));
    }

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
     * @param applications decisions of the last 90 days that apply it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClauseDuSommaire(String id, String titre, String resume, String nature, boolean decidable, LocalDate enVigueurDu,
            LocalDate enVigueurAu, List<Integer> regles, String nonCouverte, long applications) {}

    /** A rule, and what it cites. */
    private record Citation(RegleJson regle, Place place, List<ClauseRef> clauses) {}

    /** Of one rule set. */
    static Sommaire de(RuleBase base, Applications applications) {
        List<Citation> regles = base.regles().stream().map(regle -> new Citation(ClausesResource.regle(regle), place(regle), regle.clauses()))
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
                            applications.de(Critere.CLAUSE, clause.id())));
        }
        return new Sommaire(base.hash(), applications.depuis(), regles.stream().map(citation -> new RegleDuSommaire(citation.regle().nom(),
                citation.regle().phase(), citation.regle().source(), applications.de(citation.place().critere(), citation.place().valeur()))).toList(),
                documents.entrySet().stream()
                .map(document -> new DocumentJson(document.getKey(), document.getValue().entrySet().stream()
                        .map(article -> new ArticleJson(article.getKey(), article.getValue())).toList())).toList());
    }
}
