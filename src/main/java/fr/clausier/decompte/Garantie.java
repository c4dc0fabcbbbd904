package fr.clausier.decompte;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Ligne;

/** What the table of benefits promises for the line. */
public record Garantie(Ligne sujet, Cellule cellule) implements Constat {

    /** From the text of a cell of the table. */
    public Garantie(Ligne sujet, String cellule) {
        this(sujet, Cellule.lire(cellule));
    }
}
