package fr.clausier.contrat;

/**
 * An earlier decision that a demande is about: the one it corrects or cancels, or the engagement it honours.
 *
 * @param decision its identifier, as the service gave it
 */
public record Concerne(@Requis String decision) {}
