package fr.clausier.contrat.affaire;

/** A trade of the network. Codes are stable and never reused. */
public enum ProfessionnelReseau {
    OPTICIEN("Opticien"),
    CHIRURGIEN_DENTISTE("Chirurgien-dentiste ou implantologue"),
    AUDIOPROTHESISTE("Audioprothésiste"),
    CENTRE_CHIRURGIE_REFRACTIVE("Centre de chirurgie réfractive");

    private final String texte;

    ProfessionnelReseau(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
