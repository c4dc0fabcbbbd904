package fr.clausier.decompte;

import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Taux;

/** The rate of the Sécurité sociale that the law gives for the line. */
public record TauxLegal(Ligne sujet, Figure figure) implements Constat {

    public Taux taux() {
        return new Taux(figure.valeur());
    }
}
