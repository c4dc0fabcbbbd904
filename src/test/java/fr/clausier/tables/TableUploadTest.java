package fr.clausier.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the door makes of the cells that a person writes. In the table of benefits, Q is an age, U a first day, W a benefit. */
class TableUploadTest {

    private static final byte[] TABLE = Porte.classeur(Porte.TNS);

    @TestFactory
    Stream<DynamicTest> chaqueTableauLivrePasseSansChangement() {
        return Regles.base().tables().stream().map(table -> DynamicTest.dynamicTest(table.fichier(), () -> {
            byte[] livre = Porte.classeur(table.fichier());
            TableUpload.Result result = Porte.envoie(table.fichier(), livre);
            assertEquals(List.of(), result.problemes());
            assertSame(livre, result.lu().orElseThrow().contenu());
            assertEquals(table.tableau(), result.lu().orElseThrow().tableau());
        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            U11 | 31/01/2026                | 2026-01-31
            U11 | 1/2/2026                  | 2026-02-01
            Q11 | 18,0                      | 18
            Q11 | ` 18 `                    | 18
            Q11 | 012                       | 12
            E11 | `CONSULTATION `           | CONSULTATION
            C11 | `TNS-15-e,\u00a0TNS-15-a` | TNS-15-e, TNS-15-a
            W11 | `150\u00a0%  BR`          | 150 % BR
            W11 | `150\u202f%\tBR`          | 150 % BR
            """)
    void unTexteEcritALaFrancaiseEstReecritPourLeMoteur(String cellule, String ecrit, String lu) throws IOException {
        assertLu(sheet -> Workbooks.cell(sheet, cellule).setCellValue(ecrit), cellule, lu);
    }

    @Test
    void unJourDuTableurEtUnNombreReelSontReecrits() throws IOException {
        assertLu(sheet -> {
            Cell jour = Workbooks.cell(sheet, "U11");
            jour.setCellStyle(format(sheet, "dd/mm/yyyy"));
            jour.setCellValue(LocalDate.of(2026, 1, 31));
        }, "U11", "2026-01-31");
        assertLu(sheet -> Workbooks.cell(sheet, "Q11").setCellValue(18.0), "Q11", "18");
    }

    @Test
    void leClasseurReecritPasseTelQuelEtGardeSonSens() throws IOException {
        byte[] envoye = edite(sheet -> Workbooks.cell(sheet, "W11").setCellValue("150\u00a0% BR"));
        TableUpload.Lu lu = Porte.envoie(Porte.TNS, envoye).lu().orElseThrow();
        TableUpload.Lu relu = Porte.envoie(Porte.TNS, lu.contenu()).lu().orElseThrow();
        assertArrayEquals(lu.contenu(), relu.contenu());
        assertEquals(lu.tableau(), relu.tableau());
        assertEquals("150 % BR", Workbooks.texts(lu.contenu()).get("W11"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            W11 | 1.5   | 0%         | 150 %   | 150 % BR
            W11 | 0.125 | 0.0%       | 12,5 %  | 12,5 % BR
            W11 | 25    | # ##0 "€"  | 25 €    | 25 €
            W11 | 46053 | dd/mm/yyyy | 31/01/2026 | un texte
            U11 | 46053.5 | dd/mm/yyyy | 31/01/2026 | 2026-01-31
            """)
    void unNombreQueLeTableurATireDUnePrestationEstRefuseAvecCeQuIlFallaitEcrire(String cellule, double nombre, String format,
            String valeur, String attendu) throws IOException {
        CellProblem problem = seul(sheet -> {
            Cell cell = Workbooks.cell(sheet, cellule);
            cell.setCellStyle(format(sheet, format));
            cell.setCellValue(nombre);
        }, false);
        assertEquals(cellule, problem.cellule());
        assertEquals(valeur, problem.valeur());
        assertEquals(attendu, problem.attendu());
        assertTrue(problem.message().contains("« " + valeur + " »"), problem.message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            E11 | CONSULTATIO | code-inconnu          | CONSULTATION
            W11 | -           | prestation-illisible  | –
            W11 | 100 BR      | prestation-illisible  |
            Q11 | 18,5        | nombre-illisible      |
            U11 | 30/02/2026  | jour-illisible        |
            C11 | 15-e        | clause-illisible      |
            """)
    void uneCelluleFausseDitSaSorteSaValeurEtLeCodeLePlusProche(String cellule, String valeur, String code, String proche) throws IOException {
        CellProblem problem = seul(sheet -> Workbooks.cell(sheet, cellule).setCellValue(valeur), false);
        assertEquals(List.of(cellule, code, valeur), List.of(problem.cellule(), problem.code(), problem.valeur()));
        assertEquals(proche, problem.proche());
    }

    @Test
    void uneFormuleEstRefuseeOuRemplaceeParSaValeurAvecUnAvertissement() throws IOException {
        Consumer<Sheet> formule = sheet -> {
            Cell cell = Workbooks.cell(sheet, "W11");
            cell.setCellFormula("\"150 %\"&\" BR\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        };
        CellProblem refus = seul(formule, false);
        assertEquals(List.of("W11", "formule", "=\"150 %\"&\" BR\""), List.of(refus.cellule(), refus.code(), refus.valeur()));

        TableUpload.Result result = Porte.envoie(Porte.TNS, edite(formule), true);
        assertEquals(List.of("W11", "formule-remplacee"), List.of(result.problemes().get(0).cellule(), result.problemes().get(0).code()));
        assertEquals(CellProblem.Gravite.AVERTISSEMENT, result.problemes().get(0).gravite());
        assertEquals("150 % BR", Workbooks.texts(result.lu().orElseThrow().contenu()).get("W11"));
        assertEquals(List.of(), Porte.envoie(Porte.TNS, result.lu().get().contenu()).problemes());
    }

    @Test
    void uneFormuleQuiNAPasEteCalculeeNEstPasUnZero() throws IOException {
        CellProblem problem = seul(sheet -> Workbooks.cell(sheet, "Q11").setCellFormula("9+9"), true);
        assertEquals(List.of("Q11", "formule"), List.of(problem.cellule(), problem.code()));
        assertTrue(problem.message().contains("pas encore été calculée"));
    }

    @Test
    void tousLesProblemesViennentEnsembleDansLOrdreDeLaFeuille() throws IOException {
        TableUpload.Result result = Porte.envoie(Porte.TNS, edite(sheet -> {
            Workbooks.cell(sheet, "W12").setCellValue("Y");
            Workbooks.cell(sheet, "E11").setCellValue("CONSULTATIO");
            Workbooks.cell(sheet, "X11").setCellFormula("1+1");
            Workbooks.cell(sheet, "W11").setCellValue(LocalDateTime.of(2026, 1, 31, 0, 0));
            Workbooks.cell(sheet, "W11").setCellStyle(format(sheet, "dd/mm/yyyy"));
        }));
        assertTrue(result.lu().isEmpty());
        assertEquals(List.of("E11", "W11", "X11", "W12"), result.problemes().stream().map(CellProblem::cellule).toList());
        assertTrue(result.problemes().stream().allMatch(problem -> problem.feuille().equals("Esprit'Santé TNS")));
        assertNull(result.problemes().get(3).proche());
    }

    @Test
    void unTableauQuiNAQueDesFautesNEnDitPasPlusDeMille() throws IOException {
        TableUpload.Result result = Porte.envoie(Porte.TNS, edite(sheet -> {
            for (int r = TableReader.ROW_DATA; r <= sheet.getLastRowNum(); r++) {
                for (int c = 2; c <= 34; c++) {
                    sheet.getRow(r).createCell(c).setCellFormula("1+1");
                }
            }
        }));
        assertEquals(TableReader.PROBLEMS_AT_MOST, result.problemes().size());
    }

    private static void assertLu(Consumer<Sheet> change, String cellule, String lu) throws IOException {
        TableUpload.Result result = Porte.envoie(Porte.TNS, edite(change));
        assertEquals(List.of(), result.problemes());
        Tableau.Rang rang = result.lu().orElseThrow().tableau().rangs().get(0);
        assertEquals(lu, rang.cellules().get(cellule.replace("11", "")));
        assertEquals(lu, Workbooks.texts(result.lu().orElseThrow().contenu()).get(cellule));
    }

    private static CellProblem seul(Consumer<Sheet> change, boolean formulesEnValeurs) throws IOException {
        TableUpload.Result result = Porte.envoie(Porte.TNS, edite(change), formulesEnValeurs);
        assertTrue(result.lu().isEmpty());
        assertEquals(1, result.problemes().size(), () -> result.problemes().toString());
        return result.problemes().get(0);
    }

    private static byte[] edite(Consumer<Sheet> change) throws IOException {
        return Workbooks.edit(TABLE, change);
    }

    private static CellStyle format(Sheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }
}
