package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** Costs of a dispute. Codes are stable and never reused. */
public enum FraisJustice implements Nomme {
    EXPERT_JUDICIAIRE("Frais d'expert judiciaire"),
    HUISSIER("Frais d'huissier"),
    AVOCAT("Frais d'avocat"),
    AUTRE("Autres frais");

    private final String texte;

    FraisJustice(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
