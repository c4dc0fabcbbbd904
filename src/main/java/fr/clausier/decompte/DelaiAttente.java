package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;

/** The benefit opens that many months after the effective date of the membership, on the same day of the month. */
public record DelaiAttente(Ligne sujet, int mois) implements Constat {

    /** Whether the care comes before that day. */
    public boolean court() {
        return sujet.dateSoins().isBefore(sujet.situation().adhesion().dateEffet().plusMonths(mois));
    }
}
