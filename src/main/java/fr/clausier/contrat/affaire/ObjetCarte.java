package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** What is asked about a third-party payment card. Codes are stable and never reused. */
public enum ObjetCarte implements Nomme {
    VALIDITE("La carte vaut-elle ce jour-là ?"),
    PERTE("Carte perdue"),
    VOL("Carte volée");

    private final String texte;

    ObjetCarte(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
