package fr.clausier.contrat;

import fr.clausier.contrat.adhesion.CodePiece;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of the documents of a line, apart from which were received (RMG chapter 6, notice TNS art. 13).
 *
 * @param originaux        the documents received are originals; absent means yes
 * @param datePrescription day of the prescription
 * @param priseEnCharge    the mutual undertook to pay the establishment; absent means yes when nothing was advanced
 * @param bordereauEmis    the establishment issued an invoicing slip; absent means no
 * @param reclamees        documents that the mutual asks for besides (RMG chapter 6)
 */
public record Justificatifs(Boolean originaux, LocalDate datePrescription, Boolean priseEnCharge, Boolean bordereauEmis,
        List<CodePiece> reclamees) {

    static final Justificatifs AUCUN = new Justificatifs(null, null, null, null, null);

    public Justificatifs {
        originaux = originaux == null || originaux;
        bordereauEmis = bordereauEmis != null && bordereauEmis;
        reclamees = reclamees == null ? List.of() : List.copyOf(reclamees);
    }
}
