package fr.clausier.contrat.adhesion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DureeTest {

    private static void compte(String texte, String depuis, String attendu) {
        assertEquals(LocalDate.parse(attendu), Duree.de(texte).depuis(LocalDate.parse(depuis)), texte + " depuis le " + depuis);
    }

    @Test
    void aPeriodOfDaysEndsThatManyDaysLater() {
        compte("14 jours", "2023-03-01", "2023-03-15");
        compte("1 jour", "2024-02-28", "2024-02-29");
        compte("30 jours", "2023-12-15", "2024-01-14");
        compte("10 jours avant", "2023-03-05", "2023-02-23");
    }

    @Test
    void monthsAndYearsKeepTheDayOrTakeTheLastOne() {
        compte("1 mois", "2023-01-31", "2023-02-28");
        compte("1 mois", "2024-01-31", "2024-02-29");
        compte("1 mois", "2023-02-28", "2023-03-28");
        compte("2 mois avant", "2023-04-30", "2023-02-28");
        compte("24 mois", "2024-02-29", "2026-02-28");
        compte("1 an", "2024-02-29", "2025-02-28");
        compte("2 ans", "2022-02-28", "2024-02-28");
        compte("4 ans", "2024-02-29", "2028-02-29");
        compte("10 ans", "2012-02-29", "2022-02-28");
        compte("1 an avant", "2024-02-29", "2023-02-28");
    }

    @Test
    void wordsNameADay() {
        compte("même jour", "2024-02-29", "2024-02-29");
        compte("veille", "2024-03-01", "2024-02-29");
        compte("veille", "2024-01-01", "2023-12-31");
        compte("fin du mois", "2024-02-01", "2024-02-29");
        compte("fin du mois", "2023-06-30", "2023-06-30");
        compte("fin du mois suivant", "2023-01-31", "2023-02-28");
        compte("fin du mois suivant", "2023-12-01", "2024-01-31");
        compte("1er du mois suivant", "2023-01-31", "2023-02-01");
        compte("1er du mois suivant", "2023-12-01", "2024-01-01");
        compte("11 du mois", "2026-05-01", "2026-05-11");
        compte("11 du mois", "2026-05-31", "2026-05-11");
        compte("28 du mois", "2023-02-01", "2023-02-28");
    }

    @Test
    void endsOfYear() {
        compte("31 décembre", "2023-01-01", "2023-12-31");
        compte("31 décembre", "2023-12-31", "2023-12-31");
        compte("31 décembre suivant", "2023-12-30", "2023-12-31");
        compte("31 décembre suivant", "2023-12-31", "2024-12-31");
        compte("31 décembre, préavis 2 mois", "2023-10-31", "2023-12-31");
        compte("31 décembre, préavis 2 mois", "2023-11-01", "2024-12-31");
        compte("31 décembre, préavis 1 mois", "2023-11-30", "2023-12-31");
        compte("31 décembre, préavis 10 mois", "2023-02-28", "2023-12-31");
        compte("31 décembre, préavis 10 mois", "2023-03-01", "2024-12-31");
        compte("31 décembre, préavis 12 mois", "2023-12-31", "2024-12-31");
    }

    @Test
    void stepsFollowOneAnother() {
        compte("1 an puis veille", "2023-06-01", "2024-05-31");
        compte("1 mois puis fin du mois", "2023-01-31", "2023-02-28");
        compte("fin du mois puis 1 mois", "2023-01-10", "2023-02-28");
        compte("30 jours puis 10 jours puis veille", "2023-01-01", "2023-02-09");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (String texte : List.of("", " ", "14", "jours", "quatorze jours", "14  jours", "14 Jours", "-14 jours", "1.5 mois", "1000 jours",
                "14 jours ouvrés", "2 semaines", "14 jours après", "30 décembre", "31 décembre, préavis deux mois",
                "31 décembre, préavis 0 mois", "31 décembre, préavis 13 mois", "31 décembre, préavis 2 ans", "Veille", "fin de mois",
                "2e du mois suivant", "0 du mois", "29 du mois", "14 jours, veille", "14 jours puis", "14 jours puis ", " puis veille", "veille puis puis veille")) {
            String message = assertThrows(IllegalArgumentException.class, () -> Duree.de(texte), texte).getMessage();
            assertTrue(message.contains("n'est pas une durée"), message);
        }
    }

    @Test
    void isWhatItsTextSays() {
        assertEquals(Duree.de("2 mois"), Duree.de("2 mois"));
        assertEquals(Duree.de("2 mois").hashCode(), Duree.de("2 mois").hashCode());
        assertFalse(Duree.de("2 mois").equals(Duree.de("60 jours")));
        assertEquals("2 mois puis veille", Duree.de("2 mois puis veille").toString());
    }

    @Provide
    Arbitrary<LocalDate> jours() {
        return Arbitraries.longs().between(LocalDate.of(2015, 1, 1).toEpochDay(), LocalDate.of(2035, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Duree> durees() {
        Arbitrary<String> nombres = Combinators.combine(Arbitraries.integers().between(0, 999), Arbitraries.of("jours", "mois", "ans"),
                Arbitraries.of("", " avant")).as((n, unite, sens) -> n + " " + unite + sens);
        Arbitrary<String> mots = Arbitraries.of("même jour", "veille", "fin du mois", "fin du mois suivant", "1er du mois suivant",
                "11 du mois", "31 décembre", "31 décembre suivant");
        Arbitrary<String> preavis = Arbitraries.integers().between(1, 12).map(n -> "31 décembre, préavis " + n + " mois");
        return Arbitraries.oneOf(nombres, mots, preavis).list().ofMinSize(1).ofMaxSize(4)
                .map(pas -> Duree.de(String.join(" puis ", pas)));
    }

    /** Who acts sooner is never told of a later day. */
    @Property
    void aLaterDayNeverLeadsToAnEarlierOne(@ForAll("durees") Duree duree, @ForAll("jours") LocalDate jour,
            @ForAll @IntRange(max = 800) int plusTard) {
        assertFalse(duree.depuis(jour).isAfter(duree.depuis(jour.plusDays(plusTard))));
    }

    @Property
    void aStepCountedTwiceIsTheSameText(@ForAll("durees") Duree duree, @ForAll("jours") LocalDate jour) {
        assertEquals(duree.depuis(duree.depuis(jour)), Duree.de(duree + " puis " + duree).depuis(jour));
    }

    @Property
    void aNoticeReachesTheFirstEndOfYearThatLeavesItWhole(@ForAll("jours") LocalDate jour, @ForAll @IntRange(min = 1, max = 12) int mois) {
        LocalDate fin = Duree.de("31 décembre, préavis " + mois + " mois").depuis(jour);
        assertEquals("12-31", fin.toString().substring(5));
        assertFalse(jour.isAfter(fin.minusMonths(mois)));
        assertTrue(jour.isAfter(fin.minusYears(1).minusMonths(mois)));
    }

    @Property
    void monthsKeepTheDayUnlessItIsMissing(@ForAll("jours") LocalDate jour, @ForAll @IntRange(max = 120) int mois) {
        LocalDate atteint = Duree.de(mois + " mois").depuis(jour);
        assertEquals((jour.getYear() * 12 + jour.getMonthValue() + mois), atteint.getYear() * 12 + atteint.getMonthValue());
        assertEquals(Math.min(jour.getDayOfMonth(), atteint.lengthOfMonth()), atteint.getDayOfMonth());
    }
}
