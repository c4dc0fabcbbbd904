package fr.clausier.decision;

import java.util.List;

/**
 * What was decided before, and a demande is about.
 *
 * @param concernes   the decisions that it names, in its order
 * @param posterieures standing decisions of the same person that came after those
 */
public record Passe(List<Antecedent> concernes, List<Antecedent> posterieures) {

    /** Nothing was decided before. */
    public static final Passe AUCUN = new Passe(List.of(), List.of());

    public Passe {
        concernes = List.copyOf(concernes);
        posterieures = List.copyOf(posterieures);
    }
}
