package fr.clausier.contrat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MontantTest {

    @Test
    void roundsHalfUpToTheCent() {
        // 16.13 x 60 % = 9.678 ; 2.09 x 65 % = 1.3585 ; 0.15 x 50 % = 0.075
        assertEquals("9.68", Montant.de("16.13").part(Taux.de("60")).toString());
        assertEquals("1.36", Montant.de("2.09").part(Taux.de("65")).toString());
        assertEquals("0.08", Montant.de("0.15").part(Taux.de("50")).toString());
    }

    @Test
    void equalAmountsAreEqualHoweverWritten() {
        assertEquals(Montant.de("7"), Montant.de("7.00"));
        assertEquals(Montant.de("7.00").hashCode(), Montant.de("7.0").hashCode());
    }

    @Test
    void aMemberReadsAComma() {
        assertEquals("12,50 €", Montant.de("12.5").enFrancais());
    }

    @Property
    void centsGoThereAndBack(@ForAll @LongRange(min = -10_000_000, max = 10_000_000) long centimes) {
        assertEquals(centimes, Montant.deCentimes(centimes).centimes());
    }

    @Property
    void aDifferenceIsUndoneByASum(@ForAll @LongRange(min = 0, max = 10_000_000) long a,
            @ForAll @LongRange(min = 0, max = 10_000_000) long b) {
        Montant premier = Montant.deCentimes(a);
        assertEquals(premier, premier.moins(Montant.deCentimes(b)).plus(Montant.deCentimes(b)));
    }
}
