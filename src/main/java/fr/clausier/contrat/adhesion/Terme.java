package fr.clausier.contrat.adhesion;

/**
 * A day that matters in the life of a membership: declared with the demande, or counted by a clause from another one.
 * Codes are stable and never reused.
 */
public enum Terme {
    EFFET("Date d'effet de l'adhésion"),
    SIGNATURE("Signature du bulletin d'adhésion"),
    RECEPTION_CONDITIONS("Réception des conditions contractuelles"),
    ENVOI("Envoi"),
    RECEPTION("Réception"),
    EVENEMENT("Événement"),
    REVELATION("Révélation de l'événement"),
    DEMANDE("Demande"),
    EFFET_SOUHAITE("Effet souhaité"),
    INFORMATION("Envoi de l'information sur la modification"),
    NOTIFICATION("Notification"),
    PUBLICATION("Publication au Journal officiel"),
    EFFET_MODIFICATION("Effet de la modification"),
    EFFET_DECIDE("Effet décidé par la mutuelle"),
    AVIS("Date portée sur l'avis de réception"),
    ECHEANCE("Échéance de la cotisation"),
    MISE_EN_DEMEURE("Envoi de la mise en demeure"),
    PAIEMENT("Paiement"),
    REGLEMENT("Règlement de tout ce qui est dû"),
    PERTE_QUALITE("Perte de la qualité de membre de l'association"),
    INFORMATION_MUTUELLE("Information de la mutuelle"),
    JOUR_DEMANDE("Jour sur lequel porte la question"),
    PERTE_REGIME("Fin de la justification du régime obligatoire"),
    RESILIATION_CONTRAT("Résiliation du contrat entre l'association et la mutuelle"),
    CESSATION_ACTIVITE("Cessation de l'activité indépendante"),
    FIN_COLLECTIF("Fin de l'assurance collective auprès de la mutuelle"),
    CONSTATATION("Constatation de l'inexactitude"),
    CONNAISSANCE_MUTUELLE("Connaissance par la mutuelle"),
    CONNAISSANCE_INTERESSE("Connaissance par l'intéressé"),
    ACHAT("Achat"),
    DEBUT_CARTE("Premier jour de la carte"),
    CONFIRMATION("Confirmation écrite de la perte ou du vol"),
    DEPOT("Dépôt du dossier en agence"),
    RECOURS_TIERS("Action ou indemnisation du tiers"),
    REFUS_RECLAMATION("Refus opposé à la réclamation"),
    CONNAISSANCE_FAITS("Connaissance des faits"),
    DECLARATION("Déclaration du litige"),
    FIN_CONTRAT("Dernier jour du contrat"),
    APPEL("Appel à l'assistance"),
    PRESTATION("Jour de la prestation"),
    PREMIERE_PRESTATION("Première prestation"),
    ENTREE("Entrée à l'hôpital"),
    SORTIE("Sortie de l'hôpital"),
    ANNONCE("Annonce de l'hospitalisation"),
    DEBUT_IMMOBILISATION("Premier jour d'immobilisation"),
    FIN_IMMOBILISATION("Dernier jour d'immobilisation"),
    RETOUR_DOMICILE("Retour au domicile"),
    DIPLOME("Obtention du diplôme"),
    DECES("Décès"),
    REMISE_CLES("Remise des clés"),
    REPRISE_COURS("Reprise des cours"),
    DERNIER_JOUR_COUVERT("Dernier jour couvert"),

    FORMATION("Formation de l'adhésion"),
    OUVERTURE("Ouverture des droits"),
    ECHEANCE_ANNUELLE("Échéance de la période en cours"),
    RECONDUCTION("Reconduction tacite"),
    LIMITE("Dernier jour pour agir"),
    FIN_ENGAGEMENT("Dernier jour de la prise en charge"),
    LIMITE_MAJORATION("Dernier jour pour majorer la cotisation d'une taxe nouvelle"),
    ANNIVERSAIRE("Un an de couverture"),
    EFFET_DEMARCHE("Date d'effet"),
    FIN_ANCIENNE_FORMULE("Dernier jour de l'ancienne formule"),
    LIMITE_DECLARATION("Dernier jour pour déclarer le litige"),
    LIMITE_DEMANDE("Dernier jour pour demander l'assistance"),
    DEBUT_PRESTATIONS("Premier jour des prestations"),
    FIN_PERIODE("Dernier jour des prestations"),
    LIMITE_EXECUTION("Dernier jour pour l'exécution"),
    LIMITE_INTERVENTION("Intervention au plus tard"),
    FIN_GARANTIE_RESEAU("Dernier jour de la garantie du réseau"),
    FIN_ESSAI("Dernier jour de l'essai, au moins"),
    FIN_CARTE("Dernier jour de la carte"),
    LIMITE_CARTE("Dernier jour pour envoyer la nouvelle carte"),
    LIMITE_COMMISSION("Examen par la commission, au plus tard"),
    LIEN_PRESUME("Lien avec l'événement présumé jusqu'au"),
    FIN("Fin de la garantie"),
    LIMITE_REMBOURSEMENT("Dernier jour pour rembourser"),
    DEFAUT("Défaut de paiement constaté à partir du"),
    SUSPENSION("Suspension, faute de paiement, à partir du"),
    REPRISE("Reprise de la garantie, à midi"),
    RESILIATION("Résiliation, faute de paiement : dernier jour de l'adhésion"),
    DEPART_PRESCRIPTION("Départ de la prescription"),
    PRESCRIPTION("Dernier jour pour agir avant prescription"),
    LIMITE_PIECES("Dernier jour d'envoi des justificatifs"),
    RETOUR_POSSIBLE("Nouvelle adhésion possible"),
    DEMISSION("Démission de la mutuelle"),
    RADIATION("Radiation de la mutuelle"),
    PERTE_ASSOCIATION("Perte de la qualité de membre de l'association");

    private final String texte;

    Terme(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
