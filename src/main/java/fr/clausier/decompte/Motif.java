package fr.clausier.decompte;

/** Why something is refused, waits, or is put to a human. Codes are stable and never reused. */
public enum Motif {
    NON_ASSURE(Question.QUALITE, "La personne soignée n'est pas assurée : elle n'est pas désignée au bulletin d'adhésion."),
    NON_MEMBRE_APSME(Question.QUALITE, "Le membre n'appartient pas à l'association souscriptrice à la date d'effet."),
    NON_AYANT_DROIT(Question.QUALITE, "La personne ne remplit aucune des conditions d'ayant droit à cette date."),
    CHARGE_A_PROUVER(Question.QUALITE, "L'enfant a passé les limites d'âge : sa charge effective et permanente doit être prouvée par l'avis d'imposition."),
    ADHESION_NON_ACCEPTEE(Question.PERIODE, "Aucun certificat d'adhésion n'a été émis : l'adhésion n'est pas acceptée."),
    HORS_PERIODE(Question.PERIODE, "Les soins précèdent la date d'effet de la garantie."),
    APRES_CESSATION(Question.PERIODE, "Les soins suivent le dernier jour couvert."),
    NULLITE(Question.PERIODE, "L'adhésion est nulle pour fausse déclaration intentionnelle : aucune prestation n'est due."),
    SUSPENSION(Question.PERIODE, "La garantie est suspendue à cette date pour non-paiement des cotisations."),
    ATTENTE_PAIEMENT(Question.PERIODE, "Aucune cotisation n'a encore été payée."),
    DELAI_RENONCIATION(Question.PERIODE, "Le délai de renonciation court encore : le membre n'a pas demandé l'exécution immédiate."),
    GARANTIE_NON_EXECUTEE(Question.PERIODE, "Le membre a renoncé à l'adhésion sans en avoir demandé l'exécution immédiate : aucune prestation n'est due."),
    FORCLUSION(Question.PERIODE, "Les justificatifs ont été envoyés plus de vingt-quatre mois après la fin de la garantie."),
    PRESCRIPTION(Question.PERIODE, "L'action est prescrite."),

    NON_REDEVABLE(Question.ADMISSION, "Le candidat ne s'engage pas lui-même à payer les cotisations."),
    PERSONNE_MORALE(Question.ADMISSION, "Seule une personne physique peut adhérer."),
    AGE_MINIMUM(Question.ADMISSION, "Le candidat n'a pas l'âge minimum d'adhésion."),
    AGE_MAXIMUM(Question.ADMISSION, "La personne dépasse l'âge maximum d'adhésion."),
    HORS_METROPOLE(Question.ADMISSION, "Le candidat ne réside pas en France métropolitaine."),
    HORS_REGIME_FRANCAIS(Question.ADMISSION, "La personne ne relève pas d'un régime français de Sécurité sociale."),
    HORS_ACTIVITE(Question.ADMISSION, "Le candidat n'exerce pas une activité indépendante non agricole."),
    FORMULE_INCONNUE(Question.ADMISSION, "Cette formule n'est pas en vigueur."),
    FORMULE_INDIVIDUELLE(Question.ADMISSION, "Toute la famille a la formule du membre."),
    BULLETIN_INCOMPLET(Question.ADMISSION, "Le bulletin d'adhésion n'est pas rempli, signé ou ne nomme pas la garantie et l'option."),
    CHARGE_NON_MENTIONNEE(Question.ADMISSION, "L'avis d'imposition fourni ne fait pas apparaître la personne : sa charge est à apprécier."),
    EXCLU(Question.ADMISSION, "Un membre exclu ne peut adhérer à nouveau avant vingt-quatre mois sans l'accord du conseil."),

    RENONCIATION_SANS_OBJET(Question.RENONCIATION, "Le droit de renoncer n'existe que pour une adhésion conclue à distance."),
    RENONCIATION_TARDIVE(Question.RENONCIATION, "La renonciation a été envoyée après la fin du délai de quatorze jours."),
    RENONCIATION_FORME(Question.RENONCIATION, "La renonciation n'a pas la forme prévue : lettre ou support durable, avec demande d'avis de réception."),
    GARANTIE_EXECUTEE(Question.RENONCIATION, "La garantie a déjà été intégralement exécutée."),

    DENONCIATION_RESERVEE(Question.DENONCIATION, "Cette dénonciation n'est pas ouverte à celui qui la donne."),
    DENONCIATION_PREMATUREE(Question.DENONCIATION, "L'adhésion a moins d'un an."),
    DENONCIATION_TARDIVE(Question.DENONCIATION, "La dénonciation a été envoyée hors délai."),
    DENONCIATION_FORME(Question.DENONCIATION, "La dénonciation n'a pas la forme prévue."),
    EVENEMENT_NON_PREVU(Question.DENONCIATION, "Cet événement n'est pas de ceux qui permettent de dénoncer l'adhésion."),
    RISQUE_INCHANGE(Question.DENONCIATION, "Le risque garanti ne tenait pas à l'ancienne situation, ou n'a pas disparu."),
    SANS_FONDEMENT(Question.DENONCIATION, "Rien n'établit le motif de la dénonciation."),

    CHANGEMENT_PREMATURE(Question.CHANGEMENT, "Le changement n'est possible qu'après un an de couverture."),
    CHANGEMENT_FORME(Question.CHANGEMENT, "Le changement se demande par lettre recommandée avec avis de réception."),
    FORMULE_FERMEE(Question.CHANGEMENT, "La formule demandée n'est pas en vigueur, ou est déjà celle de l'adhésion."),
    CHANGEMENT_PARTIEL(Question.CHANGEMENT, "Le changement vaut pour le membre et tous ses ayants droit."),
    EVENEMENT_NON_LISTE(Question.CHANGEMENT, "Cet événement ne dispense pas de l'année de couverture ni du recommandé."),
    BULLETIN_A_SIGNER(Question.CHANGEMENT, "Le nouveau bulletin n'est pas signé, ou le nouveau certificat n'est pas émis."),

    ACTION_PRESCRITE(Question.ACTION, "L'action est prescrite ; la prescription est à opposer."),
    LITIGE_PREMATURE(null, "Le tribunal ne peut être saisi qu'après l'échec d'une tentative amiable."),

    PIECE_MANQUANTE(null, "Une pièce est attendue."),
    REVISION_A_DECIDER(null, "La mutuelle peut réviser les cotisations ou les prestations ; elle ne l'a pas décidé."),
    REVISION_NON_FONDEE(null, "Le contrat ne permet pas cette révision : elle n'est pas applicable."),
    REVISION_NON_NOTIFIEE(null, "La révision n'a pas été valablement notifiée : elle n'est pas encore opposable."),
    MAJORATION_TARDIVE(null, "La majoration pour une taxe nouvelle prend effet plus de six mois après la publication du texte."),
    AVENANT_MANQUANT(null, "La modification du contrat collectif n'est pas constatée par un avenant signé : elle n'est pas opposable."),
    HAUSSE_A_PROPOSER(null, "La mutuelle peut maintenir l'adhésion moyennant une cotisation plus élevée."),
    MISE_EN_DEMEURE_A_DECIDER(null, "La mutuelle peut mettre l'adhérent en demeure de payer."),
    MISE_EN_DEMEURE_PREMATUREE(null, "La mise en demeure a été envoyée avant que la cotisation soit en retard : elle est sans effet."),
    MISE_EN_DEMEURE_FORME(null, "La mise en demeure n'a pas été envoyée sous pli recommandé au dernier domicile connu : elle est sans effet."),
    EXCLUSION_A_DECIDER(null, "Le conseil d'administration peut prononcer l'exclusion."),
    EXCLUSION_IRREGULIERE(null, "L'exclusion suppose un préjudice volontaire, une convocation et une audition, ou l'absence au jour dit."),
    CONTINUITE_A_DECIDER(null, "Après une exclusion, la mutuelle apprécie si elle propose une garantie individuelle."),
    CONTRAT_POURSUIVI(null, "La dissolution de l'association ne met pas fin à l'adhésion : le contrat se poursuit de plein droit."),
    PENSION_DE_VIEILLESSE(null, "La pension de vieillesse tirée de l'activité indépendante maintient l'adhésion."),
    REVOCATION_A_DECIDER(null, "Le conseil de l'association peut révoquer le membre."),
    RESPONSABILITE_A_APPRECIER(null, "Une faute détachable de ses fonctions peut engager la responsabilité personnelle du membre."),
    COTISATION_A_FIXER(null, "Le bulletin ne donne pas le montant de la cotisation."),

    TAUX_DE_COTISATION_INCONNUS(null, "Les taux de cotisation payé et dû sont attendus : la prestation se réduit dans leur rapport."),

    NON_COUVERT(null, "La formule ne prévoit aucune prestation pour ce poste."),
    PAS_ENCORE_CREE(null, "À cette date, la loi n'avait pas encore créé cette prise en charge."),
    PLUS_REMBOURSE(null, "À cette date, la Sécurité sociale ne remboursait plus ces soins : déclarez-les non remboursés."),
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

    /** The question that it answers no; null when it is about the line itself, or answers none. */
    public Question question() {
        return question;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
