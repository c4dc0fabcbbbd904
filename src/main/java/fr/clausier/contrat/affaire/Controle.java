package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.adhesion.CodePiece;
import java.time.LocalDate;
import java.util.List;

/**
 * The mutual controls on documents, or has an expert examine (RMG art. 32, notice TNS art. 28). Amounts in euros.
 *
 * @param dateDemande     day on which the mutual asks for documents or for an examination; absent: not yet
 * @param lignes          lines of care under control; absent: every line of the demande
 * @param litige          a reimbursement is in dispute; absent means no
 * @param piecesDemandees documents asked for; absent means none
 * @param prestationsRecues the insured received benefits before; absent means yes
 * @param conclusion      what the expert concludes; absent: nothing yet
 * @param decision        what the mutual decides; absent: nothing yet
 * @param tauxReduction   percents taken off the benefit, for a REDUCTION
 * @param dateNotification day on which it was told to the insured; absent: not yet
 * @param recommande      by registered letter with acknowledgment; absent means yes
 * @param motivee         the letter gives reasons; absent means yes
 * @param contestee       the insured contests the expert and calls on another doctor; absent means no
 * @param avisDivergents  the two doctors differ; absent means no
 * @param troisiemeAvisRendu the third one, whom they chose, has concluded; absent means no
 * @param desaccordPersistant a disagreement remains after that; absent means no
 * @param honorairesMutuelle fees of the mutual's doctor; absent: not known
 * @param honorairesAssure   fees of the insured's doctor; absent: not known
 * @param honorairesTiersExpert fees of the third one; absent: not known
 * @param prestationsVersees what the mutual paid before the notification on what is controlled; absent means nothing
 * @param fraude          fraud is established; absent means no
 */
public record Controle(
        @Requis TypeControle type,
        LocalDate dateDemande,
        List<LigneVisee> lignes,
        Boolean litige,
        List<CodePiece> piecesDemandees,
        Boolean prestationsRecues,
        SuiteControle conclusion,
        SuiteControle decision,
        Taux tauxReduction,
        LocalDate dateNotification,
        Boolean recommande,
        Boolean motivee,
        Boolean contestee,
        Boolean avisDivergents,
        Boolean troisiemeAvisRendu,
        Boolean desaccordPersistant,
        Montant honorairesMutuelle,
        Montant honorairesAssure,
        Montant honorairesTiersExpert,
        Montant prestationsVersees,
        Boolean fraude) {

    public Controle {
        lignes = lignes == null ? List.of() : List.copyOf(lignes);
        litige = litige != null && litige;
        piecesDemandees = piecesDemandees == null ? List.of() : List.copyOf(piecesDemandees);
        prestationsRecues = prestationsRecues == null || prestationsRecues;
        recommande = recommande == null || recommande;
        motivee = motivee == null || motivee;
        contestee = contestee != null && contestee;
        avisDivergents = avisDivergents != null && avisDivergents;
        troisiemeAvisRendu = troisiemeAvisRendu != null && troisiemeAvisRendu;
        desaccordPersistant = desaccordPersistant != null && desaccordPersistant;
        fraude = fraude != null && fraude;
    }

    /** The line is one of those under control. */
    public boolean vise(String ligne) {
        return lignes.isEmpty() || lignes.stream().anyMatch(visee -> visee.id().equals(ligne));
    }

    /** The mutual began it, on a day at the latest when one is given. */
    public boolean engage(LocalDate jour) {
        return dateDemande != null && (jour == null || !dateDemande.isAfter(jour));
    }

    /** Told by registered letter with acknowledgment, on a day at the latest when one is given. */
    public boolean notifieeEnRecommande(LocalDate jour) {
        return recommande && dateNotification != null && (jour == null || !dateNotification.isAfter(jour));
    }

    /** The two doctors differ, and the third has not concluded. */
    public boolean departageAttendu() {
        return contestee && avisDivergents && !troisiemeAvisRendu;
    }
}
