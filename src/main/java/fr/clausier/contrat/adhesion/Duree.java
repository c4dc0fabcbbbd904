package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.assistance.JoursFeries;
import fr.clausier.contrat.assistance.Territoire;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a clause counts from one day to another: steps, in its own words.
 *
 * <p>{@code 14 jours}, {@code 2 mois}, {@code 1 an}: a period of N days after D ends on D + N; months and years keep the day
 * of the month, or take the last one when it is missing. {@code 10 jours ouvrables}: Monday to
 * Saturday, without the public holidays of metropolitan France. {@code veille}, {@code même jour}, {@code fin du mois},
 * {@code fin du mois suivant}, {@code 1er du mois suivant}; {@code 11 du mois}: that day of the same month, before the 29th.
 * {@code 31 décembre}: of the same year. {@code 31 décembre, préavis 2 mois}: the first one that comes at least two months
 * later. {@code 31 décembre suivant}: the first one after the day.
 * Steps are joined by {@code puis}: {@code 1 mois puis veille}.
 */
public record Duree(String texte, List<Pas> pas) {

    /** One step; never a clock or a zone. */
    @FunctionalInterface
    public interface Pas {
        LocalDate depuis(LocalDate jour);
    }

    private static final Pattern NOMBRE = Pattern.compile("(\\d{1,3}) (jours?|mois|ans?)( avant)?");
    private static final Pattern OUVRABLES = Pattern.compile("([1-9]\\d?) jours ouvrables");
    private static final Pattern PREAVIS = Pattern.compile("31 décembre, préavis ([1-9]|1[0-2]) mois");
    private static final Pattern DU_MOIS = Pattern.compile("([1-9]|1\\d|2[0-8]) du mois");
    private static final int DECEMBRE = 12;
    private static final int DERNIER = 31;

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException when a step is not one of those above
     */
    public static Duree de(String texte) {
        return new Duree(texte, Stream.of(texte.split(" puis ", -1)).map(Duree::pas).toList());
    }

    /** The day that comes so long after. */
    public LocalDate depuis(LocalDate jour) {
        LocalDate atteint = jour;
        for (Pas suivant : pas) {
            atteint = suivant.depuis(atteint);
        }
        return atteint;
    }

    private static Pas pas(String texte) {
        Matcher nombre = NOMBRE.matcher(texte);
        if (nombre.matches()) {
            int n = Integer.parseInt(nombre.group(1)) * (nombre.group(3) == null ? 1 : -1);
            return switch (nombre.group(2).charAt(0)) {
                case 'j' -> jour -> jour.plusDays(n);
                case 'm' -> jour -> jour.plusMonths(n);
                default -> jour -> jour.plusYears(n);
            };
        }
        Matcher ouvrables = OUVRABLES.matcher(texte);
        if (ouvrables.matches()) {
            int n = Integer.parseInt(ouvrables.group(1));
            return jour -> Stream.iterate(jour.plusDays(1), suivant -> suivant.plusDays(1)).filter(Duree::ouvrable).skip(n - 1L)
                    .findFirst().orElseThrow();
        }
        Matcher preavis = PREAVIS.matcher(texte);
        if (preavis.matches()) {
            int mois = Integer.parseInt(preavis.group(1));
            return jour -> jour.isAfter(finAnnee(jour).minusMonths(mois)) ? finAnnee(jour.plusYears(1)) : finAnnee(jour);
        }
        Matcher duMois = DU_MOIS.matcher(texte);
        if (duMois.matches()) {
            return jour -> jour.withDayOfMonth(Integer.parseInt(duMois.group(1)));
        }
        return switch (texte) {
            case "même jour" -> jour -> jour;
            case "veille" -> jour -> jour.minusDays(1);
            case "fin du mois" -> jour -> jour.with(TemporalAdjusters.lastDayOfMonth());
            case "fin du mois suivant" -> jour -> jour.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
            case "1er du mois suivant" -> jour -> jour.with(TemporalAdjusters.firstDayOfNextMonth());
            case "31 décembre" -> Duree::finAnnee;
            case "31 décembre suivant" -> jour -> finAnnee(jour.plusDays(1));
            default -> throw new IllegalArgumentException("« " + texte + " » n'est pas une durée ; attendu : 14 jours, 10 jours ouvrables, 2 mois, "
                    + "1 an, 2 mois avant, veille, même jour, fin du mois, fin du mois suivant, 11 du mois, 1er du mois suivant, "
                    + "31 décembre, 31 décembre suivant, « 31 décembre, préavis 2 mois », ou plusieurs joints par « puis »");
        };
    }

    private static boolean ouvrable(LocalDate jour) {
        return jour.getDayOfWeek() != DayOfWeek.SUNDAY && !JoursFeries.estFerie(jour, Territoire.FRANCE_METROPOLITAINE);
    }

    private static LocalDate finAnnee(LocalDate jour) {
        return LocalDate.of(jour.getYear(), DECEMBRE, DERNIER);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Duree duree && duree.texte.equals(texte);
    }

    @Override
    public int hashCode() {
        return texte.hashCode();
    }

    @Override
    public String toString() {
        return texte;
    }
}
