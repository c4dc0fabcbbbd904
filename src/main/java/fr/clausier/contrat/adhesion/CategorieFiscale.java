package fr.clausier.contrat.adhesion;

/** How the member's activity is taxed: BIC, BNC, agricultural (BA). */
public enum CategorieFiscale {
    BIC, BNC, BA, AUTRE
}
