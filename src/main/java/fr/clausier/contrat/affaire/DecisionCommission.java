package fr.clausier.contrat.affaire;

/** What the commission of the social fund decided. Codes are stable and never reused. */
public enum DecisionCommission {
    ACCORD("Aide accordée"),
    REFUS("Aide refusée");

    private final String texte;

    DecisionCommission(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
