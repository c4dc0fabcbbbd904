package fr.clausier.contrat;

import java.math.BigDecimal;

/** A rate in percent: 70 means 70 %. */
public record Taux(BigDecimal pourcent) implements Comparable<Taux> {

    public Taux {
        pourcent = pourcent.stripTrailingZeros();
    }

    public static Taux de(String pourcent) {
        return new Taux(new BigDecimal(pourcent));
    }

    @Override
    public int compareTo(Taux autre) {
        return pourcent.compareTo(autre.pourcent);
    }

    /** The number of percents without exponent: {@code 70}, {@code 12.5}. */
    @Override
    public String toString() {
        return pourcent.toPlainString();
    }
}
