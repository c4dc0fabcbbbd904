package fr.clausier.decompte;

import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.litige.CodeProcedure;

/**
 * The ceiling is a share of that of another line of the table of fees, times a number, less that of a third.
 *
 * @param code   null when the demande does not tell it: the ceiling is not known
 * @param deduit null when nothing comes off
 */
public record Renvoi(FraisJuridique sujet, CodeProcedure code, int pourCent, int nombre, CodeProcedure deduit) implements Constat {

    /** A share of another line. */
    public Renvoi(FraisJuridique sujet, CodeProcedure code, int pourCent) {
        this(sujet, code, pourCent, 1, null);
    }
}
