package fr.clausier.decision;

import fr.clausier.contrat.Montant;
import java.math.BigDecimal;

/**
 * A bound of a promise over a period, and the counter that holds it.
 *
 * @param cle     of the counter: poste or envelope, unit, period
 * @param maximum euros, or a number of units
 * @param euros   whether it bounds euros
 * @param partiel whether it bounds only the terms by the year, not the whole promise
 * @param mois    length of a period that opens with its first consumption; 0 for a period that the key dates
 */
record Limite(String cle, BigDecimal maximum, boolean euros, boolean partiel, int mois) {

    /** It runs over a year of the membership. */
    boolean anneeDAdhesion() {
        return cle.contains("/ADHESION_");
    }

    /** It runs over that calendar year. */
    boolean annee(int annee) {
        return cle.endsWith("/" + annee);
    }

    Montant montant() {
        return new Montant(maximum);
    }
}
