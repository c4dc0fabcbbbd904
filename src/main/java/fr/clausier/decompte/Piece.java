package fr.clausier.decompte;

import fr.clausier.contrat.Documente;
import fr.clausier.contrat.adhesion.CodePiece;
import java.util.List;
import java.util.stream.Stream;

/** A document that is asked for: any one of {@code codes} will do. */
public record Piece(Documente sujet, List<CodePiece> codes) implements Constat {

    /** As a table writes it: {@code LIVRET_FAMILLE}, or {@code CARTE_ETUDIANT ou CERTIFICAT_SCOLARITE}. */
    public Piece(Documente sujet, String codes) {
        this(sujet, Stream.of(codes.split(" ou ")).map(CodePiece::valueOf).toList());
    }

    /** As a rule writes it. */
    public Piece(Documente sujet, CodePiece... codes) {
        this(sujet, List.of(codes));
    }

    public boolean fournie() {
        return codes.stream().anyMatch(sujet::pieceFournie);
    }

    /** It is told whether the document was supplied; a quotation calls for none yet. */
    public boolean connue() {
        return codes.stream().allMatch(sujet::pieceConnue);
    }
}
