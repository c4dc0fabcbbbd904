package fr.clausier.decompte;

import fr.clausier.contrat.Suivi;
import fr.clausier.contrat.adhesion.Duree;
import fr.clausier.contrat.adhesion.Terme;

/** A day that a clause counts from another one; when several count the same, the latest holds. */
public record Delai(Suivi sujet, Terme terme, Terme depuis, Duree duree) implements Constat {

    public Delai(Suivi sujet, Terme terme, Terme depuis, String duree) {
        this(sujet, terme, depuis, Duree.de(duree));
    }
}
