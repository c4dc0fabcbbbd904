package fr.clausier.contrat.affaire;

/** A right on one's personal data. */
public enum DroitDonnees {
    ACCES, RECTIFICATION, EFFACEMENT, LIMITATION, PORTABILITE,
    /** That a person look again at an automatic decision (legal protection). */
    INTERVENTION_HUMAINE,
    OPPOSITION
}
