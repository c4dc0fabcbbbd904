package fr.clausier.decompte;

/** What must be answered before anything is due; silence is an error. */
public enum Question {
    QUALITE("La personne est-elle assurée ?"),
    PERIODE("La garantie est-elle en vigueur à la date des soins ?");

    private final String texte;

    Question(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
