package fr.clausier.decompte;

import fr.clausier.contrat.Demarche;

/**
 * The member holds, or loses, a standing.
 *
 * @param valeur what it is worth, for a standing that has a value (an age); null for the others
 */
public record Qualite(Demarche sujet, Standing standing, Object valeur) implements Constat {

    public Qualite(Demarche sujet, Standing standing) {
        this(sujet, standing, null);
    }
}
