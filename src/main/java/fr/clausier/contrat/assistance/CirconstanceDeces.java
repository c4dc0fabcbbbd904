package fr.clausier.contrat.assistance;

/** How the person died. Codes are stable and never reused. */
public enum CirconstanceDeces {
    INOBSERVATION_REGLEMENTATION, ACTIVITE_NON_AUTORISEE, SPORT_PROFESSIONNEL, COMPETITION_LICENCE, EPREUVE_ENGIN,
    RIXE, PARTICIPATION_VIOLENCE, NUCLEAIRE
}
