package fr.clausier.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks edited for tests. */
public final class Workbooks {

    /** The row of the headings, from 0. */
    private static final int HEADINGS = 9;

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

    /** The workbook with other data rows: the texts of each, from column A on; rows may be changed, added, moved, removed. */
    public static byte[] withRows(byte[] workbook, UnaryOperator<List<List<String>>> change) {
        try {
            return edit(workbook, sheet -> {
                List<List<String>> rows = new ArrayList<>();
                int columns = sheet.getRow(HEADINGS).getLastCellNum();
                for (int r = HEADINGS + 1; r <= sheet.getLastRowNum(); r++) {
                    Row row = sheet.getRow(r);
                    rows.add(IntStream.range(0, columns).mapToObj(c -> row.getCell(c) == null ? "" : new DataFormatter().formatCellValue(row.getCell(c)))
                            .collect(Collectors.toCollection(ArrayList::new)));
                    sheet.removeRow(row);
                }
                List<List<String>> changed = change.apply(rows);
                for (int r = 0; r < changed.size(); r++) {
                    Row row = sheet.createRow(HEADINGS + 1 + r);
                    for (int c = 0; c < changed.get(r).size(); c++) {
                        row.createCell(c).setCellValue(changed.get(r).get(c));
                    }
                }
            });
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
