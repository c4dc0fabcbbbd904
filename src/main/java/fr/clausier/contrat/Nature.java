package fr.clausier.contrat;

/** What the demande commits to. */
public enum Nature {
    /** A quotation: nothing is paid, nothing is counted. */
    DEVIS,
    /** An engagement towards a professional, with reserved capacity. */
    PRISE_EN_CHARGE,
    /** A payment: counters are spent. */
    LIQUIDATION,
    /** The correction of earlier decisions. */
    REGULARISATION,
    /** The reversal of earlier decisions. */
    ANNULATION
}
