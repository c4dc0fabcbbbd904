package fr.clausier.contrat.affaire;

/** How far a dispute has gone. Codes are stable and never reused. */
public enum PhaseLitige {
    INFORMATION("Information juridique par téléphone"),
    AMIABLE("Règlement amiable"),
    JUDICIAIRE("Procès");

    private final String texte;

    PhaseLitige(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
