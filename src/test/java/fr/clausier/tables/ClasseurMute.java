package fr.clausier.tables;

import fr.clausier.contrat.Cellule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/** A decision table whose cells are bent one at a time, and the table that holds the bent rows alone. */
public final class ClasseurMute {

    private static final int RULE_SET = 2;
    private static final int TEMPLATES = 8;
    private static final int PREMIER_RANG = 10;
    private static final int PREMIERE_COLONNE = 2;
    private static final Pattern NOMBRE = Pattern.compile("(\\d{1,3}(?: \\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)( ?)(€|%|\\p{L}+)");
    private static final BigDecimal CENTIME = new BigDecimal("0.01");
    private static final BigDecimal UN_POUR_CENT = new BigDecimal("1.01");

    private final byte[] classeur;
    private final List<String> modeles = new ArrayList<>();
    private final List<List<String>> rangs = new ArrayList<>();

    /** A bent cell: {@code figure} when it names a legal figure, which is then what is moved. */
    public record CelluleMutee(int rang, String adresse, boolean resultat, String avant, String apres, boolean figure) {}

    public ClasseurMute(byte[] classeur) {
        this.classeur = classeur;
        lire(sheet -> {
            for (int colonne = 0; !texte(sheet, TEMPLATES, colonne).isEmpty() || colonne < PREMIERE_COLONNE; colonne++) {
                modeles.add(texte(sheet, TEMPLATES, colonne));
            }
            for (int rang = PREMIER_RANG; rang <= sheet.getLastRowNum() && !texte(sheet, rang, 0).isEmpty(); rang++) {
                List<String> cellules = new ArrayList<>();
                for (int colonne = 0; colonne < modeles.size(); colonne++) {
                    cellules.add(texte(sheet, rang, colonne));
                }
                rangs.add(cellules);
            }
        });
    }

    private void lire(Consumer<Sheet> lecture) {
        try {
            Workbooks.edit(classeur, lecture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every way to bend a cell of a row, by its number as the spreadsheet shows it. */
    public List<CelluleMutee> mutations(int numero) {
        List<CelluleMutee> mutations = new ArrayList<>();
        List<String> rang = rangs.get(numero - PREMIER_RANG - 1);
        for (int colonne = PREMIERE_COLONNE; colonne < rang.size(); colonne++) {
            String avant = rang.get(colonne);
            ColumnKind sorte = sorte(modeles.get(colonne));
            if (avant.isEmpty() || sorte.keyword().equals(ColumnKind.METADATA)) {
                continue;
            }
            String adresse = new CellReference(numero - 1, colonne).formatAsString(false);
            boolean figure = sorte.content() instanceof ColumnKind.FigureContent;
            for (String apres : figure ? List.of(avant) : variantes(sorte.content(), avant)) {
                mutations.add(new CelluleMutee(numero, adresse, sorte.isAction(), avant, apres, figure));
            }
        }
        return mutations;
    }

    private static ColumnKind sorte(String modele) {
        return List.of(ColumnKind.METADATA, ColumnKind.CONDITION, ColumnKind.ACTION).stream()
                .flatMap(mot -> ColumnKind.of(mot, modele).stream()).findFirst().orElseThrow();
    }

    private static List<String> variantes(ColumnKind.Content contenu, String avant) {
        Set<String> variantes = new LinkedHashSet<>();
        if (contenu instanceof ColumnKind.EnumContent codes) {
            codes.codes().stream().filter(code -> !code.equals(avant)).forEach(variantes::add);
        } else if (contenu instanceof ColumnKind.DayContent) {
            LocalDate jour = LocalDate.parse(avant);
            variantes.addAll(List.of(jour.plusDays(1).toString(), jour.minusDays(1).toString()));
        } else if (contenu instanceof ColumnKind.NumberContent) {
            variantes.add(Integer.toString(Integer.parseInt(avant) + 1));
            variantes.add(Integer.toString(Math.abs(Integer.parseInt(avant) - 1)));
        } else if (contenu instanceof ColumnKind.PatternContent) {
            variantes.add(avant.substring(0, avant.length() - 1) + (avant.endsWith("9") ? "8" : "9"));
        } else if (contenu instanceof ColumnKind.PieceContent) {
            variantes.add(avant.startsWith("AVIS_IMPOSITION") ? "RIB" : "AVIS_IMPOSITION");
        } else {
            variantes.addAll(prestations(avant));
        }
        variantes.removeIf(apres -> contenu.problem(apres, Set.of()).isPresent());
        return List.copyOf(variantes);
    }

    /** A number moved by a cent, by 1 % or by one unit; a promise without number replaced by another. */
    private static List<String> prestations(String avant) {
        List<String> variantes = new ArrayList<>();
        Matcher nombres = NOMBRE.matcher(avant);
        for (MatchResult nombre : nombres.results().toList()) {
            BigDecimal valeur = new BigDecimal(nombre.group(1).replace(" ", "").replace(',', '.'));
            BigDecimal autre = switch (nombre.group(3)) {
                case "€" -> valeur.add(CENTIME);
                case "%" -> valeur.multiply(UN_POUR_CENT);
                default -> valeur.add(BigDecimal.ONE);
            };
            variantes.add(avant.substring(0, nombre.start(1)) + autre.stripTrailingZeros().toPlainString().replace('.', ',')
                    + avant.substring(nombre.end(1)));
        }
        if (variantes.isEmpty()) {
            variantes.add(avant.equals(Cellule.NON_COUVERT) ? "TM" : avant.equals("FR") ? "99 % FR" : Cellule.NON_COUVERT);
        }
        return variantes;
    }

    /**
     * The same table with the bent rows alone, in the order given.
     *
     * @param paquet   added to the package of the table: that of the file it will be
     * @param mutations each with what its cell holds
     */
    public byte[] avec(String paquet, List<CelluleMutee> mutations) {
        try {
            return Workbooks.edit(classeur, sheet -> {
                Cell jeu = sheet.getRow(RULE_SET).getCell(PREMIERE_COLONNE + 1);
                jeu.setCellValue(jeu.getStringCellValue() + paquet);
                for (int rang = sheet.getLastRowNum(); rang >= PREMIER_RANG; rang--) {
                    Row ancien = sheet.getRow(rang);
                    if (ancien != null) {
                        sheet.removeRow(ancien);
                    }
                }
                for (int i = 0; i < mutations.size(); i++) {
                    ecrire(sheet.createRow(PREMIER_RANG + i), mutations.get(i));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ecrire(Row rang, CelluleMutee mutation) {
        List<String> cellules = rangs.get(mutation.rang() - PREMIER_RANG - 1);
        for (int colonne = 0; colonne < cellules.size(); colonne++) {
            if (!cellules.get(colonne).isEmpty()) {
                rang.createCell(colonne).setCellValue(cellules.get(colonne));
            }
        }
        rang.getCell(new CellReference(mutation.adresse()).getCol()).setCellValue(mutation.apres());
    }

    /** The number, as the spreadsheet shows it, of a bent row in the table that {@link #avec} makes. */
    public static int numero(int place) {
        return PREMIER_RANG + 1 + place;
    }

    private static String texte(Sheet sheet, int rang, int colonne) {
        Cell cellule = sheet.getRow(rang) == null ? null : sheet.getRow(rang).getCell(colonne);
        if (cellule == null || cellule.getCellType() == CellType.BLANK) {
            return "";
        }
        return cellule.getCellType() == CellType.NUMERIC ? Long.toString((long) cellule.getNumericCellValue())
                : cellule.getStringCellValue().strip();
    }
}
