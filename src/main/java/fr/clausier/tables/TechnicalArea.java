package fr.clausier.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The rows of a table that the engine reads as code, and the headings that say what its columns are: rows 3 to 10. */
final class TechnicalArea {

    private TechnicalArea() {}

    /** Where the sheet sent is not the approved one to the letter, cell by cell. */
    static List<CellProblem> differences(Sheet sent, Sheet approved) {
        List<CellProblem> differences = new ArrayList<>();
        for (int r = TableReader.ROW_RULE_SET; r <= TableReader.ROW_HEADINGS; r++) {
            int columns = Math.max(width(sent, r), width(approved, r));
            for (int c = 0; c < columns; c++) {
                String found = text(sent, r, c);
                String expected = text(approved, r, c);
                if (!found.equals(expected)) {
                    String message = expected.isEmpty() ? "« " + found + " » n'a pas sa place dans la zone technique ; videz la cellule"
                            : "« " + found + " » dans la zone technique ou les intitulés, qui ne changent pas ; attendu : « " + expected
                                    + " ». Repartez du classeur téléchargé si une colonne a été ajoutée, ôtée ou déplacée";
                    differences.add(difference(sent, new CellReference(r, c).formatAsString(false), found, expected, message));
                }
            }
        }
        Set<CellRangeAddress> merged = new LinkedHashSet<>(sent.getMergedRegions());
        approved.getMergedRegions().stream().filter(region -> !merged.remove(region)).forEach(region -> differences.add(difference(
                sent, first(region), null, region.formatAsString(), "les cellules " + region.formatAsString() + " doivent être fusionnées")));
        merged.forEach(region -> differences.add(difference(sent, first(region), region.formatAsString(), null, "les cellules "
                + region.formatAsString() + " sont fusionnées, et ne le sont pas dans le tableau approuvé ; défusionnez-les")));
        return differences;
    }

    private static CellProblem difference(Sheet sent, String address, String found, String expected, String message) {
        return new CellProblem(sent.getSheetName(), address, CellProblem.Gravite.ERREUR, "zone-technique", found, expected, null, message);
    }

    private static String first(CellRangeAddress region) {
        return new CellReference(region.getFirstRow(), region.getFirstColumn()).formatAsString(false);
    }

    private static int width(Sheet sheet, int r) {
        return sheet.getRow(r) == null ? 0 : sheet.getRow(r).getLastCellNum();
    }

    /** Spaces count, and a formula or a number is not the text that it shows. */
    private static String text(Sheet sheet, int r, int c) {
        Row row = sheet.getRow(r);
        Cell cell = row == null ? null : row.getCell(c);
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : cell.getCellType() + " " + cell;
    }
}
