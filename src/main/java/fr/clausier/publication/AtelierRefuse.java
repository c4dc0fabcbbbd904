package fr.clausier.publication;

import fr.clausier.regles.RuleProblem;
import fr.clausier.tables.CellProblem;
import java.util.List;

/** Something the workshop does not do, and why; nothing changed. */
public final class AtelierRefuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kind of refusal. */
    public enum Motif {
        /** No such candidate, table, file or rule set. */
        INTROUVABLE,
        /** Not by that person. */
        INTERDIT,
        /** Not in the state in which things are. */
        CONFLIT,
        /** It was changed since it was read. */
        PERIME,
        /** What was sent cannot be kept. */
        INVALIDE
    }

    private final Motif motif;
    private final transient List<CellProblem> cellules;
    private final transient List<RuleProblem> problemes;

    public AtelierRefuse(Motif motif, String message) {
        this(motif, message, List.of(), List.of());
    }

    AtelierRefuse(Motif motif, String message, List<CellProblem> cellules, List<RuleProblem> problemes) {
        super(message);
        this.motif = motif;
        this.cellules = List.copyOf(cellules);
        this.problemes = List.copyOf(problemes);
    }

    public Motif motif() {
        return motif;
    }

    /** What is wrong, cell by cell, in a workbook. */
    public List<CellProblem> cellules() {
        return cellules;
    }

    /** What is wrong in another file. */
    public List<RuleProblem> problemes() {
        return problemes;
    }
}
