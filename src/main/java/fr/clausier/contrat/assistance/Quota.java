package fr.clausier.contrat.assistance;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The most that is given of a guarantee, as a clause or a table writes it: {@code 20 heures par événement},
 * {@code 5 entretiens par foyer et par 12 mois}, {@code 2 heures par enfant et par semaine}.
 *
 * @param nombre in {@code unite}; more than zero
 * @param portee whose uses count together; the household's unless the text says otherwise
 */
public record Quota(String texte, BigDecimal nombre, Unite unite, Portee portee, Periode periode) {

    /** Whose uses count together. */
    public enum Portee {
        FOYER("foyer"), BENEFICIAIRE("bénéficiaire"), ENFANT("enfant");

        private final String mot;

        Portee(String mot) {
            this.mot = mot;
        }
    }

    /** Over what time uses count together. */
    public enum Periode {
        EVENEMENT("événement"), DOUZE_MOIS("12 mois"), ANNEE_CIVILE("année civile"), SEMAINE("semaine"), SEPT_JOURS("période de 7 jours"), JOUR("jour"),
        /** Since the first day of the services. */
        PROGRAMME("programme"),
        /** What is asked now, whatever was used before. */
        DEMANDE("demande");

        private final String mot;

        Periode(String mot) {
            this.mot = mot;
        }

        /**
         * Whether a use counts on a day: sliding months end on the day that bears the same number, weeks begin on Monday.
         *
         * @param premier       the first day of the services of the article for the event, from which periods of seven days run
         * @param premiere      the first day of the services of the guarantee, from which a programme runs
         * @param memeEvenement the use was made for the event of the demande
         */
        public boolean compte(LocalDate usage, LocalDate jour, LocalDate premier, LocalDate premiere, boolean memeEvenement) {
            return switch (this) {
                case EVENEMENT -> memeEvenement;
                case DOUZE_MOIS -> usage.plusMonths(MOIS).isAfter(jour) && jour.plusMonths(MOIS).isAfter(usage);
                case ANNEE_CIVILE -> usage.getYear() == jour.getYear();
                case SEMAINE -> lundi(usage).equals(lundi(jour));
                case SEPT_JOURS -> memeEvenement && periode(premier, usage) == periode(premier, jour);
                case JOUR -> usage.equals(jour);
                case PROGRAMME -> !usage.isBefore(premiere);
                case DEMANDE -> false;
            };
        }

        private static long periode(LocalDate premier, LocalDate jour) {
            return Math.floorDiv(ChronoUnit.DAYS.between(premier, jour), (long) SEMAINE_EN_JOURS);
        }

        private static LocalDate lundi(LocalDate jour) {
            return jour.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    private static final int MOIS = 12;
    private static final int SEMAINE_EN_JOURS = 7;
    private static final Pattern FORME = Pattern.compile("(\\d{1,4}) ([a-zé-]+(?: simples?)?)((?: (?:et )?par [a-zé0-9 ]+?)+)");

    /**
     * Reads a quota.
     *
     * @throws IllegalArgumentException when the text is not one
     */
    public static Quota de(String texte) {
        Matcher forme = FORME.matcher(texte);
        if (!forme.matches() || new BigDecimal(forme.group(1)).signum() == 0) {
            throw illisible(texte);
        }
        Unite unite = Unite.de(forme.group(2)).orElseThrow(() -> illisible(texte));
        Portee portee = null;
        Periode periode = null;
        for (String mot : List.of(forme.group(3).substring(" par ".length()).split(" (?:et )?par "))) {
            Portee sienne = Arrays.stream(Portee.values()).filter(p -> p.mot.equals(mot)).findFirst().orElse(null);
            Periode courue = Arrays.stream(Periode.values()).filter(p -> p.mot.equals(mot)).findFirst().orElse(null);
            if (sienne == null && courue == null || sienne != null && portee != null || courue != null && periode != null) {
                throw illisible(texte);
            }
            portee = sienne == null ? portee : sienne;
            periode = courue == null ? periode : courue;
        }
        if (periode == null) {
            throw illisible(texte);
        }
        return new Quota(texte, new BigDecimal(forme.group(1)), unite, portee == null ? Portee.FOYER : portee, periode);
    }

    /** At most so much for what is asked now. */
    public static Quota deLaDemande(BigDecimal nombre, Unite unite) {
        return new Quota(unite.texte(nombre) + " par demande", nombre, unite, Portee.FOYER, Periode.DEMANDE);
    }

    /** Whether the other gives the same, were it written in another order. */
    public boolean memeSens(Quota autre) {
        return nombre.compareTo(autre.nombre) == 0 && unite == autre.unite && portee == autre.portee && periode == autre.periode;
    }

    private static IllegalArgumentException illisible(String texte) {
        return new IllegalArgumentException("« " + texte + " » n'est pas un quota ; attendu : un nombre, une unité ("
                + Arrays.stream(Unite.values()).map(Unite::texte).collect(Collectors.joining(", ")) + "), « par bénéficiaire », "
                + "« par enfant » ou « par foyer » s'il y a lieu, et « par événement », « par 12 mois », « par année civile », "
                + "« par semaine », « par période de 7 jours », « par jour », « par programme » ou « par demande », tel que « 20 heures par événement »");
    }
}
