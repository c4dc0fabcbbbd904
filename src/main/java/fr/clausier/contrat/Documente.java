package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;

/** A fact that documents go with. */
public sealed interface Documente extends Fait permits Ligne, Suivi {

    /** The document was supplied. */
    boolean pieceFournie(CodePiece piece);
}
