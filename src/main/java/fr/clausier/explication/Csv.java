package fr.clausier.explication;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows as French spreadsheets open them: semicolons, decimal commas, UTF-8 with its mark. No text is a formula. */
public final class Csv {

    /** What says that a file is UTF-8: it comes first. */
    public static final String MARQUE = "\ufeff";
    /** What a spreadsheet takes for the beginning of a formula, wide signs included. */
    private static final Pattern FORMULE = Pattern.compile("\\s*[=+\\-@|\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    private Csv() {}

    /**
     * A row, with its end.
     *
     * @param cellules texts, numbers ({@link BigDecimal}, Long), or null
     */
    public static String ligne(List<?> cellules) {
        return cellules.stream().map(Csv::cellule).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cellule(Object cellule) {
        if (cellule == null) {
            return "";
        }
        if (cellule instanceof BigDecimal nombre) {
            return nombre.toPlainString().replace('.', ',');
        }
        if (cellule instanceof Long) {
            return cellule.toString();
        }
        String texte = cellule.toString();
        String neutre = FORMULE.matcher(texte).matches() ? "'" + texte : texte;
        return '"' + neutre.replace("\"", "\"\"") + '"';
    }
}
