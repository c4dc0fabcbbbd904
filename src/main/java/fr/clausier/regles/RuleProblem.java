package fr.clausier.regles;

import java.util.Comparator;

/**
 * Why a rules folder does not load.
 *
 * @param fichier path in the folder
 * @param endroit rule name, or sheet and cell; empty when the whole file is concerned
 * @param message what, why and what to do
 */
public record RuleProblem(String fichier, String endroit, String message) implements Comparable<RuleProblem> {

    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(RuleProblem::fichier)
            .thenComparing(RuleProblem::endroit).thenComparing(RuleProblem::message);

    @Override
    public int compareTo(RuleProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return fichier + (endroit.isEmpty() ? "" : " › " + endroit) + " : " + message;
    }
}
