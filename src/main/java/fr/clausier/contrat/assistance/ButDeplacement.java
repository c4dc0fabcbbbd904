package fr.clausier.contrat.assistance;

/** Why the person travels. Codes are stable and never reused. */
public enum ButDeplacement {
    TOURISTIQUE, PROFESSIONNEL, VISITE_FAMILIALE, DIAGNOSTIC_OU_SOINS, GREFFE, AUTRE
}
