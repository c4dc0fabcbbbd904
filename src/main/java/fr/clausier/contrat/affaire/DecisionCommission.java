package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** What the commission of the social fund decided. Codes are stable and never reused. */
public enum DecisionCommission implements Nomme {
    ACCORD("Aide accordée"),
    REFUS("Aide refusée");

    private final String texte;

    DecisionCommission(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
