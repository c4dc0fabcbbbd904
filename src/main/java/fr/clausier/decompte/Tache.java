package fr.clausier.decompte;

/**
 * What a human must judge.
 *
 * @param ligne    identifier of the line; null when it is about the membership
 * @param qui      the role that must answer
 * @param question in French
 */
public record Tache(String ligne, String qui, String question) {

    /** The one who manages the membership or the claim. */
    public static final String GESTIONNAIRE = "GESTIONNAIRE";
}
