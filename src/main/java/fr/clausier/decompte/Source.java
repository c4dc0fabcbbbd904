package fr.clausier.decompte;

/**
 * Where a rule stands: a DRL file, or a row of a workbook.
 *
 * @param fichier path in the rules folder
 * @param feuille sheet; null for a DRL file
 * @param cellule A1 address of the deciding cell; null for a DRL file
 */
public record Source(String fichier, String feuille, String cellule) {

    @Override
    public String toString() {
        return cellule == null ? fichier : fichier + " › " + feuille + "!" + cellule;
    }
}
