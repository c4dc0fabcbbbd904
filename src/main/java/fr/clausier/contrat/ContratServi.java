package fr.clausier.contrat;

/** A contract that a demande may be about. */
public enum ContratServi {
    /** Care, and the membership. */
    SANTE,
    ASSISTANCE,
    PROTECTION_JURIDIQUE;

    /** The contract of a clause: the insurers' documents name theirs, all others are the mutual's. */
    public static ContratServi de(String clause) {
        return clause.startsWith("IMA") ? ASSISTANCE : clause.startsWith("COVEA") ? PROTECTION_JURIDIQUE : SANTE;
    }
}
