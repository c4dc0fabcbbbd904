package fr.clausier.decompte;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Ligne;

/** At least this much is due, in the grammar of the table of benefits. */
public record Minimum(Ligne sujet, Cellule cellule) implements Constat {

    /** From the text of a cell of the table. */
    public Minimum(Ligne sujet, String cellule) {
        this(sujet, Cellule.lire(cellule));
    }
}
