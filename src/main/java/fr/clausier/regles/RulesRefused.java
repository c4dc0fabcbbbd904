package fr.clausier.regles;

import java.util.List;
import java.util.stream.Collectors;

/** A rules folder that does not load, with every problem found, sorted. */
public final class RulesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    RulesRefused(List<RuleProblem> problems) {
        super(problems.size() + " problème(s) dans le dossier de règles :\n"
                + problems.stream().sorted().map(p -> "  " + p).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
