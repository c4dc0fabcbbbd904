package fr.clausier.decompte;

import fr.clausier.contrat.Documente;
import fr.clausier.contrat.adhesion.CodePiece;
import java.util.List;

/** Documents that are asked for: each of them. */
public record Pieces(Documente sujet, List<CodePiece> codes) implements Constat {

    public List<Piece> chacune() {
        return codes.stream().map(code -> new Piece(sujet, code)).toList();
    }
}
