package fr.clausier.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of one sheet, written row after row: those before wait in a compressed file, not in memory. */
public final class FeuilleEnFlux implements AutoCloseable {

    private static final int EN_MEMOIRE = 100;
    private static final int LARGEUR = 18 * 256;
    private static final int TEXTE_MAX = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook classeur = new SXSSFWorkbook(EN_MEMOIRE);
    private final SXSSFSheet feuille;
    private final CellStyle montant = classeur.createCellStyle();
    private int lignes;

    /** @param titres the headings, which stay in sight */
    public FeuilleEnFlux(String nom, List<String> titres) {
        classeur.setCompressTempFiles(true);
        montant.setDataFormat(classeur.createDataFormat().getFormat("#,##0.00"));
        feuille = classeur.createSheet(nom);
        feuille.createFreezePane(0, 1);
        for (int i = 0; i < titres.size(); i++) {
            feuille.setColumnWidth(i, LARGEUR);
        }
        ligne(titres);
    }

    /** @param cellules texts, which no spreadsheet takes for formulas, euros, counts, or null */
    public void ligne(List<?> cellules) {
        Row row = feuille.createRow(lignes++);
        for (int i = 0; i < cellules.size(); i++) {
            if (cellules.get(i) instanceof BigDecimal euros) {
                Cell cell = row.createCell(i);
                cell.setCellValue(euros.doubleValue());
                cell.setCellStyle(montant);
            } else if (cellules.get(i) instanceof Long nombre) {
                row.createCell(i).setCellValue(nombre);
            } else if (cellules.get(i) != null) {
                String texte = cellules.get(i).toString();
                row.createCell(i).setCellValue(texte.length() <= TEXTE_MAX ? texte : texte.substring(0, TEXTE_MAX));
            }
        }
    }

    /** Writes the workbook, once all rows are there. */
    public void ecrire(OutputStream out) throws IOException {
        classeur.write(out);
    }

    /** Removes the file in which rows waited. */
    @Override
    public void close() throws IOException {
        classeur.close();
    }
}
