package fr.clausier.regles;

import java.util.Locale;

/** The phases of a decision, fired in this order and nowhere else; the order gives caps and floors their precedence. */
public enum Phase {
    /** Which day follows from which, in the life of a membership. */
    CALENDRIER,
    /** What opens a guarantee of assistance. */
    OUVERTURE,
    /** What stands against what is asked, and the documents it needs. */
    CONDITIONS,
    /** What follows when nothing stands against it: it is granted, cover ends, cover is suspended. */
    EFFETS,
    /** How much is given of a guarantee of assistance, and at what price. */
    ETENDUE,
    /** What follows from the end of the membership: sums, standings, last days. */
    SUITES,
    /** On what ground a person is a dependant. */
    QUALITES,
    /** Is the person insured, is the cover in force, is the care of a kind the contract covers. */
    DROITS,
    /** What the contract excludes. */
    EXCLUSIONS,
    /** Tariff and rate of the Sécurité sociale, for the lines that do not give them. */
    TARIFS,
    /** Share of the Sécurité sociale, ticket modérateur, deductions, price limits. */
    ASSIETTE,
    /** Waiting periods and renewals. */
    ATTENTES,
    /** What the table of benefits promises. */
    GARANTIE,
    /** The contract's own caps. */
    PLAFONDS,
    /** What a responsible contract owes at least. */
    PLANCHERS,
    /** What a responsible contract pays at most. */
    LIMITES,
    /** Never more than what is left to pay. */
    FRAIS_REELS,
    /** Proportional reductions. */
    REDUCTIONS,
    /** Documents. */
    PIECES,
    /** Who is paid. */
    PAIEMENT;

    /** The name of its folder: {@code frais-reels}. */
    public String dossier() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
