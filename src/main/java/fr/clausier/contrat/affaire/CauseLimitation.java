package fr.clausier.contrat.affaire;

/** Why a person asks that the use of data be limited. */
public enum CauseLimitation {
    USAGE_ILLICITE,
    EXACTITUDE_CONTESTEE,
    /** To establish, exercise or defend a right. */
    DEFENSE_D_UN_DROIT,
    AUTRE
}
