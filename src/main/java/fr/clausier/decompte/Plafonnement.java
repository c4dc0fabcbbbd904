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

    public Plafonnement(Ligne sujet, Montant montant) {
        this(sujet, montant, null);
    }

    /** A legal maximum; what the Sécurité sociale paid is taken off where the maximum includes it. */
    public Plafonnement(Ligne sujet, Figure figure) {
        this(sujet, figure.secuIncluse() ? figure.montant().moinsAuPlus(sujet.verse()) : figure.montant(), figure);
    }
}
