package fr.clausier.contrat.affaire;

/** A right on one's personal data. */
public enum DroitDonnees {
    ACCES, RECTIFICATION, EFFACEMENT, LIMITATION, PORTABILITE, OPPOSITION
}
