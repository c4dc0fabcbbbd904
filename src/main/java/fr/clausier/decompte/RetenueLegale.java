package fr.clausier.decompte;

import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Ligne;

/**
 * A deduction that the law takes off the share of the Sécurité sociale, when what it paid is not known: the figure by the
 * number of units, never more than the share itself.
 *
 * @param parJour at most this much on one day and with one professional
 * @param parAn   at most this much in the calendar year
 */
public record RetenueLegale(Ligne sujet, NatureRetenue nature, Figure figure, Figure parAn, Figure parJour) implements Constat {

    public RetenueLegale(Ligne sujet, NatureRetenue nature, Figure figure, Figure parAn) {
        this(sujet, nature, figure, parAn, null);
    }
}
