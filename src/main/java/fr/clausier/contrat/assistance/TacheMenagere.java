package fr.clausier.contrat.assistance;

/** What a helper is asked to do. Codes are stable and never reused. */
public enum TacheMenagere {
    MENAGE, REPAS, VAISSELLE, REPASSAGE, COURSES_PROXIMITE, FERMETURE_ACCES, FERMETURE_INTERIEURE, DENREES_PERISSABLES,
    REOUVERTURE, CHAUFFAGE, COURSES, JARDINAGE, AUTRE
}
