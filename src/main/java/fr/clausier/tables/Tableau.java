package fr.clausier.tables;

import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Formule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A decision table as read from its workbook.
 *
 * @param titre        what stands in A1
 * @param illustratif  whether the title says so: decisions that use the table must then say it too
 * @param paquet       package of the rules
 * @param nom          name of the table: a rule is named {@code nom_row}
 * @param proprietes   the properties that its conditions read
 * @param colonnes     address letters of the result columns; the key is null when one column answers for all formules
 * @param grille       every column from C on, in order
 */
public record Tableau(
        String feuille,
        String titre,
        boolean illustratif,
        String paquet,
        String nom,
        String phase,
        Set<String> proprietes,
        Map<Formule, String> colonnes,
        String colonneUnique,
        List<Colonne> grille,
        List<Rang> rangs) {

    /** What a table holds, as text: one kept in another shape is read again. */
    public static final String SHAPE =
            Arrays.toString(Tableau.class.getRecordComponents()) + Arrays.toString(Rang.class.getRecordComponents())
                    + Arrays.toString(Colonne.class.getRecordComponents());

    /** What a column is for. */
    public enum Role {
        CLAUSE, LECTURE, CONDITION, RESULTAT
    }

    /**
     * A column.
     *
     * @param lettre    its letters in an address
     * @param intitule  its heading
     * @param modele    its template, as the engine reads it, with {@code $param} for the cell
     * @param propriete the property that a condition reads; null for other columns
     * @param formule   the formule that a result answers for; null when it answers for all
     */
    public record Colonne(String lettre, String intitule, Role role, String modele, String propriete, Formule formule) {

        /** Whether two texts of its cells, empty or not, say the same, however they are written. */
        public boolean memeSens(String un, String autre) {
            return un.equals(autre) || !un.isEmpty() && !autre.isEmpty() && ColumnKind.of(modele).content().sameMeaning(un, autre);
        }

        /** A text of its cells as a reader is told it: a code by its French name, when it has one. */
        public String enMots(String valeur) {
            return valeur.isEmpty() ? valeur : ColumnKind.of(modele).content().inWords(valeur);
        }
    }

    /**
     * A row: its number as the spreadsheet shows it, its line code and label, the clauses it cites.
     *
     * @param lecture    the named reading that it follows; null when it follows none
     * @param contrat    the contract it is for; null when it is for all
     * @param conditions what its cells ask, as the engine reads it
     * @param cellules   the texts of its cells that are not empty, by column letters, in order
     */
    public record Rang(int numero, String code, String libelle, List<String> clauses, String lecture, Contrat contrat,
            List<String> conditions, Map<String, String> cellules) {}

    /** The name the engine gives to the rule of a row. */
    public String regle(Rang rang) {
        return nom + "_" + rang.numero();
    }

    /** The address of the deciding cell of a row; the row's clause cell when no formule is asked for. */
    public String cellule(Rang rang, Formule formule) {
        String colonne = colonneUnique != null ? colonneUnique : formule == null ? TableReader.CLAUSE_COLUMN : colonnes.get(formule);
        return colonne + rang.numero();
    }

    /** A problem of one of its cells. */
    CellProblem probleme(Rang rang, String lettre, CellProblem.Gravite gravite, String code, String valeur, String attendu, String message) {
        return new CellProblem(feuille, lettre + rang.numero(), gravite, code, valeur, attendu, null, message);
    }
}
