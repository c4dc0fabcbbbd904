package fr.clausier.contrat.litige;

import fr.clausier.contrat.Montant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the table of fees gives for one line: {@code 1111,00 € TTC, 925,83 € HT par décision}.
 *
 * @param ttc in euros, VAT included
 * @param ht  in euros, VAT excluded: for an insured who recovers it
 */
public record BaremeHonoraires(String texte, Montant ttc, Montant ht, Unite unite) {

    /** What a fee is counted by. */
    public enum Unite {
        DECISION("décision"), AFFAIRE("affaire"), FORFAIT("forfait"), ACTE("acte"), HEURE("heure"), JOURNEE("journée");

        private final String mot;

        Unite(String mot) {
            this.mot = mot;
        }
    }

    private static final Pattern FORME = Pattern.compile("(\\d{1,5},\\d\\d) € TTC, (\\d{1,5},\\d\\d) € HT par ([a-zé]+)");

    /**
     * Reads a line of the table.
     *
     * @throws IllegalArgumentException when the text is not one
     */
    public static BaremeHonoraires de(String texte) {
        Matcher forme = FORME.matcher(texte);
        Unite unite = forme.matches() ? Arrays.stream(Unite.values()).filter(u -> u.mot.equals(forme.group(3))).findFirst().orElse(null) : null;
        if (unite == null) {
            throw new IllegalArgumentException("« " + texte + " » n'est pas un honoraire ; attendu « 1111,00 € TTC, 925,83 € HT par décision » ; "
                    + "unités : décision, affaire, forfait, acte, heure, journée");
        }
        return new BaremeHonoraires(texte, euros(forme.group(1)), euros(forme.group(2)), unite);
    }

    private static Montant euros(String texte) {
        return new Montant(new BigDecimal(texte.replace(',', '.')));
    }
}
