package fr.clausier.publication;

import fr.clausier.publication.Difference.Sort;
import java.util.List;

/**
 * What changes in a table, by cell and by meaning: a row that only moved, or a cell that says the same otherwise, is no change.
 *
 * @param fichier        path in the rules folder
 * @param table          the same without its extension
 * @param cellules       the cells that changed, in the order of the rows after
 * @param rangsAjoutes   all the rows, when the table is new
 * @param rangsSupprimes all the rows, when the table is no more
 */
public record TableDifference(String fichier, String table, Sort nature, List<CelluleChangee> cellules, List<RangChange> rangsAjoutes,
        List<RangChange> rangsSupprimes) {

    /**
     * A cell that changed.
     *
     * @param cellule   its address after; before, when its column is no more
     * @param rangAvant the number of its row before, as the spreadsheet shows it
     * @param rangApres the number of its row after
     * @param colonne   the formule, or the heading
     * @param avant     the text before; empty for an empty cell
     * @param apres     the text after; empty for an empty cell
     * @param phrase    the change in French
     */
    public record CelluleChangee(String cellule, int rangAvant, int rangApres, String colonne, String avant, String apres, String phrase) {}

    /**
     * A row that was added or removed.
     *
     * @param numero its number as the spreadsheet shows it, in the version that has it
     * @param phrase the row in French: what it is about, and its results
     */
    public record RangChange(int numero, String code, String libelle, String phrase) {}

    /** Whether nothing changed. */
    boolean vide() {
        return nature == Sort.MODIFIEE && cellules.isEmpty() && rangsAjoutes.isEmpty() && rangsSupprimes.isEmpty();
    }
}
