package fr.clausier.contrat.affaire;

/** Costs of a dispute. Codes are stable and never reused. */
public enum FraisJustice {
    EXPERT_JUDICIAIRE("Frais d'expert judiciaire"),
    HUISSIER("Frais d'huissier"),
    AVOCAT("Frais d'avocat"),
    AUTRE("Autres frais");

    private final String texte;

    FraisJustice(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
