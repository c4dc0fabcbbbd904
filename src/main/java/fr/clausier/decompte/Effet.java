package fr.clausier.decompte;

/** What a step does. */
public enum Effet {
    DROIT("Droit ouvert"),
    REFUS("Refus"),
    ATTENTE("En attente"),
    CALCUL("Calcul"),
    RETENUE("Reste à la charge de l'assuré"),
    OCTROI("Garantie"),
    PLANCHER("Porté au minimum dû"),
    PLAFOND("Ramené au maximum"),
    SANS_EFFET("Sans effet"),
    VERSEMENT("Versement"),
    ALERTE("Alerte"),
    ECHEANCE("Échéance"),
    APPRECIATION("À apprécier"),
    JUGEMENT("Décision d'une personne"),
    CESSATION("Fin de la garantie"),
    SUSPENSION("Suspension"),
    REDUCTION("Réduit en proportion"),
    SOMME("Somme"),
    PIECE("Pièce attendue"),
    EXCLUT("Exclut"),
    PROPOSITION("Autre demande possible"),
    QUALITE("Qualité");

    private final String texte;

    Effet(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
