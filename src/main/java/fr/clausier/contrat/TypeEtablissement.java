package fr.clausier.contrat;

/** The kind of establishment of a stay. */
public enum TypeEtablissement {
    HOSPITALIER, PSYCHIATRIQUE, CONVALESCENCE, REPOS, REEDUCATION, LONG_SEJOUR, MEDICO_SOCIAL, MEDICO_PEDAGOGIQUE
}
