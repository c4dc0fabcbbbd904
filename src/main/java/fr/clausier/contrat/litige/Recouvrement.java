package fr.clausier.contrat.litige;

import fr.clausier.contrat.Montant;

/**
 * What the adversary paid back.
 *
 * @param resteAChargeJustifie further fees paid by the insured, and proved
 * @param montantExpose by the insurer; absent: what it paid before for the dispute
 */
public record Recouvrement(
        Montant depensEtArticle700,
        Montant resteAChargeJustifie,
        Montant montantExpose) {

    /** Nothing is told of it. */
    public static final Recouvrement AUCUN = new Recouvrement(null, null, null);
}
