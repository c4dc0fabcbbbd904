package fr.clausier.contrat.litige;

import java.time.LocalDate;

/**
 * The legal protection contract.
 *
 * @param dateEffet absent: that of the membership
 * @param dateFin last day of effect; absent while it goes on
 */
public record ContratLitige(
        LocalDate dateEffet,
        LocalDate dateFin) {

    /** Nothing is told of it. */
    public static final ContratLitige AUCUN = new ContratLitige(null, null);
}
