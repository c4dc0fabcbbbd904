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

    SERVICE_NON_OUVERT(Question.SERVICE, "La personne n'est pas couverte ce jour-là : ce service ne lui est pas ouvert."),
    COUVERTURE_A_ETABLIR(Question.SERVICE, "La couverture ce jour-là n'est pas encore établie : ce service attend."),
    HORS_RESEAU(Question.SERVICE, "Ce professionnel n'est pas du réseau : ses avantages ne sont pas acquis ; les garanties du contrat restent les mêmes."),
    CARTE_SANS_MENTION(Question.SERVICE, "La carte présentée ne porte pas la mention du réseau : ses avantages ne sont pas acquis."),
    AVANTAGES_NON_DEMANDES(Question.SERVICE, "Le bénéfice du réseau n'a pas été demandé au professionnel."),
    CARTE_NON_PRESENTEE(Question.SERVICE, "La carte de tiers payant n'a pas été présentée : les frais sont à avancer."),
    AVANTAGE_NON_PREVU(Question.SERVICE, "Le réseau ne prévoit pas cet avantage pour cet achat ou chez ce professionnel."),
    GARANTIE_EXPIREE(Question.SERVICE, "La garantie du réseau avait pris fin."),
    GARANTIE_SANS_DUREE(Question.SERVICE, "La garantie après-vente du partenaire n'a pas de durée écrite : elle est à apprécier avec lui."),
    PROTHESE_SUIVIE_A_APPRECIER(Question.SERVICE, "Le suivi ne vaut que pour certaines prothèses, que le guide ne nomme pas."),
    CONSOMMATION_A_APPRECIER(Question.SERVICE, "Les piles sont sans reste à charge pour une consommation normale, qui est à apprécier."),
    CONSOMMATION_ANORMALE(Question.SERVICE, "Les piles ne sont sans reste à charge que pour une consommation normale."),
    CENTRE_NON_CONFORME(Question.SERVICE, "Le centre de chirurgie réfractive ne remplit pas les critères de qualité du réseau."),
    TELECONSULTATIONS_EPUISEES(Question.SERVICE, "Les cinq téléconsultations de l'année sont prises : ce service reprend au 1er janvier ; les soins restent remboursés par ailleurs."),
    ACTE_HORS_TELECONSULTATION(Question.SERVICE, "La téléconsultation ne comprend que la consultation, la prescription et le compte rendu."),
    CARTE_D_UNE_AUTRE_ANNEE(Question.SERVICE, "La carte ne vaut que pour son année ; la nouvelle est envoyée d'office."),
    CARTE_A_VERIFIER(Question.SERVICE, "Le règlement ne dit pas la durée de la carte : elle est à vérifier auprès du centre de gestion."),
    PERTE_A_CONFIRMER(Question.SERVICE, "La perte ou le vol de la carte est à confirmer par écrit."),
    OBJET_NON_ADMIS(Question.SERVICE, "Le fonds social n'aide pas pour cet objet."),
    RIEN_A_CHARGE(Question.SERVICE, "Les frais ne laissent rien à charge."),
    PRESTATIONS_A_LIQUIDER(Question.SERVICE, "Les autres prestations sont à liquider d'abord : l'aide ne porte que sur ce qu'elles laissent."),
    PARTICIPATION_PERMANENTE(Question.SERVICE, "La participation à la cotisation n'est que ponctuelle."),
    SANS_DIFFICULTE(Question.SERVICE, "Aucune difficulté passagère, matérielle ou familiale, n'est alléguée."),
    EVENEMENT_ORDINAIRE(Question.SERVICE, "L'événement n'est pas grave et exceptionnel."),
    DOSSIER_A_DEPOSER(Question.SERVICE, "Le dossier de demande, remis par le conseiller, est à déposer en agence."),
    COMMISSION_A_DECIDER(Question.SERVICE, "La commission du fonds social décide de l'aide et en fixe le montant."),
    AIDE_REFUSEE(Question.SERVICE, "La commission du fonds social a refusé l'aide."),
    ETABLISSEMENT_A_INDIQUER(Question.SERVICE, "La demande doit donner le nom et l'adresse de l'établissement de soins."),
    NUMERO_A_INDIQUER(Question.SERVICE, "La demande doit donner le numéro de l'établissement hospitalier."),
    ADHERENT_A_NOMMER(Question.SERVICE, "La demande doit nommer l'adhérent principal."),
    PATIENT_A_NOMMER(Question.SERVICE, "La demande doit nommer la personne hospitalisée."),
    SERVICE_A_INDIQUER(Question.SERVICE, "La demande doit dire le service hospitalier."),
    DATE_A_INDIQUER(Question.SERVICE, "La demande doit donner la date de l'hospitalisation."),
    FORMULAIRE_A_VALIDER(Question.SERVICE, "Le formulaire en ligne n'est pas validé."),
    CANAL_NON_PREVU(Question.SERVICE, "La demande se fait dans l'espace personnel ou par courrier au centre de gestion."),
    PRISE_EN_CHARGE_A_APPRECIER(Question.SERVICE, "Ce séjour n'est pas de ceux pour lesquels la dispense d'avance est d'office : elle est à apprécier."),
    SITUATION_NON_ASSISTEE(Question.SERVICE, "L'assistance n'est pas ouverte pour cette situation."),
    LITIGE_NON_COUVERT(Question.SERVICE, "Ce litige n'est pas de ceux que la protection juridique médicale couvre."),
    FRAIS_NON_PREVUS(Question.SERVICE, "La protection juridique ne paie, en justice, que les frais d'expert judiciaire, d'huissier et d'avocat."),
    LIGNE_FERMEE(Question.SERVICE, "La ligne répond du lundi au vendredi, de 8 h à 19 h, hors jours fériés : l'appel se reporte, sans perte de droit."),

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
    ETRANGER(null, "Les conditions de prise en charge des soins à l'étranger ne sont pas remplies."),
    DOUBLON(null, "Le même acte, de la même personne, le même jour, a déjà été décidé ou figure deux fois."),
    DECISION_HUMAINE(null, "Une personne habilitée a refusé cette ligne."),
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
