package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** What was bought in the network. Codes are stable and never reused. */
public enum ProduitReseau implements Nomme {
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

    @Override
    public String texte() {
        return texte;
    }
}
