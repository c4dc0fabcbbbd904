package fr.clausier.decompte;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Montant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A step of the trace: one constat, the rule that inserted it, and what it did to the amount.
 *
 * @param ligne  identifier of the line; null when the step is about the person's rights
 * @param jour   date of care the step is about, or the day that it counts; null when it is about no day
 * @param code   the stable code of what was concluded: a motif, an alert, a nature, a cell of the table
 * @param regle  name of the rule: the sentence of the clause, or the label of the row
 * @param aussi  clauses of other documents, the guide or the statutes, that say the same
 * @param avant  amount before, in euros; null when the step is not about an amount
 * @param faits  the properties the rule matched
 * @param figure the legal figure used; null when there is none
 * @param illustratif whether the rule stands in a table that is only illustrative
 */
public record Etape(
        String phase,
        String ligne,
        LocalDate jour,
        Effet effet,
        String code,
        String regle,
        ClauseRef clause,
        List<ClauseRef> aussi,
        Source source,
        Montant avant,
        Montant apres,
        FaitsLus faits,
        Figure figure,
        boolean illustratif) {

    private static final DateTimeFormatter FRANCAIS = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** What happened, in French. */
    public String phrase() {
        String montants = apres == null ? "" : avant == null || avant.equals(apres)
                ? " (" + apres.enFrancais() + ")" : " (" + avant.enFrancais() + " → " + apres.enFrancais() + ")";
        String detail = effet == Effet.OCTROI ? " : " + code
                : effet == Effet.ECHEANCE || effet == Effet.CESSATION || effet == Effet.SUSPENSION ? " : " + FRANCAIS.format(jour) : "";
        return effet.texte() + " — " + regle + detail + montants;
    }
}
