package fr.clausier.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/** The sheet of a workbook, looked at element by element, before a library builds it in memory. */
final class SheetScan {

    /** The library needs about a kilobyte a cell. */
    static final int CELLS_AT_MOST = 250_000;
    static final int ROWS_AT_MOST = 60_000;
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int PROBLEMS_AT_MOST = 100;
    private static final Set<String> TYPES = Set.of("s", "inlineStr", "str", "n", "b", "e");
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    /** Names of places of the sheet: a print title, a print area, a filter. Any other formula may compute, or call. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:(?:'(?:[^'\\[\\]|]|'')+'|[\\p{L}\\d_.]+)!\\$?[A-Z]{0,3}\\$?\\d{0,7}(?::\\$?[A-Z]{0,3}\\$?\\d{0,7})?,?)+");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    private final List<String> sheets = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private int rows;
    private int cells;
    private int row;
    private int column;
    private String cell = "";

    /** The names of the sheets of the workbook, hidden ones included. */
    List<String> sheets() {
        return sheets;
    }

    /** What was found, said of that sheet. */
    List<CellProblem> problems(String sheet) {
        return problems.stream().map(problem -> new CellProblem(sheet, problem.cellule(), problem.gravite(), problem.code(),
                problem.valeur(), problem.attendu(), problem.proche(), problem.message())).toList();
    }

    /** An element of the workbook part. */
    void workbook(XMLStreamReader reader) throws XMLStreamException {
        if (reader.getLocalName().equals("sheet")) {
            sheets.add(String.valueOf(reader.getAttributeValue(null, "name")));
            String state = reader.getAttributeValue(null, "state");
            if (state != null && !state.equals("visible")) {
                refuse("", "feuille-masquee", state, "la feuille « " + sheets.get(sheets.size() - 1) + " » est masquée ; affichez-la, ou supprimez-la");
            }
        } else if (reader.getLocalName().equals("definedName")) {
            String name = String.valueOf(reader.getAttributeValue(null, "name"));
            boolean macro = List.of("function", "vbProcedure", "xlm").stream().map(flag -> reader.getAttributeValue(null, flag))
                    .anyMatch(value -> value != null && !value.equals("false") && !value.equals("0"));
            String formula = reader.getElementText();
            if (macro || !PLACE.matcher(formula).matches()) {
                refuse("", "nom-calcule", formula, "le nom « " + name + " » n'est pas celui d'une plage (« " + formula
                        + " ») ; supprimez-le (Formules › Gestionnaire de noms)");
            }
        }
    }

    /** An element of a sheet part. */
    void cells(XMLStreamReader reader) throws XMLStreamException {
        String element = reader.getLocalName();
        switch (element) {
            case "row" -> row(reader.getAttributeValue(null, "r"));
            case "c" -> cell(reader.getAttributeValue(null, "r"), reader.getAttributeValue(null, "t"));
            case "hyperlink" -> {
                if (reader.getAttributeValue(RELATIONSHIPS, "id") != null) {
                    String ref = String.valueOf(reader.getAttributeValue(null, "ref"));
                    refuse(ref.split(":")[0], "lien-externe", null, "lien hypertexte vers l'extérieur ; supprimez-le");
                }
            }
            case "dataValidations", "conditionalFormatting", "extLst" -> cell = "";
            default -> {
                if (FORMULAS.contains(element)) {
                    formula(reader.getElementText());
                }
            }
        }
    }

    /** An element of a part of comments. */
    void comment(XMLStreamReader reader) {
        String ref = reader.getAttributeValue(null, "ref");
        if (ref != null) {
            refuse(ref, "commentaire", null, "un commentaire n'est lu ni comparé par personne ; supprimez-le, et dites-le dans la raison");
        }
    }

    private void row(String number) throws XMLStreamException {
        int next = number != null && number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 0;
        if (next <= row) {
            throw new XMLStreamException("rangs en désordre");
        }
        row = next;
        column = -1;
        if (++rows == ROWS_AT_MOST + 1) {
            refuse("A" + row, "trop-de-rangs", null, "la feuille a plus de " + ROWS_AT_MOST + " rangs ; supprimez ceux qui sont vides");
        }
    }

    /** Two cells of one address, or cells in disorder, would be read differently by different readers. */
    private void cell(String address, String type) throws XMLStreamException {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            throw new XMLStreamException("cellule sans adresse");
        }
        CellReference reference = new CellReference(address);
        if (reference.getRow() + 1 != row || reference.getCol() <= column) {
            refuse(address, "cellule-en-double", null, "la cellule est en double ou n'est pas à sa place : deux lecteurs liraient "
                    + "deux valeurs ; enregistrez le classeur de nouveau par Excel ou LibreOffice");
        }
        column = reference.getCol();
        cell = address;
        if (type != null && !TYPES.contains(type)) {
            refuse(address, "type-de-cellule", type, "la cellule est d'une sorte inconnue (« " + type + " »)");
        }
        if (++cells == CELLS_AT_MOST + 1) {
            refuse(address, "trop-de-cellules", null, "la feuille a plus de " + CELLS_AT_MOST + " cellules ; supprimez les rangs et "
                    + "les colonnes vides");
        }
    }

    /** A formula may be replaced by its value; one that reads another file, or calls another program, may not. */
    private void formula(String formula) {
        String bare = TEXT.matcher(formula).replaceAll("");
        if (bare.contains("|") || bare.contains("[")) {
            refuse(cell, "formule-externe", formula, "« =" + formula + " » lit un autre classeur ou appelle un autre programme ; "
                    + "remplacez-la par une valeur");
        }
    }

    private void refuse(String address, String code, String value, String message) {
        if (problems.size() < PROBLEMS_AT_MOST) {
            problems.add(new CellProblem("", address, CellProblem.Gravite.ERREUR, code, value, null, null, message));
        }
    }
}
