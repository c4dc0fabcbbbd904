package fr.clausier.contrat;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A legal figure in force between two days.
 *
 * @param valeur      in {@code unite} (EUR, %, ...)
 * @param au          last day in force, included; null: still in force
 * @param secuIncluse for a maximum: whether it counts what the Sécurité sociale pays
 * @param source      the law or the page that gives it
 */
public record Figure(
        String code,
        String libelle,
        BigDecimal valeur,
        String unite,
        LocalDate du,
        LocalDate au,
        boolean secuIncluse,
        String source,
        Certitude certitude) {

    /** How sure the figure is; a figure from memory makes a decision not payable. */
    public enum Certitude {
        CERTAIN, PROBABLE, CALCULE, MEMOIRE_A_VERIFIER
    }

    public Montant montant() {
        return new Montant(valeur);
    }

    public boolean enVigueur(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }
}
