package fr.clausier.contrat.litige;

import fr.clausier.contrat.Montant;

/**
 * A disagreement with the insurer over how a dispute is settled: put to a third person, or to a court.
 *
 * @param desaccord the insured and the insurer disagree
 * @param accordSurLaPersonne they agree on the third person; absent while it is not known
 * @param abusif the insured called on the third person abusively
 * @param chargeAssure the president lays the costs of the third person on the insured; absent while it is not known
 * @param engage the insured took an action of his own
 * @param solutionPlusFavorable the insured obtained better than what the insurer, or the third person, proposed
 * @param depensEtArticle700 that come back to the insured
 */
public record Arbitrage(
        Boolean desaccord,
        Boolean accordSurLaPersonne,
        Boolean abusif,
        Boolean chargeAssure,
        Boolean engage,
        Boolean solutionPlusFavorable,
        Montant depensEtArticle700) {

    /** Nothing is told of it. */
    public static final Arbitrage AUCUN = new Arbitrage(null, null, null, null, null, null, null);

    public Arbitrage {
        desaccord = desaccord != null && desaccord;
        abusif = abusif != null && abusif;
        engage = engage != null && engage;
        solutionPlusFavorable = solutionPlusFavorable != null && solutionPlusFavorable;
        depensEtArticle700 = depensEtArticle700 == null ? Montant.ZERO : depensEtArticle700;
    }
}
