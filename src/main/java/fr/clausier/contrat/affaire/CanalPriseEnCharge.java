package fr.clausier.contrat.affaire;

/** How a hospital guarantee is asked for. Codes are stable and never reused. */
public enum CanalPriseEnCharge {
    ESPACE_PERSONNEL("Formulaire de l'espace personnel"),
    COURRIER("Courrier au centre de gestion"),
    AUTRE("Autre voie");

    private final String texte;

    CanalPriseEnCharge(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
