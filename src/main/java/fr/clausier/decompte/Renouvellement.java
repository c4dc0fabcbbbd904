package fr.clausier.decompte;

import fr.clausier.contrat.Ligne;

/** The element may be renewed that many months after its last invoice. */
public record Renouvellement(Ligne sujet, int mois) implements Constat {

    /** Whether this invoice comes too early. */
    public boolean premature() {
        return sujet.moisDepuisDerniereFacture() != null && sujet.moisDepuisDerniereFacture() < mois;
    }
}
