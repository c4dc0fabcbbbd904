package fr.clausier.tables;

import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Formule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads a native decision table and refuses all that is not a plain table of approved columns.
 *
 * <p>The layout is fixed: a title in A1, technical rows 3 to 9 (collapsed), headings in row 10, data from row 11 without
 * a gap. Columns A and B, line code and label, are for readers; the engine starts at column C.
 */
public final class TableReader {

    private static final String IMPORTS = "fr.clausier.contrat.*, fr.clausier.decompte.*";
    private static final String IMPORTS_DEMARCHE = "fr.clausier.contrat.*, fr.clausier.contrat.adhesion.*, fr.clausier.decompte.*";
    private static final String IMPORTS_PRESTATION = "fr.clausier.contrat.*, fr.clausier.contrat.adhesion.*, "
            + "fr.clausier.contrat.assistance.*, fr.clausier.decompte.*";
    private static final String IMPORTS_FRAIS = "fr.clausier.contrat.*, fr.clausier.contrat.litige.*, fr.clausier.decompte.*";
    /** What a table may hold, as text: a table read under another list is read again. */
    public static final String APPROVED = ColumnKind.describe();

    /** The column of the clauses. */
    static final String CLAUSE_COLUMN = "C";

    static final int ROW_RULE_SET = 2;
    private static final int ROW_IMPORT = 3;
    private static final int ROW_PHASE = 4;
    private static final int ROW_TABLE = 5;
    static final int ROW_KEYWORDS = 6;
    private static final int ROW_PATTERN = 7;
    static final int ROW_TEMPLATES = 8;
    static final int ROW_HEADINGS = 9;
    static final int ROW_DATA = 10;
    private static final int COLUMN_CODE = 0;
    private static final int COLUMN_LABEL = 1;
    static final int COLUMN_FIRST = 2;
    private static final int ROWS_AT_MOST = 50_000;
    /** Beyond, the rows that follow are not read: nobody corrects so many at once. */
    static final int PROBLEMS_AT_MOST = 1_000;
    private static final String ZONE = "zone-technique";
    /** What the engine takes for one of its settings, when it stands first in a row above the table. */
    private static final Pattern RESERVED = Pattern.compile("(?i)RuleSet|Import|Variables|Functions|Queries|Declare|Unit|Dialect|"
            + "Package|Sequential\\w*|EscapeQuotes|Numeric\\w+|IgnoreNumericFormat|[A-Z]+-[A-Z-]+|Priority|Salience|Duration|Timer|"
            + "Calendars");
    private static final String RULE_TABLE = "RuleTable ";
    private static final String ILLUSTRATIF = "ILLUSTRATIF";
    private static final String CONTRAT = "contrat";

    private final String paquet;
    private final String phase;
    /** The one pattern of the table: the fact of its phase. */
    private final String pattern;
    /** The imports of the table, to the letter. */
    private final String imports;
    private final Set<String> figures;
    private final Set<CellProblem> problems = new LinkedHashSet<>();
    private Sheet sheet;

    private TableReader(String paquet, String phase, Class<? extends Fait> fait, Set<String> figures) {
        this.paquet = paquet;
        this.phase = phase;
        this.pattern = "$" + fait.getSimpleName().toLowerCase(Locale.ROOT) + " : " + fait.getSimpleName();
        this.imports = fait == Demarche.class ? IMPORTS_DEMARCHE : fait == Prestation.class ? IMPORTS_PRESTATION
                : fait == FraisJuridique.class ? IMPORTS_FRAIS : IMPORTS;
        this.figures = figures;
    }

    /** What a workbook holds: the table, or all its problems. */
    public record Result(Optional<Tableau> tableau, List<CellProblem> problems) {}

    /**
     * Reads and checks.
     *
     * @param paquet  the package that the folder of the file calls for
     * @param phase   the phase that the folder calls for
     * @param fait    the fact that the rules of the phase match
     * @param figures the codes of legal figures that exist
     */
    public static Result read(byte[] content, String paquet, String phase, Class<? extends Fait> fait, Set<String> figures) {
        TableReader reader = new TableReader(paquet, phase, fait, figures);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return reader.read(workbook);
        } catch (IOException | RuntimeException e) { // the library throws anything at a workbook that no spreadsheet wrote
            return new Result(Optional.empty(), List.of(unreadable(e)));
        }
    }

    static CellProblem unreadable(Exception e) {
        return new CellProblem("", "", "classeur-illisible",
                "Classeur illisible (" + e.getMessage() + ") ; attendu : un classeur .xlsx enregistré par Excel ou LibreOffice.");
    }

    private Result read(XSSFWorkbook workbook) {
        sheet = workbook.getSheetAt(0);
        if (workbook.getNumberOfSheets() > 1) {
            problem(0, 0, "plusieurs-feuilles", "Le classeur a " + workbook.getNumberOfSheets()
                    + " feuilles ; seule la première serait lue : supprimez les autres.");
        }
        if (workbook.isMacroEnabled() || !workbook.getExternalLinksTable().isEmpty()) {
            problem(0, 0, "partie-refusee", "Le classeur porte des macros ou des liens externes ; enregistrez-le sans eux.");
        }
        expect(ROW_RULE_SET, COLUMN_FIRST, "RuleSet");
        expect(ROW_RULE_SET, COLUMN_FIRST + 1, paquet);
        expect(ROW_IMPORT, COLUMN_FIRST, "Import");
        expect(ROW_IMPORT, COLUMN_FIRST + 1, imports);
        expect(ROW_PHASE, COLUMN_FIRST, "RULEFLOW-GROUP");
        expect(ROW_PHASE, COLUMN_FIRST + 1, phase);
        String name = text(ROW_TABLE, COLUMN_FIRST);
        if (!name.matches(RULE_TABLE + "[\\p{L}0-9' ]+")) {
            problem(ROW_TABLE, COLUMN_FIRST, ZONE, "attendu : « RuleTable » suivi du nom du tableau");
        }
        Map<Integer, ColumnKind> columns = columns();
        checkNothingElse(columns.size());
        checkReserved();
        List<Tableau.Rang> rows = rows(columns);
        if (!problems.isEmpty()) {
            return new Result(Optional.empty(), List.copyOf(problems));
        }
        return new Result(Optional.of(tableau(name.substring(RULE_TABLE.length()), columns, rows)), List.of());
    }

    private Tableau tableau(String name, Map<Integer, ColumnKind> columns, List<Tableau.Rang> rows) {
        Set<String> properties = new LinkedHashSet<>();
        Map<Formule, String> results = new EnumMap<>(Formule.class);
        String single = null;
        for (Map.Entry<Integer, ColumnKind> column : columns.entrySet()) {
            String letters = letters(column.getKey());
            if (column.getValue().isCondition()) {
                properties.add(column.getValue().propriete());
            } else if (column.getValue().isAction() && column.getValue().formule() == null) {
                single = letters;
            } else if (column.getValue().isAction()) {
                results.put(column.getValue().formule(), letters);
            }
        }
        String title = text(0, 0);
        List<Tableau.Colonne> all = columns.entrySet().stream().map(column -> new Tableau.Colonne(letters(column.getKey()),
                text(ROW_HEADINGS, column.getKey()), column.getValue().role(), column.getValue().template(),
                column.getValue().propriete(), column.getValue().formule())).toList();
        return new Tableau(sheet.getSheetName(), title, title.contains(ILLUSTRATIF), paquet, name, phase,
                Set.copyOf(properties), results, single, all, rows);
    }

    private Map<String, String> cellules(int r, Map<Integer, ColumnKind> columns) {
        Map<String, String> cellules = new LinkedHashMap<>();
        for (int c : columns.keySet()) {
            if (!text(r, c).isEmpty()) {
                cellules.put(letters(c), text(r, c));
            }
        }
        return cellules;
    }

    private static String letters(int c) {
        return CellReference.convertNumToColString(c);
    }

    /** The approved columns, by index; anything else in the technical rows is a problem. */
    private Map<Integer, ColumnKind> columns() {
        Map<Integer, ColumnKind> columns = new LinkedHashMap<>();
        Set<String> templates = new HashSet<>();
        for (int c = COLUMN_FIRST; !text(ROW_KEYWORDS, c).isEmpty() || !text(ROW_TEMPLATES, c).isEmpty(); c++) {
            Optional<ColumnKind> kind = ColumnKind.of(text(ROW_KEYWORDS, c), text(ROW_TEMPLATES, c));
            if (kind.isEmpty()) {
                problem(ROW_TEMPLATES, c, ZONE, "« " + text(ROW_KEYWORDS, c) + " : " + text(ROW_TEMPLATES, c)
                        + " » n'est pas une colonne approuvée");
                continue;
            }
            if (!templates.add(kind.get().template())) {
                problem(ROW_TEMPLATES, c, ZONE, "colonne en double : « " + kind.get().template() + " »");
            }
            if (text(ROW_HEADINGS, c).isEmpty()) {
                problem(ROW_HEADINGS, c, ZONE, "intitulé de colonne manquant");
            }
            columns.put(c, kind.get());
        }
        List<Integer> conditions = indexes(columns, ColumnKind.CONDITION);
        List<Integer> actions = indexes(columns, ColumnKind.ACTION);
        List<ColumnKind> heads = columns.values().stream().takeWhile(kind -> kind.keyword().equals(ColumnKind.METADATA)).toList();
        boolean clauseFirst = !heads.isEmpty() && !heads.get(0).isLecture() && heads.stream().skip(1).allMatch(ColumnKind::isLecture)
                && heads.size() == indexes(columns, ColumnKind.METADATA).size();
        if (!clauseFirst || conditions.isEmpty() || actions.isEmpty()) {
            problem(ROW_KEYWORDS, COLUMN_FIRST, ZONE, "attendu : la clause (METADATA), la lecture qu'elle suit s'il y a lieu (METADATA), "
                    + "puis des conditions (CONDITION), puis des résultats (ACTION)");
            return columns;
        }
        checkPattern(conditions);
        boolean matrix = actions.stream().anyMatch(c -> columns.get(c).formule() != null);
        int expected = matrix ? Formule.values().length : 1;
        boolean mixed = actions.stream().map(c -> columns.get(c).constat()).distinct().count() > 1;
        if (actions.size() != expected || mixed) {
            problem(ROW_TEMPLATES, actions.get(0), ZONE, "attendu : " + expected + " colonne(s) de résultat de la même sorte, trouvé "
                    + actions.size());
        }
        return columns;
    }

    private static List<Integer> indexes(Map<Integer, ColumnKind> columns, String keyword) {
        return columns.entrySet().stream().filter(e -> e.getValue().keyword().equals(keyword)).map(Map.Entry::getKey).toList();
    }

    /**
     * The pattern is merged over exactly the conditions, and nothing else is merged: over fewer, the engine would make a cross
     * product, and it reads any other merged cell once for each cell covered, where this reader reads it once.
     */
    private void checkPattern(List<Integer> conditions) {
        int first = conditions.get(0);
        expect(ROW_PATTERN, first, pattern);
        CellRangeAddress whole = new CellRangeAddress(ROW_PATTERN, ROW_PATTERN, first, conditions.get(conditions.size() - 1));
        if (whole.getNumberOfCells() > 1 && !sheet.getMergedRegions().contains(whole)) {
            problem(ROW_PATTERN, first, ZONE, "« " + pattern + " » doit être fusionné sur toutes les colonnes de condition");
        }
        sheet.getMergedRegions().stream().filter(merged -> !merged.equals(whole)).forEach(merged -> problem(merged.getFirstRow(),
                merged.getFirstColumn(), "fusion", "les cellules " + merged.formatAsString() + " sont fusionnées ; défusionnez-les"));
    }

    /** Nothing stands beside the table, nor in its technical rows but what is approved: the engine would read it. */
    private void checkNothingElse(int columns) {
        for (Row row : sheet) {
            int r = row.getRowNum();
            boolean technical = r >= ROW_RULE_SET && r <= ROW_TEMPLATES;
            int from = technical ? COLUMN_FIRST : 0;
            int to = switch (r) {
                case ROW_RULE_SET, ROW_IMPORT, ROW_PHASE -> COLUMN_FIRST + 2;
                case ROW_TABLE -> COLUMN_FIRST + 1;
                default -> r < ROW_RULE_SET ? 1 : COLUMN_FIRST + columns;
            };
            for (Cell cell : row) {
                int c = cell.getColumnIndex();
                if ((c < from || c >= to) && !text(r, c).isEmpty()) {
                    problem(r, c, technical ? ZONE : "hors-tableau", "« " + text(r, c) + " » n'a pas sa place "
                            + (technical ? "dans la zone technique" : "à côté du tableau"));
                }
            }
        }
    }

    /** The engine looks for its words in every cell, those of readers included: a label could open another table. */
    private void checkReserved() {
        for (Row row : sheet) {
            int r = row.getRowNum();
            for (Cell cell : row) {
                String value = text(r, cell.getColumnIndex()).trim(); // as the engine does: control characters go too
                boolean opens = r != ROW_TABLE && value.toLowerCase(Locale.ROOT).startsWith("ruletable");
                if (opens || r < ROW_RULE_SET && RESERVED.matcher(value).matches()) {
                    problem(r, cell.getColumnIndex(), "mot-reserve", "« " + value + " » : ce mot est celui du moteur ; écrivez-en un autre");
                }
            }
        }
    }

    private List<Tableau.Rang> rows(Map<Integer, ColumnKind> columns) {
        List<Tableau.Rang> rows = new ArrayList<>();
        int last = lastRow();
        if (last > ROWS_AT_MOST) {
            problem(last, 0, "trop-de-rangs", "le tableau a plus de " + ROWS_AT_MOST + " rangs");
            return rows;
        }
        int blank = -1;
        for (int r = ROW_DATA; r <= last && problems.size() < PROBLEMS_AT_MOST; r++) {
            final int row = r;
            boolean empty = text(r, COLUMN_CODE).isEmpty() && text(r, COLUMN_LABEL).isEmpty()
                    && columns.keySet().stream().allMatch(c -> text(row, c).isEmpty());
            if (empty) {
                blank = blank < 0 ? r : blank;
                continue;
            }
            if (blank >= 0) {
                problem(blank, 0, "rang-vide", "rang vide au milieu du tableau : les rangs suivants ne seraient pas lus");
                blank = -1;
            }
            checkRow(r, columns);
            String clauses = columns.isEmpty() ? "" : text(r, COLUMN_FIRST);
            rows.add(new Tableau.Rang(r + 1, text(r, COLUMN_CODE), text(r, COLUMN_LABEL),
                    Arrays.asList(clauses.split(", ")), lecture(r, columns), contrat(r, columns),
                    indexes(columns, ColumnKind.CONDITION).stream().filter(c -> !text(row, c).isEmpty())
                            .map(c -> columns.get(c).template().replace("$param", text(row, c))).toList(), cellules(r, columns)));
        }
        if (rows.isEmpty()) {
            problem(ROW_DATA, 0, "tableau-vide", "le tableau n'a aucun rang");
        }
        return rows;
    }

    /** The reading that a row names; null when it names none. */
    private String lecture(int r, Map<Integer, ColumnKind> columns) {
        return columns.entrySet().stream().filter(column -> column.getValue().isLecture()).map(column -> text(r, column.getKey()))
                .filter(value -> !value.isEmpty()).findFirst().orElse(null);
    }

    /** The contract that a row is for; null when it is for all. */
    private Contrat contrat(int r, Map<Integer, ColumnKind> columns) {
        for (Map.Entry<Integer, ColumnKind> column : columns.entrySet()) {
            String value = text(r, column.getKey());
            if (CONTRAT.equals(column.getValue().propriete()) && Arrays.stream(Contrat.values()).anyMatch(c -> c.name().equals(value))) {
                return Contrat.valueOf(value);
            }
        }
        return null;
    }

    private void checkRow(int r, Map<Integer, ColumnKind> columns) {
        for (int c : List.of(COLUMN_CODE, COLUMN_LABEL)) {
            if (text(r, c).isEmpty()) {
                problem(r, c, "cellule-vide", "code ou libellé du rang manquant");
            }
        }
        boolean anyCondition = false;
        for (Map.Entry<Integer, ColumnKind> column : columns.entrySet()) {
            int c = column.getKey();
            ColumnKind kind = column.getValue();
            String value = text(r, c);
            if (value.isEmpty()) {
                if (!kind.isCondition() && !kind.isLecture()) {
                    problem(r, c, "cellule-vide", kind.isAction()
                            ? "cellule vide ; une prestation non couverte s'écrit « – »" : "clause manquante");
                }
                continue;
            }
            anyCondition |= kind.isCondition();
            kind.content().problem(value, figures).ifPresent(flaw -> problem(r, c, value, flaw));
        }
        if (!anyCondition) {
            problem(r, COLUMN_FIRST, "rang-sans-condition", "ce rang n'a aucune condition : il répondrait à tout");
        }
    }

    private void expect(int r, int c, String expected) {
        if (!text(r, c).equals(expected)) {
            problem(r, c, text(r, c), new ColumnKind.Flaw(ZONE, expected, null,
                    "« " + text(r, c) + " » dans la zone technique ; attendu : « " + expected + " »"));
        }
    }

    /** The text of a cell; a formula or an error is a problem, a whole number is written without decimals. */
    private String text(int r, int c) {
        Row row = sheet.getRow(r);
        Cell cell = row == null ? null : row.getCell(c);
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue().strip();
        }
        if (cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == Math.rint(cell.getNumericCellValue())) {
            return Long.toString((long) cell.getNumericCellValue());
        }
        problem(r, c, "cellule-non-texte", "formule, nombre décimal ou erreur ; attendu : un texte");
        return "#";
    }

    /** The last row that holds something: a spreadsheet may write empty ones to the end of the sheet. */
    private int lastRow() {
        int last = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                last = text(row.getRowNum(), cell.getColumnIndex()).isEmpty() ? last : row.getRowNum();
            }
        }
        return last;
    }

    private static String address(int r, int c) {
        return new CellReference(r, c).formatAsString(false);
    }

    private void problem(int r, int c, String code, String message) {
        problem(r, c, null, new ColumnKind.Flaw(code, null, null, message));
    }

    private void problem(int r, int c, String value, ColumnKind.Flaw flaw) {
        problems.add(new CellProblem(sheet.getSheetName(), address(r, c), CellProblem.Gravite.ERREUR, flaw.code(), value,
                flaw.attendu(), flaw.proche(), flaw.message()));
    }
}
