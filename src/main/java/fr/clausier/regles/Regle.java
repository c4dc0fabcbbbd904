package fr.clausier.regles;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Formule;
import fr.clausier.decompte.Source;
import java.util.Arrays;
import java.util.List;

/**
 * A rule: a DRL file, or a row of a table.
 *
 * @param nom         the sentence of the clause, or the label of the row
 * @param clauses     what it cites; a rule may serve two contracts
 * @param proprietes  the properties its conditions read
 * @param conditions  what its pattern asks, in its order
 * @param illustratif whether it stands in a table that is only illustrative
 */
public record Regle(
        String id,
        String nom,
        Domaine domaine,
        Phase phase,
        List<ClauseRef> clauses,
        List<String> proprietes,
        List<Condition> conditions,
        boolean illustratif,
        Emplacement emplacement) {

    /** Where the rule stands; a row of a matrix has one cell a formule. */
    @FunctionalInterface
    public interface Emplacement {
        Source source(Formule formule);
    }

    /** Whether the fact may meet every condition. */
    boolean peutTenir(Fait fait) {
        for (Condition condition : conditions) {
            if (!condition.peutTenir(fait)) {
                return false;
            }
        }
        return true;
    }

    public boolean cite(String clause) {
        return clauses.stream().anyMatch(ref -> ref.id().equals(clause));
    }

    /** The clause of the contract that the member holds, else the first. */
    public ClauseRef clause(Contrat contrat) {
        ClauseRef premiere = clauses.get(0);
        return clauses.size() == 1 ? premiere
                : clauses.stream().filter(clause -> clause.estDu(contrat)).findFirst().orElse(premiere);
    }

    /** The clauses of other documents, the guide or the statutes, that say the same as the contract's. */
    public List<ClauseRef> aussi(Contrat contrat) {
        ClauseRef sienne = clause(contrat);
        return clauses.stream().filter(clause -> !clause.equals(sienne)
                && Arrays.stream(Contrat.values()).noneMatch(clause::estDu)).toList();
    }
}
