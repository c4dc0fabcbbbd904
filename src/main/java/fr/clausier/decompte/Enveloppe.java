package fr.clausier.decompte;

import fr.clausier.contrat.Cellule;
import fr.clausier.contrat.Ligne;

/** A maximum that several postes share, as the table writes it: {@code FR, max 500 €/an, enveloppe DENTAIRE}. */
public record Enveloppe(Ligne sujet, Cellule cellule) implements Constat {

    /** From the text of a cell of the table. */
    public Enveloppe(Ligne sujet, String cellule) {
        this(sujet, Cellule.lire(cellule));
    }
}
