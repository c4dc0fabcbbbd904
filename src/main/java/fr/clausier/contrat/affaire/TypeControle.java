package fr.clausier.contrat.affaire;

/** How the mutual controls: on documents, or through a medical expert. */
public enum TypeControle {
    PIECES, EXPERTISE
}
