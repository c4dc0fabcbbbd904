package fr.clausier.decision;

import java.util.List;

/** The rules do not decide: silence, or two contradictory answers. Never a decision, always an error with its place. */
public final class DecisionImpossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String ligne;
    private final transient List<String> clauses;

    /**
     * @param ligne   the line concerned; null when it is the person's rights
     * @param clauses the clauses that contradict each other, or that should have answered
     */
    DecisionImpossible(String ligne, String message, List<String> clauses) {
        super(message);
        this.ligne = ligne;
        this.clauses = List.copyOf(clauses);
    }

    public String ligne() {
        return ligne;
    }

    public List<String> clauses() {
        return clauses;
    }
}
