package fr.clausier.decompte;

/**
 * What a human must judge.
 *
 * @param ligne    identifier of the line; of the guarantee of assistance; null when it is about the membership
 * @param qui      the role that must answer
 * @param question in French
 */
public record Tache(String ligne, String qui, String question) {

    /** The one who manages the membership or the claim. */
    public static final String GESTIONNAIRE = "GESTIONNAIRE";
    /** The insurer of the assistance, and its doctors. */
    public static final String ASSISTEUR = "ASSISTEUR";
    /** The legal protection insurer. */
    public static final String JURISTE = "JURISTE";
}
