package fr.clausier.contrat;

/**
 * The expenses that a contract excludes unless something to the contrary is provided (regulation art. 23.1 and 19, notice TNS
 * art. 16). Codes are stable and never reused.
 */
public enum FraisExclus {
    /** Acts that the classifications of the Sécurité sociale do not list. */
    HORS_NOMENCLATURE,
    /** Acts that they list and that the Sécurité sociale does not take in charge. */
    NON_PRIS_EN_CHARGE,
    /** Medical and surgical stays in an establishment without an agreement, beyond the ticket modérateur. */
    ETABLISSEMENT_NON_CONVENTIONNE,
    MATERNITE,
    LONG_SEJOUR,
    PSYCHIATRIE_CONVALESCENCE_REPOS_REEDUCATION,
    MEDICO_SOCIAL,
    /** The private room of a medical or surgical stay. */
    CHAMBRE_HOSPITALISATION,
    CHAMBRE_HORS_HOSPITALISATION,
    CURE_PRISE_EN_CHARGE,
    CURE_NON_PRISE_EN_CHARGE,
    /** Stays that are neither medical, nor surgical, nor for a birth (regulation art. 19). */
    AUTRE_HOSPITALISATION
}
