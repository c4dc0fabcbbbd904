package fr.clausier.decompte;

/** What an alert tells. Codes are stable and never reused. */
public enum CodeAlerte {
    CERTIFICAT_A_METTRE_A_JOUR("La personne est désignée au bulletin mais pas au certificat d'adhésion : certificat à mettre à jour."),
    CARTE_NON_ENVOYEE("La carte qui nomme les assurés n'a pas été envoyée : l'acceptation n'est pas matérialisée."),
    HORS_CADRE_STATUTAIRE("Le contrat admet cette personne hors du cadre que les statuts donnent aux ayants droit."),
    CADRE_STATUTAIRE_SEUL("Les statuts permettraient d'admettre cette personne ; le contrat, plus étroit, ne l'admet pas."),
    BULLETIN_CONTRAIRE("Le bulletin nomme une autre formule que le contrat : le contrat, placé au-dessus du bulletin, l'emporte."),
    AGE_PAR_MILLESIMES("L'âge à l'adhésion se compte par différence d'années civiles ; l'âge révolu aurait donné la réponse contraire."),
    NOMBRE_DE_FORMULES("Le catalogue chargé n'a pas le nombre de formules que le contrat annonce : paramétrage à vérifier."),
    FORMALITE_MEDICALE_INTERDITE("Un questionnaire de santé a été demandé : le contrat l'interdit, il ne compte pas."),
    CONDITION_DE_RESSOURCES("Une condition de ressources a été opposée : le contrat n'en a pas, elle ne compte pas."),
    FICHE_CONSEIL_TARDIVE("La fiche conseil n'a pas été remise avec le bulletin au plus tard."),
    PIECE_EQUIVALENTE("La carte d'invalidité demandée est remplacée par la carte mobilité inclusion ou la notification de l'allocation."),
    DOCUMENT_INFORMATION_NON_REMIS("Le document d'information n'a pas été remis à l'adhérent avant la signature."),
    STATUTS_NON_REMIS("Les statuts n'ont pas été remis à l'adhérent."),
    REGLEMENT_NON_REMIS("Le règlement n'a pas été remis à l'adhérent."),
    NOTICE_NON_REMISE("La notice n'a pas été remise à l'adhérent."),
    AJOUT_EN_LIGNE("L'ajout en ligne d'un bénéficiaire vaut demande : ses conditions sont à vérifier avant l'avenant."),
    HEURE_DE_REPRISE_INCONNUE("La garantie reprend ce jour-là à midi et l'heure des soins n'est pas connue : ils sont couverts, à vérifier."),
    AVIS_DE_RECEPTION_NON_DEMANDE("Aucun avis de réception n'a été demandé : la renonciation vaut si son envoi est établi."),
    INEXACTITUDE_DE_BONNE_FOI("La déclaration est inexacte sans mauvaise foi établie : la notice n'en tire ni nullité ni réduction, à signaler."),
    PRESTATIONS_DEJA_SERVIES("Des prestations ont été servies avant la renonciation : les cotisations sont rendues en entier, le reste se décide à part."),
    EVENEMENT_ANCIEN("Le changement est demandé plus de trois mois après l'événement : vérifier qu'il en découle encore."),
    MISE_EN_DEMEURE_A_REFAIRE("La mise en demeure a précédé le retard de paiement : elle est sans effet, à refaire."),
    RESILIATION_NON_ANNONCEE("La mise en demeure n'annonce pas la résiliation au terme de quarante jours : l'adhésion n'est pas résiliée."),
    CHEQUE_NON_DEMANDE("Le paiement par chèque n'a pas été demandé au gestionnaire : mode de paiement à refuser, sans frais."),
    AGE_ET_VIEILLISSEMENT("Un tableau des cotisations par âge et une majoration pour vieillissement sont donnés ensemble : l'un exclut l'autre, à vérifier."),
    NOTIFICATION_ECRITE_A_FAIRE("L'adresse électronique manque ou n'est plus la bonne : la révision est à notifier par écrit."),
    AVENANT_ASSOCIATION_A_SIGNER("L'avenant au contrat entre l'association et la mutuelle n'est pas signé : la révision reste opposable au membre, à régulariser."),
    DENONCIATION_A_REQUALIFIER("Envoyée avant un an, la dénonciation peut valoir pour l'échéance du 31 décembre."),
    ADRESSE_NON_DEDIEE("Le courriel n'est pas allé à l'adresse prévue pour les dénonciations : sa réception est à vérifier."),
    CHAMP_DE_RECRUTEMENT("L'adhérent remplit toujours les conditions statutaires de recrutement : le changement de situation suffit."),
    TROIS_MOIS_DEPASSES("Les trois mois sont comptés à l'envoi de la dénonciation ; le texte borne la fin de l'adhésion."),
    AVIS_ECARTE("La date portée sur l'avis de réception n'est pas celle du contrat : la date calculée est retenue."),
    PLUSIEURS_FINS("Plusieurs causes mettent fin à l'adhésion : la première dans le temps est retenue."),
    COTISATION_NON_COURUE("Une cotisation est payée au-delà de la fin : les statuts ne la rendent pas, la loi peut y obliger ; à vérifier."),
    ACCIDENT_NON_DECLARE("L'accident met en cause un tiers et n'a pas été signalé à la mutuelle : il doit l'être ; le recours est conservé."),
    INDEMNITE_DU_TIERS_INCONNUE("La part d'indemnité que doit le tiers n'est pas connue : le recours est ouvert, son montant reste à fixer."),
    AUTRE_GARANTIE_NON_DECLAREE("Une autre garantie de même nature existe et n'a pas été signalée à la mutuelle."),
    CHOIX_DE_L_ASSUREUR("Une autre garantie existe et n'a rien versé : l'assuré s'adresse à l'organisme de son choix, la garantie est due en entier."),
    ANCIENNETE_SANS_EFFET("L'ancienneté de l'autre contrat ne change rien : chaque garantie joue dans sa propre limite."),
    DECISION_NON_OPPOSABLE("Le contrôle n'a pas été notifié par lettre recommandée avec avis de réception : il n'est pas opposable, la prestation est maintenue."),
    DECISION_SANS_MOTIFS("La lettre ne donne pas les motifs de la décision : elle n'est pas opposable, la prestation est maintenue."),
    EXPERTISE_MALGRE_LA_SECU("La Sécurité sociale a payé ces soins : l'expertise s'impose malgré cela ; le ticket modérateur que doit un contrat responsable est à vérifier."),
    VERSEMENTS_ACQUIS("L'expertise ne vaut que pour l'avenir : ce qui a été versé avant sa notification n'est pas repris, sauf fraude."),
    MEDIATEUR_A_INDIQUER("Le désaccord persiste : le membre est à informer qu'il peut saisir le médiateur."),
    COMMISSION_EN_RETARD("La commission du fonds social, qui se réunit au moins tous les deux mois, n'a pas encore décidé : dossier à relancer."),
    BAREME_D_UNE_AUTRE_ANNEE("Le barème d'honoraires connu est celui de 2019 : il est retenu, celui de l'année de la décision est à demander."),
    JURIDICTION_EUROPEENNE("La juridiction européenne siège en France : le plafond de la France est retenu, à vérifier."),
    CLASSE_DE_CONTRAVENTION("Le barème ne nomme que la cinquième classe : la ligne des autres juridictions est retenue, à vérifier."),
    APPEL_A_ORIENTER("L'appel n'a pas été présenté comme une demande de protection juridique médicale : il est à orienter."),
    // Assistance : hospitalisation et immobilisation.
    UN_SEUL_EVENEMENT("L'hospitalisation et l'immobilisation qui la suit sont un seul événement : les maxima ne comptent qu'une fois."),
    NOURRITURE_PAR_PET_SITTER("Personne ne peut acheter la nourriture de l'animal : le pet-sitter s'en charge, son prix reste à l'adhérent."),
    INTERVENTION_TARDIVE("L'intervention est prévue après le délai que le contrat donne à l'assisteur depuis la remise des clés."),
    MATERIEL_LIVRE_PAR_TAXI("L'assisteur peut organiser la livraison de petit matériel par taxi ; le taxi et le matériel restent à payer."),
    MATERIEL_NON_LIVRE("Le fournisseur est à plus de cinquante kilomètres : la livraison n'est pas organisée."),
    // Assistance : vie quotidienne, emploi, retraite.
    REPONSE_MEDICALE_TARDIVE("La réponse médicale est donnée plus de quarante-huit heures après l'appel : l'engagement n'est pas tenu."),
    OUVERT_JOUR_FERIE("C'est un jour férié : le contrat ne l'excepte pas pour ce service, à la différence des autres ; ouverture à vérifier."),
    RENDEZ_VOUS_DE_45_MINUTES("Un rendez-vous vidéo dure quarante-cinq minutes : le temps demandé au-delà n'est pas dû."),
    SUITES_DU_BILAN("Le stress relevé au bilan ouvre le soutien contre le stress, le bilan professionnel et la remise en forme."),

    // Assistance : conditions générales.
    INTERVENTION_A_TERME("L'intervention a été engagée avant la fin du contrat : elle est menée à son terme, dans ses maxima."),
    HANDICAP_SANS_LIMITE_D_AGE("L'enfant a passé l'âge que fixe la garantie : son handicap, à justifier, supprime cette limite."),
    EXCLUSION_A_PROUVER("Une cause d'exclusion est alléguée : elle n'est opposée que si l'assisteur en apporte la preuve."),
    CLAUSE_DISCUTABLE("L'exclusion des soins de changement de sexe est appliquée telle qu'écrite ; elle est discutable au regard de la non-discrimination."),
    RETARD_EXCUSE("La force majeure, ou un événement assimilé, empêche l'assisteur : son retard est excusé, l'exécution reste due dès qu'elle redevient possible."),
    DECES_HORS_DE_FRANCE("Le décès est survenu hors de France : les garanties décès jouent, les transports restent ceux que le contrat prévoit en France."),
    DECLARER_SANS_ATTENDRE("Un acte d'huissier ou une convocation a été reçu : le litige se déclare sans attendre les trente jours."),
    DECLARATION_HORS_DELAI("Le litige est déclaré plus de trente jours après le refus : la garantie reste due tant que le retard ne nuit pas à l'assureur."),
    VALEUR_NON_CHIFFREE("Le litige n'a pas de valeur chiffrée : le seuil d'intervention ne s'y oppose pas."),
    DOCUMENT_DE_PROCEDURE_ATTENDU("La justice est saisie : l'assuré ou son avocat transmet les documents de la procédure."),
    AVOCAT_IMPOSE("L'avocat a été choisi par l'assureur : ce choix revient à l'assuré."),
    CARTE_A_RENDRE("L'adhésion prend fin : la carte de tiers payant est à rendre."),
    // Assistance : prescription.
    ACCUSE_DE_RECEPTION_DU("Sans réponse sous dix jours ouvrables, la réclamation appelle un accusé de réception."),
    REPONSE_HORS_DELAI("La réponse à la réclamation dépasse les deux mois du contrat."),
    ACCORD_SUR_LA_PRESCRIPTION("Un accord sur la durée ou les causes d'interruption de la prescription est sans effet : le contrat l'interdit."),
    // Assistance : déplacement.
    MOYEN_DES_MEDECINS("Le moyen du retour est celui que retiennent les médecins de l'assisteur : un autre n'est pas pris en charge."),
    PERSONNE_HABILITEE("Aucun proche ne peut venir : l'assisteur fait accompagner l'enfant par une personne habilitée."),
    DUREE_PREVISIBLE("L'hospitalisation est comptée pour la durée prévue : à confirmer si elle s'abrège."),
    HORS_PANIER("L'équipement ou l'acte n'est pas du panier 100 % Santé : il est remboursé comme ceux du panier libre."),
    PANIER_PAS_ENCORE_OUVERT("Le panier 100 % Santé n'existait pas encore pour cet équipement à la date des soins : il est remboursé selon les règles d'alors."),
    PANIER_A_VERIFIER("La dent ou le matériau n'est pas de ceux que le guide met au panier 100 % Santé : le panier du décompte est retenu, à vérifier."),
    HONORAIRE_LIMITE_INCONNU("L'honoraire limite de cet acte du panier maîtrisé n'est pas connu : le remboursement n'y est pas borné, à vérifier."),
    AMPLIFICATION_A_VERIFIER("L'amplification annoncée dépasse trente décibels : le panier déclaré est gardé, critère à vérifier auprès du fabricant."),
    TRAITEMENTS_MANQUANTS("Il manque au verre un traitement que comporte l'offre 100 % Santé : la classe déclarée est gardée, à vérifier."),
    CHOIX_DE_MONTURES("L'opticien n'a pas proposé le nombre de montures que demande l'offre 100 % Santé : sans effet sur le remboursement."),
    DEVIS_CENT_POUR_CENT_MANQUANT("L'opticien n'a pas présenté de devis 100 % Santé : il devait le faire, sans effet sur le remboursement."),
    DECOMPTE_EN_DOUBLE("La Sécurité sociale transmet ses décomptes : celui qui a été envoyé n'était pas attendu ; vérifier qu'il n'est pas réglé deux fois."),
    GUIDE_PLUS_EXIGEANT("Le guide demande pour ce poste une pièce que le contrat ne demande pas : elle n'est due que si la mutuelle la réclame."),
    CHAPITRE_SANS_OBJET("La garantie ne figure pas au tableau des prestations : les pièces du chapitre 6 ne sont pas demandées."),
    PRIX_LIMITE_DEPASSE("Le prix dépasse la limite légale du panier 100 % Santé : le surplus n'est pas remboursé à ce titre."),
    EXCLUSION_MAINTENUE("Le tableau des prestations nomme ce poste, mais le règlement particulier n'en lève pas l'exclusion : elle est maintenue, paramétrage à vérifier."),
    FORFAIT_JOURNALIER_LONG_SEJOUR("Un forfait journalier est facturé en unité de long séjour : il est payé, à vérifier."),
    ACCIDENT_QUALIFIE("Les faits répondent à la définition de l'accident : rechercher un tiers responsable."),
    MONTANT_CONVERTI("La facture n'est pas en euros : le montant retenu est celui du décompte de la Sécurité sociale."),
    CONSOMMATION_D_AUTRUI("Une consommation donnée est celle d'une autre personne : les forfaits sont personnels, elle n'entame pas celui-ci."),
    ENGAGEMENT_EXPIRE("Les soins suivent le dernier jour de la prise en charge : elle n'engage plus, la facture est décidée à ce jour."),
    TICKET_MODERATEUR_SEUL("Le tableau des prestations ne nomme pas ce poste : seul le ticket modérateur est remboursé."),
    // Assistance : maternité et décès.
    PRESTATAIRE_ACCOMPAGNE("Aucun adulte ne peut voyager avec les enfants : un prestataire de l'assisteur les accompagne."),
    EXCLUSION_NON_PROUVEE("Une circonstance que le contrat exclut est évoquée sans que l'assisteur la prouve : elle n'est pas opposée."),
    AGE_AUDITIF("La notice situe la bascule des prix limites auditifs à 21 ans ; la loi la fixe au 20e anniversaire."),
    // Assistance : maladie redoutée.
    ENVELOPPE_ENTAMEE("L'enveloppe est déjà ouverte pour cet événement : ses unités se prennent au fur et à mesure, sur ce qui en reste."),
    MESURE_ENTAMEE("La quantité demandée n'est pas un nombre entier de mesures : l'unité entamée compte en entier."),
    ENFANT_MAJEUR_MALADE("Le malade est un enfant majeur : l'enveloppe des enfants est retenue, quel que soit son âge."),
    PROLONGATION_PAYANTE("Au-delà de quatre-vingt-dix jours de téléassistance, le service peut se prolonger, aux frais de l'adhérent."),
    FIN_DE_TRAVAUX_A_PROUVER("Le procès-verbal de fin de travaux et la copie de la facture acquittée sont à transmettre."),
    // Assistance : santé en ligne.
    TELECONSULTATION_DE_L_ETRANGER("La téléconsultation est demandée depuis l'étranger : le guide l'annonce partout dans le monde, la notice limite ses garanties à la France."),
    RESPONSABILITE_ECARTEE("Un cas de force majeure est prouvé : l'assisteur ne répond pas des manquements ou contretemps qui en résultent."),
    // Assistance : enfants et chirurgie.
    CENTRE_SANS_LIMITE_D_AGE("L'enfant handicapé est conduit dans son centre spécialisé aux mêmes conditions, quel que soit son âge."),
    COURS_CUMULES("Les cours en ligne et les cours à domicile se cumulent : chacun garde son maximum."),
    LIVRAISON_PAR_TAXI("Aucun commerce des environs ne livre : l'assisteur organise la livraison par taxi et la prend en charge."),
    RECONNAISSANCE_DE_DETTE("Les espèces sont remises contre une reconnaissance de dette."),
    AVANCE_RENDUE_TARD("Les espèces avancées ont été rendues après le dernier jour."),

    TABLE_ILLUSTRATIVE("Le tableau des prestations est illustratif : celui du contrat n'est pas encore chargé."),
    FIGURE_A_VERIFIER("Un montant légal utilisé n'a pas encore de source vérifiée.");

    private final String texte;

    CodeAlerte(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
