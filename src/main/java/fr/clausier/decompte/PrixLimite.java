package fr.clausier.decompte;

import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/** The legal price or fee limit of the line: the figure by the number of units. */
public record PrixLimite(Ligne sujet, Figure figure) implements Constat {

    public Montant montant() {
        return figure.montant().fois(sujet.nombreUnites());
    }
}
