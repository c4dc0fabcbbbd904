package fr.clausier.decompte;

/** What a share of the payment refunds. */
public enum NaturePart {
    TICKET_MODERATEUR("Ticket modérateur"),
    DEPASSEMENT("Dépassement"),
    FORFAIT("Forfait"),
    FORFAIT_JOURNALIER("Forfait journalier hospitalier"),
    CENT_POUR_CENT_SANTE("100 % Santé");

    private final String texte;

    NaturePart(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
