package fr.clausier.contrat.affaire;

/** What the social fund is asked to help with. Codes are stable and never reused. */
public enum ObjetAide {
    FRAIS_MEDICAUX("Frais médicaux ou paramédicaux restant dus"),
    PARTICIPATION_COTISATION("Participation à la cotisation"),
    EVENEMENT_GRAVE("Événement grave et exceptionnel"),
    EVENEMENT_FAMILIAL("Événement familial"),
    AUTRE("Autre objet");

    private final String texte;

    ObjetAide(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
