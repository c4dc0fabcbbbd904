package fr.clausier.decompte;

/**
 * Where a rule stands: a DRL file, or a row of a workbook.
 *
 * @param fichier path in the rules folder
 * @param feuille sheet; null for a DRL file
 * @param cellule A1 address of the deciding cell; null for a DRL file
 * @param interpretation the named reading that the rule follows; null when it follows none
 */
public record Source(String fichier, String feuille, String cellule, String interpretation) {

    public Source(String fichier, String feuille, String cellule) {
        this(fichier, feuille, cellule, null);
    }

    @Override
    public String toString() {
        return cellule == null ? fichier : fichier + " › " + feuille + "!" + cellule;
    }
}
