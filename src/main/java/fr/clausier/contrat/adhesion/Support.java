package fr.clausier.contrat.adhesion;

/** How something was sent. MOYEN_LEGAL: a means of Code de la mutualité art. L.221-10-3; AUTRE: a call, a visit. */
public enum Support {
    LETTRE, LRAR, SUPPORT_DURABLE, COURRIEL, MOYEN_LEGAL, AUTRE
}
