package fr.clausier.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Formule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {

    private static final String FICHIER = "garanties/esprit-sante-tns.drl.xlsx";
    private static final byte[] TABLE = Regles.base().folder().fichiers().get(FICHIER);

    private static TableReader.Result lire(byte[] classeur) {
        return TableReader.read(classeur, "garanties.esprit_sante_tns", "GARANTIE", fr.clausier.contrat.Ligne.class, Set.of("FJ_MCO"));
    }

    private static void refuse(Consumer<Sheet> change, String cellule, String attendu) throws IOException {
        TableReader.Result result = lire(Workbooks.edit(TABLE, change));
        assertTrue(result.tableau().isEmpty());
        assertTrue(result.problems().stream().anyMatch(p -> p.cellule().equals(cellule) && p.message().contains(attendu)),
                () -> result.problems().toString());
    }

    @Test
    void leTableauLivreSeLitEtDitQuIlEstIllustratif() {
        Tableau tableau = lire(TABLE).tableau().orElseThrow();
        assertTrue(tableau.illustratif());
        assertEquals(13, tableau.colonnes().size());
        assertEquals("W11", tableau.cellule(tableau.rangs().get(0), Formule.F01));
        assertEquals("AI11", tableau.cellule(tableau.rangs().get(0), Formule.F13));
        assertEquals("C11", tableau.cellule(tableau.rangs().get(0), null));
    }

    @TestFactory
    Stream<DynamicTest> lesRangsTechniquesDeChaqueTableauSontReplies() {
        return Regles.base().tables().stream().map(table -> DynamicTest.dynamicTest(table.fichier(), () ->
                Workbooks.edit(Regles.base().folder().fichiers().get(table.fichier()), sheet -> {
                    for (int r = 2; r <= 8; r++) {
                        Row row = sheet.getRow(r);
                        assertTrue(row.getZeroHeight(), "rang " + (r + 1));
                    }
                })));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            E11 | CONSULTATIO                                   | vouliez-vous dire « CONSULTATION »
            E11 | CONSULTATION, eval(true)                      | est inconnu
            E11 | "CONSULTATION                                 | est inconnu
            E11 | CONSULTATION\\                                | est inconnu
            F11 | GENERALISTES                                  | vouliez-vous dire « GENERALISTE »
            Q11 | vingt                                         | un nombre entier d'années
            Q11 | 20) && (age > 0                               | un nombre entier d'années
            U11 | 01/01/2019                                    | attendu : 2026-01-31
            U11 | 2019-02-30                                    | attendu : 2026-01-31
            W11 | 100 BR                                        | n'est pas un terme
            W11 | 0                                             | s'écrit « – »
            W11 | TM" ) ); System.exit(1); insert( new String( " | n'est pas un terme
            W11 | "TM                                           | n'est pas un terme
            W11 | réseau : FR ; hors réseau : 300 €/an          | s'écrivent en rangs
            W11 | 300 % BR, max 1 000 €/an, puis 125 % BR       | au-delà d'un plafond
            W11 | 300 % BR, carence 6 mois                      | délai d'attente
            C11 | TNS-12-a) @salience(1                         | identifiant de clause
            C11 | )end rule "x" when then System.exit(1); end   | identifiant de clause
            """)
    void uneCelluleQuiNEstPasUneValeurEstRefuseeAvecSonAdresse(String cellule, String valeur, String attendu) throws IOException {
        refuse(sheet -> Workbooks.cell(sheet, cellule).setCellValue(valeur), cellule, attendu);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            C7  | ACTIONN                                                                  | C9  | n'est pas une colonne approuvée
            D9  | poste == Poste.$param, eval(true)                                        | D9  | n'est pas une colonne approuvée
            W9  | System.exit(1);                                                          | W9  | n'est pas une colonne approuvée
            D4  | java.lang.System                                                         | D4  | attendu : « fr.clausier.contrat.*
            D3  | autre.paquet                                                             | D3  | attendu : « garanties.esprit_sante_tns »
            D5  | PLAFONDS                                                                 | D5  | attendu : « GARANTIE »
            D8  | $ligne : Object                                                          | D8  | attendu : « $ligne : Ligne »
            F4  | Functions                                                                | F4  | n'a pas sa place
            A5  | EscapeQuotes                                                             | A5  | n'a pas sa place
            D6  | RuleTable Autre                                                          | D6  | n'a pas sa place
            """)
    void laZoneTechniqueEstCelleQuiEstApprouvee(String ou, String valeur, String cellule, String attendu) throws IOException {
        refuse(sheet -> Workbooks.cell(sheet, ou).setCellValue(valeur), cellule, attendu);
    }

    @Test
    void uneFormuleEstRefusee() throws IOException {
        refuse(sheet -> Workbooks.cell(sheet, "W11").setCellFormula("1+1"), "W11", "formule");
    }

    @Test
    void uneCelluleDeResultatVideEstRefusee() throws IOException {
        refuse(sheet -> Workbooks.cell(sheet, "W11").setBlank(), "W11", "s'écrit « – »");
    }

    @Test
    void unRangSansConditionEstRefuse() throws IOException {
        refuse(sheet -> List.of("D11", "E11", "F11", "G11", "H11").forEach(a -> Workbooks.cell(sheet, a).setBlank()), "C11",
                "répondrait à tout");
    }

    @Test
    void unRangVideAuMilieuEstRefuse() throws IOException {
        refuse(sheet -> sheet.removeRow(sheet.getRow(14)), "A15", "rang vide");
    }

    @Test
    void uneColonneDeResultatDUneAutreSorteEstRefusee() throws IOException {
        refuse(sheet -> Workbooks.cell(sheet, "X9").setCellValue(
                "if( $ligne.formule() == Formule.F02 ) insert( new Enveloppe( $ligne, \"$param\" ) );"), "W9", "de la même sorte");
    }

    @Test
    void uneSecondeFeuilleEstRefusee() throws IOException {
        refuse(sheet -> sheet.getWorkbook().createSheet("Autre"), "A1", "2 feuilles");
    }

    @Test
    void unMotifQuiNEstPasFusionneEstRefuse() throws IOException {
        refuse(sheet -> sheet.removeMergedRegion(0), "D8", "doit être fusionné");
    }

    @Test
    void unClasseurIllisibleEstUnProblemeEtNonUneErreur() {
        for (byte[] contenu : List.of(new byte[0], "pas un classeur".getBytes(), java.util.Arrays.copyOf(TABLE, TABLE.length / 2))) {
            assertTrue(lire(contenu).problems().get(0).message().contains("illisible"));
        }
    }

    @Test
    void plusieursProblemesViennentEnUneFois() throws IOException {
        TableReader.Result result = lire(Workbooks.edit(TABLE, sheet -> {
            Workbooks.cell(sheet, "D11").setCellValue("X");
            Workbooks.cell(sheet, "W12").setCellValue("Y");
        }));
        assertEquals(List.of("D11", "W12"), result.problems().stream().map(CellProblem::cellule).toList());
    }
}
