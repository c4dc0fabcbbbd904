package fr.clausier.contrat.assistance;

/** How people travel. Codes are stable and never reused. */
public enum ModeTransport {
    TRAIN_1RE, TRAIN_2DE, AVION_ECO, AVION_AFFAIRES, TAXI, VSL, AMBULANCE, AVION_SANITAIRE, AUTRE
}
