package fr.clausier.tables;

import fr.clausier.contrat.Fait;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The only door by which a workbook that someone sends enters. A workbook is code until it has gone through: a cell of it can
 * run Java in the engine.
 */
public final class TableUpload {

    private static final Comparator<CellProblem> ORDER = Comparator.comparingInt((CellProblem problem) -> reference(problem).getRow())
            .thenComparingInt(problem -> reference(problem).getCol());

    private TableUpload() {}

    /**
     * What was sent, when it may enter, and what there is to say of it.
     *
     * @param lu        empty when a problem is an error
     * @param problemes by order of the sheet; those of the whole file first
     */
    public record Result(Optional<Lu> lu, List<CellProblem> problemes) {}

    /**
     * A workbook that may be kept.
     *
     * @param contenu the bytes as sent, or rewritten where cells were normalised: the engine reads what the table says
     */
    public record Lu(byte[] contenu, Tableau tableau) {}

    /**
     * Reads and checks: the file, then the technical area, then every cell.
     *
     * @param envoye            the file sent, by anyone
     * @param approuve          the workbook in force, whose technical area is the only one allowed
     * @param paquet            the package that the folder of the file calls for
     * @param phase             the phase that the folder calls for
     * @param fait              the fact that the rules of the phase match
     * @param figures           the codes of legal figures that exist
     * @param formulesEnValeurs whether a formula is replaced by its value, with a warning, or refused
     */
    public static Result read(byte[] envoye, byte[] approuve, String paquet, String phase, Class<? extends Fait> fait,
            Set<String> figures, boolean formulesEnValeurs) {
        List<CellProblem> problems = WorkbookGate.problems(envoye);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        UploadedCells cells;
        byte[] contenu;
        try (XSSFWorkbook sent = new XSSFWorkbook(new ByteArrayInputStream(envoye));
                XSSFWorkbook approved = new XSSFWorkbook(new ByteArrayInputStream(approuve))) {
            problems = TechnicalArea.differences(sent.getSheetAt(0), approved.getSheetAt(0));
            if (!problems.isEmpty()) {
                return refused(problems);
            }
            cells = UploadedCells.of(sent.getSheetAt(0), formulesEnValeurs);
            contenu = cells.write() ? written(sent) : envoye;
        } catch (IOException | RuntimeException e) { // the library throws anything at a workbook that no spreadsheet wrote
            return refused(List.of(TableReader.unreadable(e)));
        }
        return cells.problems().size() > TableReader.PROBLEMS_AT_MOST ? refused(cells.problems())
                : result(contenu, cells.problems(), TableReader.read(contenu, paquet, phase, fait, figures));
    }

    /** What the reader of tables says of a cell that was already refused is not said twice. */
    private static Result result(byte[] contenu, List<CellProblem> ofCells, TableReader.Result read) {
        Set<String> refused = ofCells.stream().filter(CellProblem::erreur).map(CellProblem::cellule).collect(Collectors.toSet());
        List<CellProblem> problems = new ArrayList<>(ofCells);
        read.problems().stream().filter(problem -> !refused.contains(problem.cellule())).forEach(problems::add);
        problems.sort(ORDER);
        if (problems.stream().anyMatch(CellProblem::erreur)) {
            return refused(problems);
        }
        return new Result(read.tableau().map(tableau -> new Lu(contenu, tableau)), List.copyOf(problems));
    }

    private static Result refused(List<CellProblem> problems) {
        return new Result(Optional.empty(), problems.stream().limit(TableReader.PROBLEMS_AT_MOST).toList());
    }

    private static byte[] written(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(written);
        return written.toByteArray();
    }

    private static CellReference reference(CellProblem problem) {
        return problem.cellule().isEmpty() ? new CellReference(0, 0) : new CellReference(problem.cellule());
    }
}
