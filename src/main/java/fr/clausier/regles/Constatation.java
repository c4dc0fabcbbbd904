package fr.clausier.regles;

/**
 * What a condition comes to on a fact, in French.
 *
 * @param texte   the condition as the rule writes it
 * @param sujet   what it looks at: the heading of its column, or the words of its property
 * @param valeur  the fact's own value
 * @param attendu the values that would do
 * @param phrase  all of it, with its row and cell when it stands in a table
 * @param cellule A1 address; null in a DRL file
 */
public record Constatation(String texte, String sujet, boolean remplie, String valeur, String attendu, String phrase, String cellule) {}
