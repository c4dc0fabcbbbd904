package fr.clausier.regles;

import java.util.List;

/**
 * A reading chosen where the contract says several things, or says nothing: what a rule that names it follows.
 *
 * @param clauses    the clauses it reads
 * @param sujet      what is to be read
 * @param lecture    the reading that decides
 * @param variantes  the readings set aside
 * @param raison     why this one
 * @param derogation the law overrides the printed clause: not a choice
 * @param approuvePar who approved it for the mutual; null: nobody yet
 * @param valeur     the code of the reading that decides, for one that rules compare; null for the others
 * @param valeurs    the codes that it may have; writing another in its place changes the reading
 */
public record Interpretation(String id, List<String> clauses, String sujet, String lecture, List<String> variantes, String raison,
        boolean derogation, String approuvePar, String valeur, List<String> valeurs) {}
