package fr.clausier.contrat.affaire;

/** How a member is canvassed. */
public enum Canal {
    COURRIER, COURRIEL, TELEPHONE
}
