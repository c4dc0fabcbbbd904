package fr.clausier.contrat.assistance;

/** Why a doctor is asked. Codes are stable and never reused. */
public enum MotifTeleconsultation {
    CONSULTATION, RENOUVELLEMENT_CHRONIQUE, ARRET_TRAVAIL, CERTIFICAT
}
