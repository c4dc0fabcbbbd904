package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.litige.CodeProcedure;

/**
 * The ceiling is a share of that of another line of the table of fees, times a number, less that of a third; never below zero.
 *
 * @param code   null when the demande does not tell it: the ceiling is not known
 * @param deduit null when nothing comes off
 */
public record Renvoi(FraisJuridique sujet, CodeProcedure code, PartHonoraires part, int nombre, CodeProcedure deduit) implements Constat {

    /** The ceiling of another line. */
    public Renvoi(FraisJuridique sujet, CodeProcedure code) {
        this(sujet, code, PartHonoraires.TOTALITE, 1, null);
    }

    /** A share of another line. */
    public Renvoi(FraisJuridique sujet, CodeProcedure code, PartHonoraires part) {
        this(sujet, code, part, 1, null);
    }

    /** Another line, a number of times. */
    public Renvoi(FraisJuridique sujet, CodeProcedure code, int nombre) {
        this(sujet, code, PartHonoraires.TOTALITE, nombre, null);
    }

    /** What another line gives beyond a third. */
    public Renvoi(FraisJuridique sujet, CodeProcedure code, CodeProcedure deduit) {
        this(sujet, code, PartHonoraires.TOTALITE, 1, deduit);
    }
}
