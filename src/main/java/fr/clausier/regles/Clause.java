package fr.clausier.regles;

import java.time.LocalDate;

/**
 * A clause of the catalogue.
 *
 * @param document the document it stands in: {@code tns}, {@code rmg}, {@code guide}, ...
 * @param resume   what it says, in our own words
 * @param enVigueurDu first day in force; null when the document does not say
 * @param nonCouverte why no rule decides it; null when nothing is said
 * @param enVigueurAu last day in force; null while it is
 */
public record Clause(
        String id,
        String document,
        String article,
        String titre,
        String resume,
        Nature nature,
        LocalDate enVigueurDu,
        LocalDate enVigueurAu,
        String nonCouverte) {

    /** What a clause does. */
    public enum Nature {
        ELIGIBILITE, VIE_DU_CONTRAT, ATTENTE, DELAI, RENOUVELLEMENT, PAIEMENT, MONTANT, PLAFOND, CALCUL, PRIORITE,
        EXCLUSION, PIECE, INFORMATION, GOUVERNANCE
    }

    /** Whether it decides something of a demande. */
    public boolean decidable() {
        return nature != Nature.INFORMATION && nature != Nature.GOUVERNANCE;
    }
}
