package fr.clausier.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One cell of a table that is already among the rules. */
public final class CellEdit {

    private CellEdit() {}

    /** What a cell of the first sheet says; empty when it says nothing, or is none. */
    public static Optional<String> read(byte[] workbook, String address) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return cell(book, address).map(cell -> new DataFormatter().formatCellValue(cell)).filter(text -> !text.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The workbook with another text in a cell of its first sheet.
     *
     * @param address of a cell that says something, such as {@code W11}
     */
    public static byte[] write(byte[] workbook, String address, String text) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            cell(book, address).orElseThrow().setCellValue(text);
            book.write(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    private static Optional<Cell> cell(XSSFWorkbook book, String address) {
        CellReference reference = new CellReference(address);
        Row row = book.getSheetAt(0).getRow(reference.getRow());
        return row == null ? Optional.empty() : Optional.ofNullable(row.getCell(reference.getCol()));
    }
}
