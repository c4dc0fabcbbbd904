package fr.clausier.regles;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Formule;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    // Explained.

    /** Whether it is about things of the fact's kind: its poste, its step, its guarantee. */
    public boolean concerne(Fait fait) {
        return PhaseRules.concerne(this, fait);
    }

    /** The kinds of things that it is about, in French; empty when it is about all. */
    public List<String> genres() {
        return PhaseRules.genres(this, fait());
    }

    /** What it is decided on. */
    public Class<? extends Fait> fait() {
        return domaine.fait(phase);
    }

    /** How many of its conditions the fact does not meet. */
    public int manque(Fait fait) {
        int manque = 0;
        for (Condition condition : conditions) {
            manque += condition.tient(fait) ? 0 : 1;
        }
        return manque;
    }

    /** How far the fact is from its conditions, of two that miss as many: the nearer has the lower. */
    public double ecart(Fait fait) {
        return conditions.stream().mapToDouble(condition -> condition.ecart(fait)).sum();
    }

    /** Whether the fact may meet all its conditions: it may, where one is not understood apart from the engine. */
    boolean peutTenir(Fait fait) {
        for (Condition condition : conditions) {
            if (!condition.peutTenir(fait)) {
                return false;
            }
        }
        return true;
    }

    /** What each condition comes to on a fact, in order. */
    public List<Constatation> constater(Fait fait) {
        return conditions.stream().map(condition -> condition.constater(fait)).toList();
    }

    /** The number of its row, as the spreadsheet shows it; null when it is a DRL file. */
    public Integer rang() {
        return rang(emplacement.source(null));
    }

    /** Whether a step of a trace comes from it. */
    public boolean aDonne(Etape etape) {
        Source source = emplacement.source(null);
        return etape.source() != null && etape.regle().equals(nom) && etape.source().fichier().equals(source.fichier())
                && Objects.equals(rang(etape.source()), rang(source));
    }

    private static Integer rang(Source source) {
        return source.cellule() == null ? null : Integer.valueOf(source.cellule().replaceAll("\\D", ""));
    }

    public boolean cite(String clause) {
        return clauses.stream().anyMatch(ref -> ref.id().equals(clause));
    }

    /** The clause of the contract that the member holds, else the first. */
    public ClauseRef clause(Contrat contrat) {
        for (ClauseRef clause : clauses) {
            if (clause.estDu(contrat)) {
                return clause;
            }
        }
        return clauses.get(0);
    }

    /** The clauses of other documents, the guide or the statutes, that say the same as the contract's. */
    public List<ClauseRef> aussi(Contrat contrat) {
        if (clauses.size() == 1) {
            return List.of();
        }
        ClauseRef sienne = clause(contrat);
        List<ClauseRef> autres = new ArrayList<>();
        for (ClauseRef clause : clauses) {
            if (!clause.equals(sienne) && !clause.duContrat()) {
                autres.add(clause);
            }
        }
        return autres;
    }
}
