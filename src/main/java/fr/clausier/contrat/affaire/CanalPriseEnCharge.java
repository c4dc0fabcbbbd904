package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** How a hospital guarantee is asked for. Codes are stable and never reused. */
public enum CanalPriseEnCharge implements Nomme {
    ESPACE_PERSONNEL("Formulaire de l'espace personnel"),
    COURRIER("Courrier au centre de gestion"),
    AUTRE("Autre voie");

    private final String texte;

    CanalPriseEnCharge(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
