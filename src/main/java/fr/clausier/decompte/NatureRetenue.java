package fr.clausier.decompte;

/** What stays with the insured by law. */
public enum NatureRetenue {
    PARTICIPATION_FORFAITAIRE("Participation forfaitaire"),
    FRANCHISE("Franchise médicale"),
    MAJORATION_HORS_PARCOURS("Majoration pour non-respect du parcours de soins"),
    DEPASSEMENT_AUTORISE("Dépassement autorisé hors parcours de soins");

    private final String texte;

    NatureRetenue(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
