package fr.clausier.contrat;

/** The contracts that a membership may hold. */
public enum Contrat {
    /** The notice of Esprit'Santé TNS. */
    TNS("TNS"),
    /** The individual general regulation. */
    RMG("RMG"),
    /** The individual regulation's non-responsible reinforcement: a second layer, never held alone. */
    RENFORT("RMG");

    private final String prefixe;

    Contrat(String prefixe) {
        this.prefixe = prefixe;
    }

    /** What the identifiers of its clauses begin with. */
    public String prefixe() {
        return prefixe;
    }
}
