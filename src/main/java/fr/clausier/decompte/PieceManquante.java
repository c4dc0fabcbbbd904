package fr.clausier.decompte;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.adhesion.CodePiece;
import java.time.LocalDate;
import java.util.List;

/**
 * A document to send: any one of {@code codes} will do.
 *
 * @param ligne    the line that it is for; null for a step of the membership
 * @param objet    the step, or the matter, that it is for; null for a line
 * @param connue   it is known not to have been sent; false when nothing is told of the documents of the line
 * @param echeance last day for sending it; null when no clause sets one
 */
public record PieceManquante(List<CodePiece> codes, String ligne, Enum<?> objet, boolean connue, ClauseRef clause,
        LocalDate echeance) {

    /** The same, to be sent by a day. */
    public PieceManquante avant(LocalDate jour) {
        return new PieceManquante(codes, ligne, objet, connue, clause, jour);
    }

    /** Another document asked for, that says at least as much, will serve for this one. */
    public boolean couvertePar(PieceManquante autre) {
        return autre != this && autre.codes.stream().allMatch(sienne -> codes.stream().anyMatch(sienne::vautPour))
                && !(codes.stream().allMatch(sienne -> autre.codes.stream().anyMatch(sienne::vautPour)));
    }
}
