package fr.clausier.contrat;

/** The names of the lines of care, for a person. */
public final class Libelles {

    private Libelles() {}

    /** In French. */
    public static String de(Poste poste) {
        return switch (poste) {
            case CONSULTATION -> "Consultations et visites";
            case AUXILIAIRE_MEDICAL -> "Auxiliaires médicaux";
            case SAGE_FEMME -> "Sages-femmes";
            case PSYCHOLOGUE -> "Psychologue, remboursé par la Sécurité sociale";
            case PSYCHOLOGUE_NON_REMB -> "Psychologue, non remboursé par la Sécurité sociale";
            case LABORATOIRE -> "Analyses de laboratoire";
            case LABORATOIRE_NON_REMB -> "Analyses de laboratoire non remboursées";
            case IMAGERIE -> "Imagerie médicale";
            case ACTE_SPECIALITE -> "Actes de spécialité";
            case OSTEOPATHIE -> "Ostéopathie, chiropraxie";
            case MEDECINE_DOUCE -> "Autres médecines douces";
            case MATERIEL_MEDICAL -> "Matériel médical";
            case PROTHESE_CAPILLAIRE -> "Prothèses capillaires";
            case FAUTEUIL_ROULANT -> "Fauteuils roulants";
            case PHARMACIE -> "Pharmacie";
            case PHARMACIE_NON_REMB -> "Pharmacie non remboursée";
            case HONORAIRES_DISPENSATION -> "Honoraires de dispensation";
            case HOMEOPATHIE -> "Homéopathie";
            case TRANSPORT -> "Transports";
            case MONTURE -> "Montures";
            case VERRES -> "Verres";
            case SUPPLEMENT_OPTIQUE -> "Suppléments optiques";
            case LENTILLES_REMB -> "Lentilles acceptées par la Sécurité sociale";
            case LENTILLES_NON_REMB -> "Lentilles non remboursées";
            case CHIRURGIE_REFRACTIVE -> "Chirurgie réfractive";
            case SOINS_DENTAIRES -> "Soins dentaires";
            case PROTHESE_DENTAIRE_REMB -> "Prothèses dentaires";
            case PROTHESE_DENTAIRE_NON_REMB -> "Prothèses dentaires non remboursées";
            case INLAY_ONLAY -> "Inlays-onlays";
            case INLAY_CORE -> "Inlays-cores";
            case ORTHODONTIE_REMB -> "Orthodontie";
            case ORTHODONTIE_NON_REMB -> "Orthodontie non remboursée";
            case IMPLANT -> "Implants";
            case PARODONTIE -> "Parodontie";
            case AIDE_AUDITIVE -> "Aides auditives";
            case ACCESSOIRE_AUDITIF -> "Accessoires auditifs";
            case HOSPI_SEJOUR -> "Frais de séjour à l'hôpital";
            case HOSPI_ACTES -> "Honoraires à l'hôpital";
            case PARTICIPATION_ACTE_LOURD -> "Participation forfaitaire pour acte lourd";
            case FORFAIT_JOURNALIER -> "Forfait journalier hospitalier";
            case PASSAGE_URGENCES -> "Forfait patient urgences";
            case CHAMBRE_PARTICULIERE -> "Chambre particulière";
            case FRAIS_ACCOMPAGNEMENT -> "Frais d'accompagnement";
            case TELEVISION_TELEPHONE -> "Télévision et téléphone à l'hôpital";
            case CURE_SURVEILLANCE -> "Surveillance médicale de cure";
            case CURE_THERMALE -> "Cures thermales";
            case CURE_HEBERGEMENT -> "Transport et hébergement de cure";
            case PREVENTION_REMB -> "Actes de prévention";
            case PREVENTION_NON_REMB -> "Prévention non remboursée";
            case VACCIN_NON_REMB -> "Vaccins non remboursés";
            case SEVRAGE_TABAGIQUE -> "Sevrage tabagique";
            case PRIME_NAISSANCE -> "Prime de naissance ou d'adoption";
            case FIV_REFUSEE -> "Fécondation in vitro refusée par la Sécurité sociale";
            case ALLOCATION_OBSEQUES -> "Allocation obsèques";
        };
    }
}
