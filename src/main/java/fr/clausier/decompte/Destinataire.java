package fr.clausier.decompte;

/** Who receives a payment. */
public enum Destinataire {
    MEMBRE_PARTICIPANT("Le membre participant"),
    PAYEUR_DES_OBSEQUES("La personne qui a réglé les obsèques"),
    POMPES_FUNEBRES("Les pompes funèbres"),
    PROFESSIONNEL_DE_SANTE("Le professionnel de santé");

    private final String texte;

    Destinataire(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
