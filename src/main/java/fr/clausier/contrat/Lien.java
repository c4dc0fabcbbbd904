package fr.clausier.contrat;

/** The tie between the person cared for and the member; PACS, CONCUBIN and CONJOINT are spouses. */
public enum Lien {
    MEMBRE, CONJOINT, PACS, CONCUBIN, ENFANT, ASCENDANT, AUTRE_A_CHARGE
}
