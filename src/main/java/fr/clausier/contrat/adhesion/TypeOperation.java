package fr.clausier.contrat.adhesion;

/** How one comes to the mutual (statutes art. 8). */
public enum TypeOperation {
    INDIVIDUELLE, COLLECTIVE_FACULTATIVE, COLLECTIVE_OBLIGATOIRE
}
