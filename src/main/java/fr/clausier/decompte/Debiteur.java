package fr.clausier.decompte;

/** Who owes a sum. */
public enum Debiteur {
    MUTUELLE, MEMBRE,
    /** Who answers for an accident. */
    TIERS
}
