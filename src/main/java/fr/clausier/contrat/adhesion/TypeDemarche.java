package fr.clausier.contrat.adhesion;

/** What happens, or is asked, in the life of a membership. */
public enum TypeDemarche {
    /** A person asks to join. */
    ADHESION,
    /** The membership itself: its periods, and what ends it from outside. */
    VIE,
    RENONCIATION,
    DENONCIATION,
    /** Another formule is asked for. */
    CHANGEMENT,
    /** Contributions or benefits are revised. */
    REVISION,
    /** A contribution is left unpaid. */
    IMPAYE,
    /** A statement proves inexact. */
    DECLARATION,
    /** The mutual excludes a member. */
    EXCLUSION,
    /** The quality of member of the subscribing association is at stake. */
    ASSOCIATION,
    /** What the member owes. */
    COTISATION,
    /** Someone acts, in time or too late. */
    ACTION,
    /** Something interrupts prescription. */
    INTERRUPTION
}
