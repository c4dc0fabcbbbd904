package fr.clausier.contrat.affaire;

/** Who uses or receives personal data. */
public enum DestinataireDonnees {
    MUTUELLE,
    /** Who manages for the mutual. */
    DELEGATAIRE,
    REASSUREUR,
    ASSISTEUR,
    RESEAU_SOINS,
    /** The insurance group that the mutual belongs to. */
    SGAPS,
    AUTORITE,
    /** The mutual's brokerage company. */
    SARL,
    AUTRE
}
