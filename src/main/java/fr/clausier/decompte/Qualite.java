package fr.clausier.decompte;

import fr.clausier.contrat.Suivi;

/**
 * The member holds, or loses, a standing.
 *
 * @param valeur what it is worth, for a standing that has a value (an age); null for the others
 */
public record Qualite(Suivi sujet, Standing standing, Object valeur) implements Constat {

    public Qualite(Suivi sujet, Standing standing) {
        this(sujet, standing, null);
    }
}
