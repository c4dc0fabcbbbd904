package fr.clausier.contrat;

/** Why the Sécurité sociale pays the whole tariff: a long illness (ALD), or maternity. AUCUNE: it does not. */
public enum Exoneration {
    AUCUNE, ALD, MATERNITE
}
