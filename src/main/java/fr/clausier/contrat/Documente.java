package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;

/** A fact that documents go with. */
public sealed interface Documente extends Fait permits Ligne, Suivi {

    /** The document was supplied. */
    boolean pieceFournie(CodePiece piece);

    /** Whether it is told that the document was supplied, or that it was not. */
    default boolean pieceConnue(CodePiece piece) {
        return true;
    }
}
