package fr.clausier.decision;

/**
 * What is wrong in a demande.
 *
 * @param pointer JSON pointer to the value
 * @param code    stable code
 * @param message what, why and what was expected, in French; never quotes a value that could be a person's data
 * @param forme   whether the JSON has not the shape of a demande (else a value is wrong)
 */
public record Anomalie(String pointer, String code, String message, boolean forme) {}
