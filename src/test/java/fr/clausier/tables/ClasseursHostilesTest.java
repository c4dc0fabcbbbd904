package fr.clausier.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.contrat.Ligne;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that do harm, or that two readers would read differently: each refused where it is hostile, and nothing runs. */
class ClasseursHostilesTest {

    private static final byte[] SAIN = Porte.classeur(Porte.SEJOURS);
    private static final String PHASE = "LIMITES";
    private static final String TOUCHE = Sentinelle.class.getName() + ".touche();";
    private static final String PIRATE = " end rule pirate when then " + TOUCHE;
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /** Texts in cells, which the engine takes for code. */
    static Stream<Arguments> charges() throws IOException {
        return Stream.of(
                charge("une cellule de clause ferme son annotation", "C11", Map.of("C11",
                        "X) when then " + TOUCHE + " end rule suite @clause(Y")),
                charge("une cellule de condition ferme le motif", "D11", Map.of("D11", "HOSPI_SEJOUR ) then" + PIRATE
                        + " end rule suite when $ligne : Ligne( poste == Poste.HOSPI_SEJOUR")),
                charge("une cellule de résultat commence par un guillemet", "G11", Map.of("G11", "\" ) );" + PIRATE
                        + " end rule suite when $ligne : Ligne() then insert( new Maximum( $ligne, \"")),
                charge("une cellule de résultat porte une barre oblique inverse", "G11", Map.of("G11", "TM\\\" ) );" + PIRATE
                        + " end rule suite when then //")),
                charge("EscapeQuotes ôte la protection des guillemets", "B1", Map.of("A1", "EscapeQuotes", "B1", "false", "G11",
                        "TM\" ) );" + PIRATE + " end rule suite when then //")),
                charge("un bloc Functions au-dessus du tableau", "B1", Map.of("A1", "Functions", "B1",
                        "function int f() { return 1; } rule pirate when then " + TOUCHE + " end")),
                charge("un bloc Queries dans un rang technique", "C3", Map.of("C3", "Queries", "D3",
                        "query tout() String() end rule pirate when then " + TOUCHE + " end")),
                charge("un bloc Declare à côté du titre", "B2", Map.of("A2", "Declare", "B2",
                        "declare Pirate a : int end rule pirate when then " + TOUCHE + " end")),
                charge("un modèle de résultat qui porte une autre règle", "G9", Workbooks.edit(SAIN, sheet -> {
                    for (int r = sheet.getLastRowNum(); r > TableReader.ROW_DATA; r--) {
                        sheet.removeRow(sheet.getRow(r)); // one rule a name
                    }
                    Workbooks.cell(sheet, "G9").setCellValue("insert( new Maximum( $ligne, \"$param\" ) );" + PIRATE
                            + " end rule suite when then //");
                })),
                charge("un autre tableau plus bas et plus à droite", "J30", Map.of("J30", "RuleTable Pirate", "J31", "ACTION", "J33",
                        TOUCHE + " // $param", "J34", "Titre", "J35", "1")),
                charge("un libellé qui ouvre un autre tableau", "B25", Map.of("B25", "ruletable Pirate", "B26", "ACTION", "B28",
                        TOUCHE + " // $param", "B29", "Titre", "B30", "1")));
    }

    private static Arguments charge(String nom, String cellule, Map<String, String> textes) {
        return charge(nom, cellule, Workbooks.with(SAIN, textes));
    }

    private static Arguments charge(String nom, String cellule, byte[] hostile) {
        return Arguments.of(Named.of(nom, hostile), cellule);
    }

    @ParameterizedTest
    @MethodSource("charges")
    void uneChargeTourneDansLeMoteurNuEtPasAuTraversDeLaPorte(byte[] hostile, String cellule) {
        int avant = Sentinelle.touches();
        MoteurNu.decide(hostile, PHASE);
        int apres = Sentinelle.touches();
        assertTrue(apres > avant, "the payload does not run: it proves nothing");

        TableUpload.Result result = Porte.envoie(Porte.SEJOURS, hostile);
        assertRefusee(result, cellule, null);
        assertEquals(apres, Sentinelle.touches());
        // The rules folder is read without an upload too: what its reader lets pass, the engine runs.
        TableReader.Result lue = TableReader.read(hostile, "sante.limites.sejours", PHASE, Ligne.class,
                Set.of());
        assertTrue(lue.tableau().isEmpty());
        assertTrue(lue.problems().stream().anyMatch(problem -> problem.cellule().equals(cellule)), () -> lue.problems().toString());
    }

    @Test
    void leTableauSainNeTouchePasLaSentinelle() {
        int avant = Sentinelle.touches();
        MoteurNu.decide(SAIN, PHASE);
        assertEquals(avant, Sentinelle.touches());
        assertTrue(Porte.envoie(Porte.SEJOURS, SAIN).lu().isPresent());
    }

    /** Files that are not those of a spreadsheet, and parts that a table does not have. */
    static Stream<Arguments> fichiers() {
        return Stream.of(
                fichier("un fichier vide", "classeur-illisible", null, new byte[0]),
                fichier("un texte", "classeur-illisible", null, "pas un classeur, mais un texte".getBytes(StandardCharsets.UTF_8)),
                fichier("un ancien classeur .xls ou chiffré", "classeur-illisible", null,
                        Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 512)),
                fichier("un fichier coupé", "archive-incoherente", null, Arrays.copyOf(SAIN, SAIN.length / 2)),
                fichier("un fichier trop grand", "fichier-trop-grand", null, new byte[PlainZip.FILE_AT_MOST + 1]),
                fichier("des octets avant le zip", "classeur-illisible", null, concat(new byte[] {'M', 'Z'}, SAIN)),
                fichier("des octets après le zip", "archive-incoherente", null, concat(SAIN, new byte[] {0})),
                fichier("deux zips bout à bout", "archive-incoherente", null, concat(SAIN, SAIN)),
                fichier("une bombe", "fichier-trop-grand", "xl/theme/theme1.xml",
                        sain().avec("xl/theme/theme1.xml", new byte[80 << 20]).zip()),
                fichier("une partie au rapport de bombe", "fichier-trop-grand", "xl/theme/theme1.xml",
                        sain().avec("xl/theme/theme1.xml", new byte[3 << 20]).zip()),
                fichier("une taille dépliée fausse", "archive-incoherente", Parties.FEUILLE, forge(Parties.FEUILLE, 24, 7)),
                fichier("une somme de contrôle fausse", "archive-incoherente", Parties.FEUILLE, forge(Parties.FEUILLE, 16, 7)),
                fichier("une taille compressée fausse", "archive-incoherente", Parties.FEUILLE, forge(Parties.FEUILLE, 20, 7)),
                fichier("une place fausse", "archive-incoherente", Parties.FEUILLE, forge(Parties.FEUILLE, 42, 7)),
                fichier("une partie chiffrée", "classeur-chiffre", Parties.FEUILLE, forge(Parties.FEUILLE, 8, 1)),
                fichier("une compression inconnue", "archive-incoherente", Parties.FEUILLE, forge(Parties.FEUILLE, 10, 12)),
                fichier("une partie en double", "partie-en-double", Parties.FEUILLE, Parties.remplace(
                        sain().avec("xl/worksheets/sheetX.xml", "<autre/>").zip(), "xl/worksheets/sheetX.xml", Parties.FEUILLE, true)),
                fichier("deux parties que la casse distingue seule", "partie-en-double", "xl/worksheets/SHEET1.xml",
                        sain().avec("xl/worksheets/SHEET1.xml", "<autre/>").zip()),
                fichier("deux noms d'une même partie", "archive-incoherente", "xl/worksheets/sheetX.xml", Parties.remplace(
                        SAIN, Parties.FEUILLE, "xl/worksheets/sheetX.xml", false)),
                fichier("un nom qui remonte", "nom-de-partie", "../etc/passwd", sain().avec("../etc/passwd", "x").zip()),
                fichier("un nom absolu", "nom-de-partie", "/etc/passwd", sain().avec("/etc/passwd", "x").zip()),
                fichier("un nom à barre inverse", "nom-de-partie", "xl\\vba.xml", sain().avec("xl\\vba.xml", "x").zip()),
                fichier("une macro", "partie-refusee", "xl/vbaProject.bin", sain().ajoute("xl/vbaProject.bin",
                        "application/vnd.ms-office.vbaProject", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "x").zip()),
                fichier("un classeur à macros", "partie-refusee", Parties.CLASSEUR, sain().change(Parties.TYPES, xml -> xml.replace(
                        SPREADSHEET + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")).zip()),
                fichier("une macro que rien n'annonce", "partie-refusee", "xl/vbaProject.bin", sain().avec("xl/vbaProject.bin", "x").zip()),
                fichier("une feuille de macros Excel 4", "partie-refusee", "xl/macrosheets/sheet1.xml", sain().ajoute(
                        "xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml",
                        "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "<x/>").zip()),
                fichier("un lien vers un autre classeur", "partie-refusee", "xl/externalLinks/externalLink1.xml", sain().ajoute(
                        "xl/externalLinks/externalLink1.xml", SPREADSHEET + "externalLink+xml", OFFICE + "externalLink",
                        "<externalLink " + MAIN + "/>").zip()),
                fichier("un lien DDE", "partie-refusee", "xl/externalLinks/externalLink1.xml", sain().ajoute(
                        "xl/externalLinks/externalLink1.xml", SPREADSHEET + "externalLink+xml", OFFICE + "externalLink",
                        "<externalLink " + MAIN + "><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>").zip()),
                fichier("un objet OLE", "partie-refusee", "xl/embeddings/oleObject1.bin", sain().ajoute("xl/embeddings/oleObject1.bin",
                        "application/vnd.openxmlformats-officedocument.oleObject", OFFICE + "oleObject", "x").zip()),
                fichier("un contrôle ActiveX", "partie-refusee", "xl/activeX/activeX1.xml", sain().ajoute("xl/activeX/activeX1.xml",
                        "application/vnd.ms-office.activeX+xml", OFFICE + "control", "<x/>").zip()),
                fichier("une connexion à des données", "partie-refusee", "xl/connections.xml", sain().ajoute("xl/connections.xml",
                        SPREADSHEET + "connections+xml", OFFICE + "connections", "<connections " + MAIN + "/>").zip()),
                fichier("une requête", "partie-refusee", "xl/queryTables/queryTable1.xml", sain().ajoute("xl/queryTables/queryTable1.xml",
                        SPREADSHEET + "queryTable+xml", OFFICE + "queryTable", "<queryTable " + MAIN + "/>").zip()),
                fichier("un tableau croisé dynamique", "partie-refusee", "xl/pivotCache/pivotCacheDefinition1.xml", sain().ajoute(
                        "xl/pivotCache/pivotCacheDefinition1.xml", SPREADSHEET + "pivotCacheDefinition+xml",
                        OFFICE + "pivotCacheDefinition", "<x/>").zip()),
                fichier("des données XML personnalisées", "partie-refusee", "customXml/item1.xml",
                        sain().ajoute("customXml/item1.xml", "application/xml", OFFICE + "customXml", "<x/>").zip()),
                fichier("une image à distance", "lien-externe", "xl/worksheets/_rels/sheet1.xml.rels", sain().avec(
                        "xl/worksheets/_rels/sheet1.xml.rels", relations(OFFICE + "image", "http://127.0.0.1:9/i.png", "External")).zip()),
                fichier("une feuille à distance", "lien-externe", Parties.LIENS, sain().change(Parties.LIENS, xml -> xml.replace(
                        "Target=\"worksheets/sheet1.xml\"", "Target=\"file:///etc/passwd\" TargetMode=\"External\"")).zip()),
                fichier("une relation qui sort du fichier", "lien-refuse", Parties.LIENS, sain().change(Parties.LIENS, xml -> xml.replace(
                        "Target=\"worksheets/sheet1.xml\"", "Target=\"../../etc/passwd\"")).zip()),
                fichier("une relation vers une partie d'une autre sorte", "lien-refuse", Parties.LIENS, sain().change(Parties.LIENS,
                        xml -> xml.replace("Target=\"worksheets/sheet1.xml\"", "Target=\"styles.xml\"")).zip()),
                fichier("une partie déclarée deux fois", "partie-en-double", Parties.TYPES, sain().change(Parties.TYPES,
                        xml -> xml.replace("</Types>", "<Default Extension=\"XML\" ContentType=\"application/xml\"/></Types>")).zip()),
                fichier("un milliard de rires", "document-type", "xl/sharedStrings.xml", sain().change("xl/sharedStrings.xml",
                        xml -> declare(xml, "<!ENTITY a \"rire\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">")).zip()),
                fichier("une entité qui lit un fichier", "document-type", "xl/sharedStrings.xml", sain().change("xl/sharedStrings.xml",
                        xml -> declare(xml, "<!ENTITY a SYSTEM \"file:///etc/passwd\">").replaceFirst("TM", "&a;")).zip()),
                fichier("un type de document en UTF-16", "partie-illisible", "xl/sharedStrings.xml", sain().avec("xl/sharedStrings.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst/>"
                                .getBytes(StandardCharsets.UTF_16)).zip()),
                fichier("une partie qui se dit écrite autrement", "partie-illisible", "xl/sharedStrings.xml", sain().change(
                        "xl/sharedStrings.xml", xml -> xml.replace("UTF-8", "UTF-7")).zip()),
                fichier("des éléments sans fin les uns dans les autres", "partie-illisible", "xl/styles.xml", sain().avec("xl/styles.xml",
                        "<a>".repeat(50_000) + "</a>".repeat(50_000)).zip()),
                fichier("un XML mal formé", "partie-illisible", Parties.FEUILLE, sain().change(Parties.FEUILLE,
                        xml -> xml.replace("</worksheet>", "")).zip()),
                fichier("deux rangs de même numéro", "partie-illisible", Parties.FEUILLE, sain().change(Parties.FEUILLE,
                        xml -> xml.replace("<row r=\"12\"", "<row r=\"11\"")).zip()),
                fichier("un classeur Open XML Strict", "classeur-strict", Parties.LIENS, sain().change(Parties.LIENS, xml -> xml.replace(
                        OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships/")).zip()),
                fichier("une feuille très masquée", "feuille-masquee", "veryHidden", sain().change(Parties.CLASSEUR,
                        xml -> xml.replace("sheetId=\"1\"", "sheetId=\"1\" state=\"veryHidden\"")).zip()),
                fichier("un nom qui porte une formule", "nom-calcule", "WEBSERVICE(\"http://x\")", nom("<definedName name=\"X\">WEBSERVICE(\"http://x\")")),
                fichier("un nom qui porte une macro", "nom-calcule", "A!$A$1", nom("<definedName name=\"Auto_Open\" xlm=\"1\">A!$A$1")));
    }

    private static Arguments fichier(String nom, String code, String valeur, byte[] contenu) {
        return Arguments.of(Named.of(nom, contenu), code, valeur);
    }

    @ParameterizedTest
    @MethodSource("fichiers")
    void unFichierHostileEstRefuseAvecSaPartie(byte[] contenu, String code, String valeur) {
        TableUpload.Result result = Porte.envoie(Porte.SEJOURS, contenu);
        assertTrue(result.lu().isEmpty());
        assertTrue(result.problemes().stream().anyMatch(problem -> problem.code().equals(code) && problem.erreur()
                && (valeur == null || valeur.equals(problem.valeur()))), () -> result.problemes().toString());
    }

    /** Plain files whose sheet would not be read as it is seen. */
    static Stream<Arguments> feuilles() throws IOException {
        return Stream.of(
                feuille("une seconde feuille", "", "plusieurs-feuilles", Workbooks.edit(SAIN,
                        sheet -> sheet.getWorkbook().createSheet("Autre"))),
                feuille("une seconde feuille très masquée", "", "plusieurs-feuilles", Workbooks.edit(SAIN, sheet -> {
                    sheet.getWorkbook().createSheet("Autre");
                    sheet.getWorkbook().setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
                })),
                feuille("un mot-clé mal écrit", "G7", "zone-technique", Workbooks.with(SAIN, Map.of("G7", "ACTIONN"))),
                feuille("une espace dans la zone technique", "G9", "zone-technique", Workbooks.with(SAIN,
                        Map.of("G9", "insert( new Maximum( $ligne, \"$param\" ) ); "))),
                feuille("un intitulé qui dit autre chose", "F10", "zone-technique", Workbooks.with(SAIN, Map.of("F10", "Optam"))),
                feuille("un motif qui n'est pas fusionné", "D8", "zone-technique", Workbooks.edit(SAIN, sheet -> sheet.removeMergedRegion(0))),
                feuille("des cellules de données fusionnées", "G11", "zone-technique", Workbooks.edit(SAIN,
                        sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("G11:G12")))),
                feuille("une colonne de plus", "H9", "zone-technique", Workbooks.with(SAIN, Map.of("H7", "ACTION", "H9", TOUCHE))),
                feuille("un texte à côté du tableau", "K15", "hors-tableau", Workbooks.with(SAIN, Map.of("K15", "à revoir"))),
                feuille("un texte loin sous le tableau", "A40", "rang-vide", null),
                feuille("une formule", "G11", "formule", Workbooks.edit(SAIN, sheet -> Workbooks.cell(sheet, "G11").setCellFormula("1+1"))),
                feuille("une formule qui appelle un programme", "G11", "formule-externe", Parties.de(Workbooks.edit(SAIN,
                        sheet -> Workbooks.cell(sheet, "G11").setCellFormula("1+1"))).change(Parties.FEUILLE,
                                xml -> xml.replace("1+1", "cmd|'/c calc'!A0")).zip()),
                feuille("une formule qui lit un autre classeur", "G11", "formule-externe", Parties.de(Workbooks.edit(SAIN,
                        sheet -> Workbooks.cell(sheet, "G11").setCellFormula("1+1"))).change(Parties.FEUILLE,
                                xml -> xml.replace("1+1", "[1]Feuil1!A1")).zip()),
                feuille("un lien hypertexte", "B12", "lien-externe", Workbooks.edit(SAIN, sheet -> {
                    var lien = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
                    lien.setAddress("http://127.0.0.1:9/");
                    Workbooks.cell(sheet, "B12").setHyperlink(lien);
                })),
                feuille("un commentaire", "B12", "commentaire", Workbooks.edit(SAIN, sheet -> {
                    var aide = sheet.getWorkbook().getCreationHelper();
                    var ancre = aide.createClientAnchor();
                    var commentaire = sheet.createDrawingPatriarch().createCellComment(ancre);
                    commentaire.setString(aide.createRichTextString("vu"));
                    Workbooks.cell(sheet, "B12").setCellComment(commentaire);
                })),
                feuille("deux cellules de même adresse", "G11", "cellule-en-double", sain().change(Parties.FEUILLE,
                        xml -> xml.replaceFirst("(<c r=\"G11\".*?</c>)", "$1$1")).zip()),
                feuille("une cellule d'un autre rang", "G12", "cellule-en-double", sain().change(Parties.FEUILLE,
                        xml -> xml.replaceFirst("r=\"G11\"", "r=\"G12\"")).zip()),
                feuille("une cellule d'une sorte inconnue", "G11", "type-de-cellule", sain().change(Parties.FEUILLE,
                        xml -> xml.replaceFirst("r=\"G11\" t=\"s\"", "r=\"G11\" t=\"d\"")).zip()),
                feuille("un million de rangs", "A60016", "trop-de-rangs", sain().change(Parties.FEUILLE, xml -> xml.replace("</sheetData>",
                        rangs(1_000_000) + "</sheetData>")).zip()),
                feuille("un rang vide au milieu", "A15", "rang-vide", Workbooks.edit(SAIN, sheet -> sheet.removeRow(sheet.getRow(14)))),
                feuille("un texte immense", "B11", "texte-trop-long", Workbooks.with(SAIN, Map.of("B11", "a".repeat(32_000)))),
                feuille("un rang masqué", "A13", "rang-masque", Workbooks.edit(SAIN, sheet -> sheet.getRow(12).setZeroHeight(true))),
                feuille("une colonne masquée qui décide", "E11", "colonne-masquee", Workbooks.edit(SAIN, sheet -> sheet.setColumnHidden(4, true))),
                feuille("un caractère invisible", "D11", "caractere-invisible", Workbooks.with(SAIN, Map.of("D11", "HOSPI\u200B_SEJOUR"))),
                feuille("un texte retourné", "B11", "caractere-invisible", Workbooks.with(SAIN, Map.of("B11", "\u202Eesnepéd"))),
                feuille("un texte barré", "G11", "texte-barre", Workbooks.edit(SAIN, sheet -> {
                    var style = sheet.getWorkbook().createCellStyle();
                    var police = sheet.getWorkbook().createFont();
                    police.setStrikeout(true);
                    style.setFont(police);
                    Workbooks.cell(sheet, "G11").setCellStyle(style);
                })),
                feuille("une partie de texte barrée", "G11", "texte-barre", Workbooks.edit(SAIN, sheet -> {
                    var police = sheet.getWorkbook().createFont();
                    police.setStrikeout(true);
                    var texte = sheet.getWorkbook().getCreationHelper().createRichTextString("TM + 10 €");
                    texte.applyFont(2, 9, police);
                    Workbooks.cell(sheet, "G11").setCellValue(texte);
                })),
                feuille("une valeur logique", "F11", "booleen", Workbooks.edit(SAIN, sheet -> Workbooks.cell(sheet, "F11").setCellValue(true))),
                feuille("une erreur de calcul", "G11", "erreur-de-calcul", Workbooks.edit(SAIN, sheet -> Workbooks.cell(sheet, "G11")
                        .setCellErrorValue(FormulaError.NA.getCode()))));
    }

    private static Arguments feuille(String nom, String cellule, String code, byte[] contenu) throws IOException {
        byte[] envoye = contenu != null ? contenu : Workbooks.with(SAIN, Map.of("A40", "CODE"));
        return Arguments.of(Named.of(nom, envoye), contenu != null ? cellule : "A25", code);
    }

    @ParameterizedTest
    @MethodSource("feuilles")
    void uneFeuilleHostileEstRefuseeAvecSaCellule(byte[] contenu, String cellule, String code) {
        assertRefusee(Porte.envoie(Porte.SEJOURS, contenu), cellule, code);
    }

    @Test
    void lesPartiesDUnClasseurReecritesSansChangementPassent() {
        assertTrue(Porte.envoie(Porte.SEJOURS, sain().zip()).lu().isPresent());
    }

    /** Parts that Excel adds to a plain workbook: theme, settings of a printer, a label of confidentiality. */
    @Test
    void lesPartiesQuExcelAjoutePassent() {
        Parties excel = sain()
                .ajoute("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", OFFICE + "theme",
                        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"/>")
                .avec("xl/printerSettings/printerSettings1.bin", "x")
                .avec("xl/worksheets/_rels/sheet1.xml.rels", relations(OFFICE + "printerSettings",
                        "../printerSettings/printerSettings1.bin", "Internal"))
                .avec("docMetadata/LabelInfo.xml", "<clbl:labelList xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\"/>")
                .change(Parties.TYPES, xml -> xml.replace("</Types>", "<Default Extension=\"bin\" ContentType=\"" + SPREADSHEET
                        + "printerSettings\"/><Override PartName=\"/docMetadata/LabelInfo.xml\" ContentType="
                                + "\"application/vnd.ms-office.classificationlabels+xml\"/></Types>"))
                .change("_rels/.rels", xml -> xml.replace("</Relationships>", "<Relationship Id=\"rIdL\" Type=\"http://schemas.microsoft.com/"
                        + "office/2020/02/relationships/classificationlabels\" Target=\"docMetadata/LabelInfo.xml\"/></Relationships>"));
        assertEquals(Porte.tableau(Porte.SEJOURS), Porte.envoie(Porte.SEJOURS, excel.zip()).lu().orElseThrow().tableau());
    }

    @Test
    void unRangVideQueLeTableurEcritEnFinDeFeuilleNeCompteNiNeCoupe() {
        byte[] classeur = sain().change(Parties.FEUILLE, xml -> xml.replace("</sheetData>", "<row r=\"1048576\"/></sheetData>")).zip();
        assertEquals(Porte.tableau(Porte.SEJOURS), Porte.envoie(Porte.SEJOURS, classeur).lu().orElseThrow().tableau());
    }

    private static void assertRefusee(TableUpload.Result result, String cellule, String code) {
        assertTrue(result.lu().isEmpty());
        assertTrue(result.problemes().stream().anyMatch(problem -> problem.erreur() && problem.cellule().equals(cellule)
                && (code == null || problem.code().equals(code))), () -> result.problemes().toString());
        assertFalse(result.problemes().stream().anyMatch(problem -> problem.message().isBlank()));
    }

    private static Parties sain() {
        return Parties.de(SAIN);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    private static String declare(String xml, String entites) {
        return xml.replaceFirst("<sst", Matcher.quoteReplacement("<!DOCTYPE sst [" + entites + "]><sst"));
    }

    private static String relations(String type, String cible, String mode) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + type
                + "\" Target=\"" + cible + "\" TargetMode=\"" + mode + "\"/></Relationships>";
    }

    private static byte[] nom(String nom) {
        return sain().change(Parties.CLASSEUR, xml -> xml.replace("<definedNames>", "<definedNames>" + nom + "</definedName>")).zip();
    }

    private static String rangs(int combien) {
        StringBuilder rangs = new StringBuilder();
        for (int r = 40; r < 40 + combien; r++) {
            rangs.append("<row r=\"").append(r).append("\"/>");
        }
        return rangs.toString();
    }

    /** Adds to a field of the entry in the directory, which its local header then contradicts. */
    private static byte[] forge(String partie, int champ, int ajout) {
        byte[] forge = SAIN.clone();
        String texte = new String(forge, StandardCharsets.ISO_8859_1);
        int entree = texte.lastIndexOf(partie) - 46;
        ByteBuffer octets = ByteBuffer.wrap(forge).order(ByteOrder.LITTLE_ENDIAN);
        octets.putShort(entree + champ, (short) (octets.getShort(entree + champ) + ajout));
        return forge;
    }
}
