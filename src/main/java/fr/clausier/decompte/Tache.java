package fr.clausier.decompte;

/**
 * What a human must judge.
 *
 * @param qui      the role that must answer
 * @param question in French
 */
public record Tache(String ligne, String qui, String question) {}
