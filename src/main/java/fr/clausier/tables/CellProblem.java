package fr.clausier.tables;

/**
 * What is wrong, or doubtful, in a workbook.
 *
 * @param cellule A1 address; empty when the whole workbook is concerned
 * @param gravite an ERREUR refuses the workbook, an AVERTISSEMENT is told and lets it pass
 * @param code    stable name of the kind of problem, such as {@code code-inconnu}
 * @param valeur  what the cell holds; null when the problem is not one value
 * @param attendu what was expected; null when the message says it all
 * @param proche  the nearest known code; null when none is near
 * @param message what, why and what to do, in French, whole: it repeats the value and what was expected
 */
public record CellProblem(String feuille, String cellule, Gravite gravite, String code, String valeur, String attendu,
        String proche, String message) {

    /** Whether a problem refuses the workbook. */
    public enum Gravite {
        ERREUR, AVERTISSEMENT
    }

    /** An error that its message tells whole. */
    public CellProblem(String feuille, String cellule, String code, String message) {
        this(feuille, cellule, Gravite.ERREUR, code, null, null, null, message);
    }

    /** Whether it refuses the workbook. */
    public boolean erreur() {
        return gravite == Gravite.ERREUR;
    }
}
