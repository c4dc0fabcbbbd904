package fr.clausier.contrat.adhesion;

/** What may suspend prescription under the contract of legal protection. */
public enum ProcedureSuspensive {
    /** The complaint to the insurer (art. 9.1). */
    RECLAMATION,
    /** The mediator of insurance (art. 9.1). */
    MEDIATION,
    /** The arbitration of a disagreement (art. 9.2). */
    ARBITRAGE,
    AUTRE
}
