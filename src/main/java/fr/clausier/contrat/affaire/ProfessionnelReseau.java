package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Nomme;

/** A trade of the network. Codes are stable and never reused. */
public enum ProfessionnelReseau implements Nomme {
    OPTICIEN("Opticien"),
    CHIRURGIEN_DENTISTE("Chirurgien-dentiste ou implantologue"),
    AUDIOPROTHESISTE("Audioprothésiste"),
    CENTRE_CHIRURGIE_REFRACTIVE("Centre de chirurgie réfractive");

    private final String texte;

    ProfessionnelReseau(String texte) {
        this.texte = texte;
    }

    @Override
    public String texte() {
        return texte;
    }
}
