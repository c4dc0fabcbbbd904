package fr.clausier.contrat.affaire;

/** What was bought in the network. Codes are stable and never reused. */
public enum ProduitReseau {
    MONTURE("Monture"),
    VERRES("Verres"),
    LENTILLES_RIGIDES("Lentilles rigides"),
    LENTILLES_SOUPLES("Lentilles souples"),
    PROTHESE_DENTAIRE("Prothèse dentaire"),
    IMPLANT("Implant"),
    AIDE_AUDITIVE("Aide auditive"),
    AUTRE("Autre");

    private final String texte;

    ProduitReseau(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
