package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** What the social fund is asked to help with. Codes are stable and never reused. */
public enum ObjetAide implements Nomme {
    FRAIS_MEDICAUX("Frais médicaux ou paramédicaux restant dus"),
    PARTICIPATION_COTISATION("Participation à la cotisation"),
    EVENEMENT_GRAVE("Événement grave et exceptionnel"),
    EVENEMENT_FAMILIAL("Événement familial"),
    AUTRE("Autre objet");

    private final String texte;

    ObjetAide(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
