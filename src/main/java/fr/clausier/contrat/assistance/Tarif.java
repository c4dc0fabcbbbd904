package fr.clausier.contrat.assistance;

import fr.clausier.contrat.Montant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is taken in charge of an expense, as a clause or a table writes it: {@code HEBERGEMENT : 100 € par nuit},
 * {@code HEBERGEMENT : 100 € par nuit, au plus 2}, {@code ESPECES : 150 €}, {@code TRANSPORT : frais réels},
 * {@code MEDICAMENTS : –}.
 *
 * @param maximum in euros, of one when {@code parUnite}, else of all; null for actual costs
 * @param nombre  the most that is paid for one measure of the service; null when the tariff does not say
 */
public record Tarif(String texte, NatureDepense nature, Montant maximum, boolean parUnite, Integer nombre) {

    /** Without a most. */
    public Tarif(String texte, NatureDepense nature, Montant maximum, boolean parUnite) {
        this(texte, nature, maximum, parUnite, null);
    }

    private static final Pattern FORME = Pattern.compile("([A-Z_]{1,30}) : (?:(–)|(frais réels)|(\\d{1,5}(?:,\\d\\d)?) €(?:( par [a-z-]+)(?:, au plus (\\d{1,2}))?)?)");

    /**
     * Reads a tariff.
     *
     * @throws IllegalArgumentException when the text is not one
     */
    public static Tarif de(String texte) {
        Matcher forme = FORME.matcher(texte);
        if (!forme.matches() || Arrays.stream(NatureDepense.values()).noneMatch(nature -> nature.name().equals(forme.group(1)))) {
            throw new IllegalArgumentException("« " + texte + " » n'est pas une prise en charge ; attendu : une dépense, puis "
                    + "« frais réels », « – », « 150 € », « 100 € par nuit » ou « 100 € par nuit, au plus 2 », tel que « HEBERGEMENT : 100 € par nuit » ; dépenses : "
                    + Arrays.toString(NatureDepense.values()));
        }
        NatureDepense nature = NatureDepense.valueOf(forme.group(1));
        return forme.group(2) != null ? new Tarif(texte, nature, Montant.ZERO, false)
                : forme.group(3) != null ? new Tarif(texte, nature, null, false)
                : new Tarif(texte, nature, new Montant(new BigDecimal(forme.group(4).replace(',', '.'))), forme.group(5) != null,
                        forme.group(6) == null ? null : Integer.valueOf(forme.group(6)));
    }
}
