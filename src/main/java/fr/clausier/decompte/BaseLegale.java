package fr.clausier.decompte;

import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** The tariff of the Sécurité sociale that the law gives for the line: the figure by the number of units. */
public record BaseLegale(Ligne sujet, Figure figure) implements Constat {

    public Montant montant() {
        return figure.montant().fois(sujet.nombreUnites());
    }
}
