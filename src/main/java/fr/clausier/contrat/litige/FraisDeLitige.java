package fr.clausier.contrat.litige;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * One expense of a dispute.
 *
 * @param id the caller's identifier, echoed
 * @param code which line of the table of fees; of HONORAIRES and COPIE
 * @param codeCompetent the line of the court that would judge on the merits
 * @param procedure what several lines of the same decision, or of the same matter, have in common; absent: the line
 *     stands alone
 * @param montant billed, in euros: VAT excluded when the insured recovers it, else included
 * @param date of the expense
 * @param dateDecision of the decision of the court, or of the invoice
 * @param journees days of hearing
 * @param heures of assistance
 * @param jourDebut police custody: first day
 * @param jourFin police custody: last day
 * @param desistement the settlement follows a withdrawal
 * @param accordPrealable the insurer agreed before; absent means yes
 * @param necessaire absent while it is discussed: for HONORAIRES and the like it means yes; false: discussed
 * @param actionPersonnelle of the action that the insured took alone on a disagreement; absent: as the arbitration tells
 * @param lieu where an exequatur is asked for, or a decision carried out
 */
public record FraisDeLitige(
        @Requis String id,
        NatureFrais nature,
        CodeProcedure code,
        CodeProcedure codeCompetent,
        String procedure,
        @Requis Montant montant,
        LocalDate date,
        LocalDate dateDecision,
        Integer decisions,
        Integer journees,
        BigDecimal heures,
        LocalDate jourDebut,
        LocalTime heureDebut,
        LocalDate jourFin,
        LocalTime heureFin,
        Boolean transactionParAvocat,
        Boolean desistement,
        Boolean accordPrealable,
        Boolean necessaire,
        Boolean actionPersonnelle,
        ZoneJuridique lieu) {

    private static final Set<CodeProcedure> AMIABLE = EnumSet.of(CodeProcedure.AMIABLE, CodeProcedure.AMIABLE_BONUS);
    private static final Set<CodeProcedure> MEDIATION = EnumSet.of(CodeProcedure.MEDIATION, CodeProcedure.MEDIATION_BONUS);

    public FraisDeLitige {
        transactionParAvocat = transactionParAvocat != null && transactionParAvocat;
        desistement = desistement != null && desistement;
        nature = nature == null ? NatureFrais.HONORAIRES : nature;
        decisions = decisions == null ? 1 : decisions;
        journees = journees == null ? 1 : journees;
        code = nature == NatureFrais.COPIE ? CodeProcedure.PHOTOCOPIE : code;
    }

    /**
     * What the expense shares one ceiling with: the fees of one procedure, the copies of one matter; an intervention and its
     * bonus are one matter even when no procedure is told. Null when it stands alone.
     */
    public String commun() {
        if (code == CodeProcedure.PHOTOCOPIE) {
            return "copies " + procedure;
        }
        if (nature != NatureFrais.HONORAIRES) {
            return null;
        }
        return procedure != null ? "honoraires " + procedure : AMIABLE.contains(code) ? "amiable" : MEDIATION.contains(code) ? "médiation" : null;
    }

    /** Hours of an assistance whose four bounds are told. */
    public boolean horodate() {
        return jourDebut != null && heureDebut != null && jourFin != null && heureFin != null;
    }
}
