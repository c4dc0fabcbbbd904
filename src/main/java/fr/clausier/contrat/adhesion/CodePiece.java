package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Nomme;
import java.util.List;

/** A document, as asked for and as received. */
public enum CodePiece implements Nomme {
    DECOMPTE_SECU("Décompte de la Sécurité sociale, en original"),
    DECOMPTE_SECU_TELECHARGE("Décompte téléchargé du compte de la Sécurité sociale", DECOMPTE_SECU),
    DECOMPTE_SECU_ORIGINAL("Original du décompte de la Sécurité sociale, reçu en copie"),
    PIECES_ORIGINALES("Originaux des justificatifs reçus en copie"),
    PRESCRIPTION("Prescription médicale"),
    PRESCRIPTION_EN_COURS("Prescription médicale de vingt-quatre mois au plus à la date de la facture"),
    DEVIS("Devis"),
    FACTURE("Facture"),
    FACTURE_DETAILLEE("Facture détaillée", FACTURE),
    FACTURE_ACQUITTEE("Facture acquittée", FACTURE),
    FACTURE_DETAILLEE_ACQUITTEE("Facture acquittée et détaillée", FACTURE_DETAILLEE, FACTURE_ACQUITTEE),
    FACTURE_ACQUITTEE_CACHET("Facture acquittée portant le cachet d'identification du praticien", FACTURE_ACQUITTEE),
    FACTURE_DETAILLEE_ACQUITTEE_CACHET("Facture acquittée et détaillée portant le cachet d'identification du praticien",
            FACTURE_DETAILLEE_ACQUITTEE, FACTURE_ACQUITTEE_CACHET),
    FACTURE_ACQUITTEE_REFERENCE_VERRE("Facture acquittée indiquant la référence du verre acheté", FACTURE_ACQUITTEE),
    FACTURE_DETAILLEE_ACQUITTEE_REFERENCE_VERRE("Facture acquittée et détaillée indiquant la référence du verre acheté",
            FACTURE_DETAILLEE_ACQUITTEE, FACTURE_ACQUITTEE_REFERENCE_VERRE),
    FACTURE_ADELI("Facture portant le numéro ADELI du professionnel", FACTURE),
    FACTURE_RPPS("Facture portant le numéro RPPS du professionnel", FACTURE),
    FACTURE_SUBROGATOIRE("Facture dite subrogatoire"),
    // Assistance : hospitalisation et immobilisation.
    DEMANDE_ECRITE("Demande écrite d'intervention de l'adhérent ou de son conjoint"),
    JUSTIFICATIF_LIVRAISON("Justificatif des frais de livraison"),
    JUSTIFICATIF_PARKING("Justificatif des frais de parking"),
    RECU("Reçu du professionnel"),
    AVIS_SOMMES_A_PAYER("Avis des sommes à payer de l'établissement"),
    BORDEREAU_FACTURATION("Bordereau de facturation de l'établissement"),
    CERTIFICAT_NAISSANCE("Certificat de naissance"),
    ACTE_DECES("Acte de décès"),
    FACTURE_POMPES_FUNEBRES("Facture des pompes funèbres"),
    JUSTIFICATIF_IDENTITE("Justificatif d'identité"),
    CARTE_IDENTITE_PAYEUR("Carte nationale d'identité de qui a réglé la facture"),
    RIB_PAYEUR("Relevé d'identité bancaire de qui a réglé la facture"),
    RIB_POMPES_FUNEBRES("Relevé d'identité bancaire des pompes funèbres"),
    BULLETIN_ADHESION("Bulletin d'adhésion rempli et signé, formule mentionnée"),
    FICHE_CONSEIL("Fiche conseil remplie et signée"),
    RIB("Relevé d'identité bancaire"),
    MANDAT_SEPA("Mandat de prélèvement SEPA rempli"),
    ATTESTATION_VITALE("Attestation Vitale où la personne figure"),
    CERTIFICAT_CONCUBINAGE("Certificat de concubinage"),
    ATTESTATION_HONNEUR_RESIDENCE("Attestation sur l'honneur citant la résidence principale commune"),
    COPIE_PACS("Copie du pacte civil de solidarité"),
    DISSOLUTION_PACS("Acte de dissolution du pacte civil de solidarité"),
    // Assistance : maladie redoutée.
    CERTIFICAT_PATHOLOGIE("Certificat médical, sous pli confidentiel, aux médecins de l'assisteur"),
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
    // Assistance : conditions générales.
    CERTIFICAT_MEDICAL("Certificat médical"),
    BULLETIN_HOSPITALISATION("Bulletin d'hospitalisation"),
    CERTIFICAT_INVALIDITE("Certificat d'invalidité"),
    CERTIFICAT_DECES("Certificat de décès"),
    ACTE_NAISSANCE_MENTION_DECES("Extrait d'acte de naissance portant mention du décès"),
    ACTE_MARIAGE_MENTION("Extrait d'acte de mariage portant mention du divorce"),
    JUSTIFICATIF_DOMICILE("Justificatif du nouveau domicile"),
    ACTE_NAISSANCE("Extrait d'acte de naissance de l'enfant"),
    JUGEMENT_ADOPTION("Jugement d'adoption"),
    PREUVE_LIEN("Justificatifs du lien direct entre l'événement et la dénonciation"),
    NOM_MUTUELLE("Nom de la mutuelle"),
    NUMERO_CONTRAT("Numéro du contrat"),
    JUSTIFICATIF_ADHESION("Justificatif d'adhésion"),
    COORDONNEES_ASSURE("Coordonnées de l'assuré"),
    COORDONNEES_ADVERSAIRE("Coordonnées de l'adversaire"),
    RESUME_CHRONOLOGIQUE("Résumé chronologique du litige"),
    DEMANDES("Demandes de l'assuré"),
    DOCUMENTS_UTILES("Documents utiles à la défense"),
    COMPLEMENT_PREUVE("Précisions, pièces ou témoignages qui établissent les faits"),
    DOCUMENT_INFORMATION("Document d'information remis avant la signature"),
    STATUTS("Statuts de la mutuelle"),
    REGLEMENT("Règlement mutualiste"),
    NOTICE("Notice d'information");

    private final String texte;
    private final List<CodePiece> vaut;

    CodePiece(String texte, CodePiece... vaut) {
        this.texte = texte;
        this.vaut = List.of(vaut);
    }

    /** A document that says more serves where one that says less is asked for: a detailed, paid invoice is a paid invoice. */
    public boolean vautPour(CodePiece demandee) {
        return this == demandee || vaut.stream().anyMatch(moindre -> moindre.vautPour(demandee));
    }

    @Override
    public String texte() {
        return texte;
    }
}
