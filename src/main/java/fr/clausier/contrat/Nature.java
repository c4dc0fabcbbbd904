package fr.clausier.contrat;

/** What the demande commits to. */
public enum Nature {
    /** A quotation: nothing is paid, nothing is counted. */
    DEVIS(true),
    /** An engagement towards a professional, with reserved capacity. */
    PRISE_EN_CHARGE(false),
    /** A payment: counters are spent. */
    LIQUIDATION(true),
    /** The correction of earlier decisions. */
    REGULARISATION(false),
    /** The reversal of earlier decisions. */
    ANNULATION(false);

    private final boolean offerte;

    Nature(boolean offerte) {
        this.offerte = offerte;
    }

    /** Whether the service decides this nature today. */
    public boolean offerte() {
        return offerte;
    }
}
