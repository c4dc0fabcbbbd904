package fr.clausier.contrat.adhesion;

/** Why another formule is asked for; AUCUN: no family event. */
public enum MotifChangement {
    AUCUN, MARIAGE, PACS, DECES, DIVORCE, DISSOLUTION_PACS, DEMENAGEMENT, NAISSANCE, ADOPTION, AUTRE
}
