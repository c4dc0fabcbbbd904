package fr.clausier.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The cells of a table as a person leaves them in a spreadsheet, turned into the texts that the engine reads: real days and
 * numbers where a column holds days and numbers, spaces of all kinds. What would decide without being seen is refused.
 */
final class UploadedCells {

    private static final int LENGTH_AT_MOST = 1_000;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:[.,]0+)?");
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** Characters that no one sees, or that change the order of those that are seen. */
    private static final Set<Integer> INVISIBLE = Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE, (int) Character.UNASSIGNED, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);

    private final XSSFSheet sheet;
    private final boolean formulesEnValeurs;
    private final Map<Integer, ColumnKind> columns = new LinkedHashMap<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final Map<Cell, String> changes = new LinkedHashMap<>();

    private UploadedCells(XSSFSheet sheet, boolean formulesEnValeurs) {
        this.sheet = sheet;
        this.formulesEnValeurs = formulesEnValeurs;
    }

    /**
     * Reads the cells of a sheet whose technical area is the approved one.
     *
     * @param formulesEnValeurs whether a formula is replaced by its value, with a warning, or refused
     */
    static UploadedCells of(XSSFSheet sheet, boolean formulesEnValeurs) {
        UploadedCells cells = new UploadedCells(sheet, formulesEnValeurs);
        cells.read();
        return cells;
    }

    /** What is wrong or doubtful, in the order of the sheet. */
    List<CellProblem> problems() {
        return problems;
    }

    /** Writes in the sheet the texts that differ from what its cells hold; tells whether there are any. */
    boolean write() {
        changes.forEach((cell, text) -> {
            cell.setBlank(); // a formula would keep its place
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        });
        return !changes.isEmpty();
    }

    private void read() {
        Row keywords = sheet.getRow(TableReader.ROW_KEYWORDS);
        Row templates = sheet.getRow(TableReader.ROW_TEMPLATES);
        for (Cell cell : templates) {
            int c = cell.getColumnIndex();
            if (cell.getCellType() == CellType.STRING && keywords.getCell(c) != null) {
                ColumnKind.of(keywords.getCell(c).toString(), cell.getStringCellValue()).ifPresent(kind -> columns.put(c, kind));
            }
        }
        Set<Integer> hidden = new HashSet<>();
        columns.keySet().stream().filter(c -> sheet.isColumnHidden(c) || sheet.getColumnWidth(c) == 0).forEach(hidden::add);
        for (Row row : sheet) {
            int r = row.getRowNum();
            if (r >= TableReader.ROW_RULE_SET && r <= TableReader.ROW_HEADINGS) {
                continue;
            }
            boolean unseen = r >= TableReader.ROW_DATA && (row.getZeroHeight() || row.getHeight() == 0);
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.BLANK) {
                    continue;
                }
                if (unseen) {
                    unseen = false;
                    error(cell, "rang-masque", null, null, "le rang " + (r + 1) + " est masqué, et déciderait sans être vu ; affichez-le "
                            + "(ôtez le filtre ou le plan), ou supprimez-le");
                }
                if (r >= TableReader.ROW_DATA && hidden.remove(cell.getColumnIndex())) {
                    error(cell, "colonne-masquee", null, null, "la colonne " + CellReference.convertNumToColString(cell.getColumnIndex())
                            + " est masquée et porte des valeurs, qui décideraient sans être vues ; affichez-la");
                }
                read(cell, r < TableReader.ROW_RULE_SET ? null : columns.get(cell.getColumnIndex()));
                if (problems.size() > TableReader.PROBLEMS_AT_MOST) {
                    return;
                }
            }
        }
    }

    /** @param kind null for the title and the columns that only readers read */
    private void read(Cell cell, ColumnKind kind) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && !replaceable(cell)) {
            return;
        }
        String text = switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> kind == null ? cell.getStringCellValue() : clean(cell.getStringCellValue(), kind);
            case NUMERIC -> number(cell, kind);
            case BOOLEAN -> refused(cell, "booleen", cell.getBooleanCellValue() ? "VRAI" : "FAUX", "un texte, tel que OUI ou NON",
                    "est une valeur logique");
            case ERROR -> refused(cell, "erreur-de-calcul", FormulaError.forInt(cell.getErrorCellValue()).getString(), "un texte",
                    "est une erreur de calcul");
            default -> "";
        };
        if (text == null || !readable(cell, text, kind)) {
            return;
        }
        if (formula) {
            problems.add(new CellProblem(sheet.getSheetName(), address(cell), CellProblem.Gravite.AVERTISSEMENT, "formule-remplacee",
                    "=" + cell.getCellFormula(), null, null, "la formule « =" + cell.getCellFormula() + " » est remplacée par sa valeur, « "
                            + text + " »"));
        }
        if (formula || cell.getCellType() != CellType.STRING || !text.equals(cell.getStringCellValue())) {
            changes.put(cell, text);
        }
    }

    private boolean replaceable(Cell cell) {
        String formula = "=" + cell.getCellFormula();
        if (!formulesEnValeurs) {
            error(cell, "formule", formula, "une valeur", "« " + formula + " » est une formule ; attendu : une valeur (collez-la en "
                    + "« valeurs seules », ou demandez que les formules soient remplacées par leur valeur)");
        } else if (cell.isPartOfArrayFormulaGroup()) {
            error(cell, "formule", formula, "une valeur", "« " + formula + " » est une formule matricielle ; attendu : une valeur");
        } else if (((XSSFCell) cell).getRawValue() == null) {
            error(cell, "formule", formula, "une valeur", "« " + formula + " » n'a pas encore été calculée ; ouvrez le classeur, "
                    + "recalculez-le et enregistrez-le, ou écrivez la valeur");
        } else {
            return true;
        }
        return false;
    }

    /** Spaces of all kinds become one; days and numbers written the French way, those that the engine reads. */
    private static String clean(String text, ColumnKind kind) {
        String clean = SPACES.matcher(text).replaceAll(" ").strip();
        Matcher whole = WHOLE.matcher(clean);
        if (kind.content() instanceof ColumnKind.NumberContent && whole.matches()) {
            return Integer.toString(Integer.parseInt(whole.group(1)));
        }
        Matcher day = FRENCH_DAY.matcher(clean);
        if (kind.content() instanceof ColumnKind.DayContent && day.matches()) {
            try {
                return LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))).toString();
            } catch (DateTimeException e) {
                return clean; // 30/02/2026: the reader of the table says so
            }
        }
        return clean;
    }

    /** The text of a number; null when the cell was refused. */
    private String number(Cell cell, ColumnKind kind) {
        double value = cell.getNumericCellValue();
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        String plain = french(exact);
        String format = String.valueOf(cell.getCellStyle().getDataFormatString());
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime instant = cell.getLocalDateTimeCellValue();
            String day = FRENCH.format(instant);
            if (kind != null && kind.content() instanceof ColumnKind.DayContent && instant.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return instant.toLocalDate().toString();
            }
            return refused(cell, "jour", day, expected(kind, List.of()), "est lu comme un jour par le tableur");
        }
        boolean measured = kind != null && !(kind.content() instanceof ColumnKind.NumberContent);
        if (measured && format.contains("%")) {
            String percent = french(exact.movePointRight(2).stripTrailingZeros());
            return refused(cell, "nombre", percent + " %", expected(kind, List.of(percent + " % BR")),
                    "est lu comme le nombre " + plain + " par le tableur");
        }
        if (measured && format.contains("€")) {
            return refused(cell, "nombre", plain + " €", expected(kind, List.of(plain + " €",
                    exact.setScale(Math.max(2, exact.scale())).toPlainString().replace('.', ',') + " €")), "est lu comme un nombre par le tableur");
        }
        if (kind == null && exact.scale() > 0) {
            return refused(cell, "nombre", plain, "un texte", "est un nombre");
        }
        return plain;
    }

    private static String french(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** The first of these writings that the column reads, else what it says that it expects. */
    private static String expected(ColumnKind kind, List<String> writings) {
        if (kind == null) {
            return "un texte";
        }
        return writings.stream().filter(writing -> kind.content().problem(writing, Set.of()).isEmpty()).findFirst()
                .or(() -> kind.content().problem("", Set.of()).map(ColumnKind.Flaw::attendu)).orElse("un texte");
    }

    private String refused(Cell cell, String code, String value, String expected, String what) {
        error(cell, code, value, expected, "« " + value + " » " + what + " ; attendu : « " + expected
                + " » (donnez à la cellule le format Texte, puis écrivez-la de nouveau)");
        return null;
    }

    /** Refuses what a reader of the sheet would not see as the engine reads it. */
    private boolean readable(Cell cell, String text, ColumnKind kind) {
        if (text.length() > LENGTH_AT_MOST) {
            error(cell, "texte-trop-long", text.substring(0, 40) + "…", null, "la cellule a " + text.length() + " caractères ; au plus "
                    + LENGTH_AT_MOST);
            return false;
        }
        Optional<Integer> invisible = text.codePoints().filter(point -> INVISIBLE.contains(Character.getType(point))
                && (kind != null || point != '\n')).boxed().findFirst();
        if (invisible.isPresent()) {
            error(cell, "caractere-invisible", text, null, "la cellule porte un caractère invisible (U+%04X) ; écrivez-la de nouveau"
                    .formatted(invisible.get()));
            return false;
        }
        if (kind != null && cell.getCellType() == CellType.STRING && struck((XSSFCell) cell)) {
            error(cell, "texte-barre", text, null, "« " + text + " » est barré, en tout ou en partie, et déciderait quand même ; "
                    + "effacez ce qui est barré");
            return false;
        }
        return true;
    }

    private static boolean struck(XSSFCell cell) {
        XSSFRichTextString text = cell.getRichStringCellValue();
        boolean part = false;
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            part |= text.getFontOfFormattingRun(run) != null && text.getFontOfFormattingRun(run).getStrikeout();
        }
        return part || cell.getCellStyle().getFont().getStrikeout();
    }

    private void error(Cell cell, String code, String value, String expected, String message) {
        problems.add(new CellProblem(sheet.getSheetName(), address(cell), CellProblem.Gravite.ERREUR, code, value, expected, null, message));
    }

    private static String address(Cell cell) {
        return cell.getAddress().formatAsString();
    }
}
