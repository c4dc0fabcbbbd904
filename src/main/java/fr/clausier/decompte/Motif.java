package fr.clausier.decompte;

/** Why a line is refused or waits. Codes are stable and never reused. */
public enum Motif {
    NON_ASSURE(Question.QUALITE, "La personne soignée n'est pas assurée : elle n'est pas désignée au bulletin d'adhésion."),
    NON_MEMBRE_APSME(Question.QUALITE, "Le membre n'appartient pas à l'association souscriptrice à la date d'effet."),
    ADHESION_NON_ACCEPTEE(Question.PERIODE, "Aucun certificat d'adhésion n'a été émis : l'adhésion n'est pas acceptée."),
    HORS_PERIODE(Question.PERIODE, "Les soins précèdent la date d'effet de la garantie."),
    APRES_CESSATION(Question.PERIODE, "Les soins suivent le dernier jour couvert."),
    ATTENTE_PAIEMENT(Question.PERIODE, "Aucune cotisation n'a encore été payée."),
    NON_COUVERT(null, "La formule ne prévoit aucune prestation pour ce poste."),
    ETRANGER(null, "Les conditions de prise en charge des soins à l'étranger ne sont pas remplies."),
    DELAI_ATTENTE(null, "Le délai d'attente de cette prestation n'est pas écoulé."),
    COMPOSITION_EQUIPEMENT(null, "Un équipement comprend au plus deux verres et une monture."),
    RENOUVELLEMENT_PREMATURE(null, "Le délai de renouvellement de l'équipement n'est pas écoulé."),
    EXCLUSION(null, "La notice exclut ces frais.");

    private final Question question;
    private final String texte;

    Motif(Question question, String texte) {
        this.question = question;
        this.texte = texte;
    }

    /** The question on rights that it answers no; null when it is about the line itself. */
    public Question question() {
        return question;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
