package fr.clausier.contrat;

/** A code that has a French name. */
public interface Nomme {

    /** For a member, in French. */
    String texte();
}
