package fr.clausier.decompte;

/** A standing in the mutual, in its association, or towards the law. Codes are stable and never reused. */
public enum Standing {
    MEMBRE_PARTICIPANT("Membre participant de la mutuelle"),
    ADHERENT("Adhérent : le bulletin ou l'affiliation accepté vaut acceptation des statuts et du règlement ou du contrat"),
    MEMBRE_HONORAIRE("Admissible comme membre honoraire"),
    BENEFICIAIRE_STATUTAIRE("Bénéficiaire des prestations de la mutuelle"),
    COLLEGE_A("Collège A : salariés et retraités du bâtiment et de ses branches"),
    COLLEGE_B("Collège B : les autres membres, dont les indépendants"),
    MEMBRE_ACTIF_APSME("Membre actif de l'association APSME"),
    ADMISSIBLE_APSME("Dans le champ des contrats de l'association APSME"),
    MEMBRE_PERDU("N'est plus membre de la mutuelle, ni de ses instances"),
    ADHESION_NON_ANNULEE("L'adhésion n'est pas annulée : la mauvaise foi n'est pas établie"),
    RADIE("Radié de la mutuelle"),
    APSME_PERDUE("N'est plus membre actif de l'association APSME"),
    OFFRE_DE_CONTINUITE("Une garantie individuelle au moins équivalente doit être proposée, sans délai d'attente"),
    DISPENSE_D_AVANCE("Aucune avance à faire sur la part que la mutuelle prend en charge"),
    ENGAGEMENT_DU_RESEAU("Le professionnel du réseau s'y engage gratuitement"),
    CENTRE_CONFORME("Le centre de chirurgie réfractive remplit les critères de qualité du réseau"),
    TELECONSULTATION_DE_L_ANNEE("Rang de cette téléconsultation dans l'année civile"),
    COMPTE_RENDU_TRANSMIS("Compte rendu transmis au médecin traitant"),
    TRANSMISE_A_L_ETABLISSEMENT("Demande adressée directement à l'établissement"),
    TRAITEE_PAR_LE_CENTRE_DE_GESTION("Demande traitée par le centre de gestion"),
    PROTECTION_JURIDIQUE_ACQUISE("La protection juridique médicale est comprise dans le contrat"),
    TIERCE_PERSONNE_CHOISIE("Le désaccord va à une tierce personne, choisie d'un commun accord"),
    TIERCE_PERSONNE_NOMMEE("Le désaccord va à une tierce personne, que nomme le président du tribunal judiciaire en référé, à la demande de l'un ou de l'autre"),
    CONSEIL_ET_NEGOCIATION("Conseils pour un règlement amiable et négociation avec l'adversaire"),
    RELAIS_VERS_LE_JURISTE("Mise en relation directe avec le service juridique"),
    SERVICE_MEDICO_SOCIAL("Réponse du service médico-social de l'assisteur"),
    JURISTE_DESIGNE("Un juriste suit le dossier et informe sur les garanties"),
    VALEUR_DU_LITIGE("Valeur du litige, intérêts et frais non compris"),
    NEGOCIATION_PAR_LE_JURISTE("Le juriste recherche une solution amiable avec l'adversaire"),
    AVOCAT_A_L_AMIABLE("L'adversaire étant défendu par un avocat, l'assuré l'est aussi dès l'amiable"),
    DEFENSE_EN_JUSTICE("Défense des droits de l'assuré en justice"),
    DIRECTION_DU_PROCES("L'assuré, conseillé par son avocat, dirige le procès"),
    DOSSIER_CLOS("La transaction met fin au litige : le dossier est clos"),
    LIBRE_CHOIX_DE_L_AVOCAT("L'assuré choisit librement son avocat, dans la limite des plafonds"),
    LIBRE_CHOIX_DU_CONSEIL("En conflit d'intérêts avec l'assureur, l'assuré choisit un avocat ou une personne qualifiée"),
    SANS_CARENCE("Aucun délai d'attente, aucun questionnaire de santé"),
    AVANTAGE_FISCAL_FERME("Cotisations non déductibles (loi Madelin) pour l'année d'assurance"),
    RECONDUITE("Adhésion reconduite pour un an au 1er janvier"),
    CONDITIONS_MAINTENUES("Prestations et cotisations d'avant la modification maintenues jusqu'à la fin"),
    RENFORT_TERMINE("Le renfort prend fin avec l'adhésion"),
    AGE_DE_COTISATION("Âge de cotisation : année d'assurance moins année de naissance"),
    TRANCHE_D_AGE("Tranche du tableau des cotisations par âge, du 1er janvier au 31 décembre"),
    CLE_TARIFAIRE("Formule, lieu de résidence et âge dont dépend la cotisation"),
    ANCIENNES_CONDITIONS("Ce jour-là, prestations et cotisations sont celles d'avant la révision"),
    NOUVELLES_CONDITIONS("Ce jour-là, prestations et cotisations sont celles de la révision"),
    NOTIFICATION_VALABLE("La notification est opposable à l'adhérent"),
    DENONCIATION_OUVERTE("L'adhérent peut dénoncer son adhésion pour ce motif");

    private final String texte;

    Standing(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
