package fr.clausier.contrat;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A legal figure, or a legal rule kept as text, in force between two days.
 *
 * @param valeur      in {@code unite} (EUR, %, ...); null for a rule kept as text
 * @param texte       the rule, when it is not a number; else the number as the file writes it
 * @param au          last day in force, included; null: still in force
 * @param secuIncluse for a maximum: whether it counts what the Sécurité sociale pays
 * @param source      the law or the page that gives it
 */
public record Figure(
        String code,
        String libelle,
        BigDecimal valeur,
        String texte,
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
