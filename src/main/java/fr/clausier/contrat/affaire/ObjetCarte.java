package fr.clausier.contrat.affaire;

/** What is asked about a third-party payment card. Codes are stable and never reused. */
public enum ObjetCarte {
    VALIDITE("La carte vaut-elle ce jour-là ?"),
    PERTE("Carte perdue"),
    VOL("Carte volée");

    private final String texte;

    ObjetCarte(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
