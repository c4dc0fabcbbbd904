package fr.clausier.contrat.assistance;

/** Who is ill, hurt or dead; GARDE_SALARIEE is the person paid to look after the children. Codes are stable and never reused. */
public enum Touche {
    ADHERENT, CONJOINT, ENFANT, ASCENDANT, GARDE_SALARIEE, AUTRE
}
