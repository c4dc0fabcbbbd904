package fr.clausier.contrat.affaire;

/** A service of the mutual that the guide or the notice describes. */
public enum CodeService {
    /** The network of opticians, dentists, hearing-aid makers and eye surgeons. */
    RESEAU,
    TELECONSULTATION,
    CARTE_TIERS_PAYANT,
    FONDS_SOCIAL,
    /** The insurer's promise that the hospital will be paid. */
    PRISE_EN_CHARGE_HOSPITALIERE,
    BTP_VACANCES,
    ASSISTANCE,
    PROTECTION_JURIDIQUE
}
