package fr.clausier.contrat;

/**
 * What a human decided of a line that called for judgement; the decision that carries it supersedes the earlier one.
 *
 * @param ligne   the line's identifier
 * @param auteur  who judged, by their office
 * @param agent   the caller's own identifier of that person
 * @param accorde granted: the line is paid as the rules say; else it is refused
 * @param raison  why, in the words of who judged
 */
public record Jugement(@Requis String ligne, @Requis Auteur auteur, @Requis String agent, @Requis Boolean accorde,
        @Requis String raison) {

    /** Whose office it is to judge. */
    public enum Auteur {
        GESTIONNAIRE, MEDECIN_CONSEIL
    }
}
