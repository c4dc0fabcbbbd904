package fr.clausier.decompte;

import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Montant;

/**
 * At most this amount is due.
 *
 * @param figure the legal figure it comes from; null when it comes from the contract
 */
public record Plafonnement(Ligne sujet, Montant montant, Figure figure) implements Constat {

    private static final String POURCENT_BASE = "% BR";

    public Plafonnement(Ligne sujet, Montant montant) {
        this(sujet, montant, null);
    }

    /** A legal maximum, of the tariff or in euros; what the Sécurité sociale pays is taken off where it is included. */
    public Plafonnement(Ligne sujet, Figure figure) {
        this(sujet, montant(sujet, figure), figure);
    }

    private static Montant montant(Ligne ligne, Figure figure) {
        if (figure.unite().startsWith(POURCENT_BASE)) {
            return ligne.resteDeLaBase(figure.code());
        }
        return figure.secuIncluse() ? figure.montant().moinsAuPlus(ligne.verse()) : figure.montant();
    }
}
