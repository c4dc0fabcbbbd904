package fr.clausier.contrat.assistance;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * Public holidays: those of the Code du travail (art. L3133-1), and overseas the day that commemorates the abolition of
 * slavery (art. L3422-2; décret n° 83-1003 du 23 novembre 1983).
 */
public final class JoursFeries {

    private static final Set<MonthDay> FIXES = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 8), MonthDay.of(7, 14),
            MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(11, 11), MonthDay.of(12, 25));
    private static final Map<Territoire, MonthDay> OUTRE_MER = Map.of(Territoire.MAYOTTE, MonthDay.of(4, 27),
            Territoire.MARTINIQUE, MonthDay.of(5, 22), Territoire.GUADELOUPE, MonthDay.of(5, 27), Territoire.GUYANE, MonthDay.of(6, 10),
            Territoire.REUNION, MonthDay.of(12, 20));
    /** Easter Monday, Ascension, Whit Monday: days after Easter. */
    private static final Set<Integer> APRES_PAQUES = Set.of(1, 39, 50);

    private JoursFeries() {}

    /** The day is a public holiday there. */
    public static boolean estFerie(LocalDate jour, Territoire territoire) {
        MonthDay date = MonthDay.from(jour);
        return FIXES.contains(date) || date.equals(OUTRE_MER.get(territoire))
                || APRES_PAQUES.contains(jour.getDayOfYear() - paques(jour.getYear()).getDayOfYear());
    }

    /** Easter Sunday of the Gregorian calendar (Meeus). */
    private static LocalDate paques(int annee) {
        int a = annee % 19;
        int siecle = annee / 100;
        int reste = annee % 100;
        int d = (19 * a + siecle - siecle / 4 - (siecle - (siecle + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (siecle % 4) + 2 * (reste / 4) - d - reste % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(annee, f / 31, f % 31 + 1);
    }
}
