package fr.clausier.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks edited for tests. */
public final class Workbooks {

    private Workbooks() {}

    /** Writes a text in a cell of the first sheet. */
    public static void write(Path workbook, String address, String value) throws IOException {
        Files.write(workbook, edit(Files.readAllBytes(workbook), sheet -> cell(sheet, address).setCellValue(value)));
    }

    /** The workbook with other texts in the cells of its first sheet, by address. */
    public static byte[] with(byte[] workbook, Map<String, String> cells) {
        try {
            return edit(workbook, sheet -> cells.forEach((address, value) -> cell(sheet, address).setCellValue(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of the first sheet, by address. */
    public static Map<String, String> texts(byte[] workbook) {
        Map<String, String> texts = new HashMap<>();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            opened.getSheetAt(0).forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    texts.put(cell.getAddress().formatAsString(), cell.getStringCellValue().strip());
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static byte[] edit(byte[] workbook, Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            change.accept(opened.getSheetAt(0));
            opened.write(written);
            return written.toByteArray();
        }
    }

    static Cell cell(Sheet sheet, String address) {
        CellReference reference = new CellReference(address);
        Row row = sheet.getRow(reference.getRow()) == null ? sheet.createRow(reference.getRow()) : sheet.getRow(reference.getRow());
        Cell cell = row.getCell(reference.getCol());
        return cell == null ? row.createCell(reference.getCol()) : cell;
    }
}
