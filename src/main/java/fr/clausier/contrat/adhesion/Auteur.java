package fr.clausier.contrat.adhesion;

/** Who acts. SOUSCRIPTEUR: the employer or association that holds a collective contract. */
public enum Auteur {
    ADHERENT, MUTUELLE, SOUSCRIPTEUR
}
