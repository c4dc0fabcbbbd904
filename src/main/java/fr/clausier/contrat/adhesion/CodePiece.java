package fr.clausier.contrat.adhesion;

/** A document. */
public enum CodePiece {
    BULLETIN_ADHESION("Bulletin d'adhésion rempli et signé, formule mentionnée"),
    FICHE_CONSEIL("Fiche conseil remplie et signée"),
    RIB("Relevé d'identité bancaire"),
    MANDAT_SEPA("Mandat de prélèvement SEPA rempli"),
    ATTESTATION_VITALE("Attestation Vitale où la personne figure"),
    CERTIFICAT_CONCUBINAGE("Certificat de concubinage"),
    ATTESTATION_HONNEUR_RESIDENCE("Attestation sur l'honneur citant la résidence principale commune"),
    COPIE_PACS("Copie du pacte civil de solidarité"),
    DISSOLUTION_PACS("Acte de dissolution du pacte civil de solidarité"),
    LIVRET_FAMILLE("Copie du livret de famille"),
    CARTE_ETUDIANT("Carte d'étudiant de l'année scolaire en cours"),
    CERTIFICAT_SCOLARITE("Certificat de scolarité"),
    CONTRAT_APPRENTISSAGE("Contrat d'apprentissage"),
    CONTRAT_TRAVAIL("Contrat de travail"),
    CARTE_INVALIDITE("Carte d'invalidité"),
    CARTE_MOBILITE_INCLUSION("Carte mobilité inclusion"),
    NOTIFICATION_AAH("Notification de l'allocation aux adultes handicapés"),
    AVIS_IMPOSITION("Avis d'imposition du membre où la personne figure à charge"),
    AVIS_IMPOSITION_SANS_MENTION("Avis d'imposition du membre où la personne ne figure pas"),
    CERTIFICAT_DECES("Certificat de décès"),
    ACTE_NAISSANCE_MENTION_DECES("Extrait d'acte de naissance portant mention du décès"),
    ACTE_MARIAGE_MENTION("Extrait d'acte de mariage portant mention du divorce"),
    JUSTIFICATIF_DOMICILE("Justificatif du nouveau domicile"),
    ACTE_NAISSANCE("Extrait d'acte de naissance de l'enfant"),
    JUGEMENT_ADOPTION("Jugement d'adoption"),
    PREUVE_LIEN("Justificatifs du lien direct entre l'événement et la dénonciation"),
    DOCUMENT_INFORMATION("Document d'information remis avant la signature"),
    STATUTS("Statuts de la mutuelle"),
    REGLEMENT("Règlement mutualiste"),
    NOTICE("Notice d'information");

    private final String texte;

    CodePiece(String texte) {
        this.texte = texte;
    }

    /** For a member, in French. */
    public String texte() {
        return texte;
    }
}
