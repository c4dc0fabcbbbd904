package fr.clausier.contrat.litige;

import fr.clausier.contrat.Montant;

/**
 * A disagreement with the insurer, put to an arbitrator.
 *
 * @param solutionPlusFavorable the insured obtained better than what was proposed
 * @param depensEtArticle700 that come back to the insured
 * @param abusif as the judge found
 * @param engage the insured acted against the opinion of the insurer
 */
public record Arbitrage(
        Boolean solutionPlusFavorable,
        Montant fraisEngages,
        Montant depensEtArticle700,
        Boolean abusif,
        Boolean engage) {

    /** Nothing is told of it. */
    public static final Arbitrage AUCUN = new Arbitrage(null, null, null, null, null);

    public Arbitrage {
        solutionPlusFavorable = solutionPlusFavorable != null && solutionPlusFavorable;
        abusif = abusif != null && abusif;
        engage = engage != null && engage;
    }
}
