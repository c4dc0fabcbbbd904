package fr.clausier.contrat;

/** What is asked. REMBOURSEMENT: what the contract pays for acts of care. */
public enum TypeDemande {
    REMBOURSEMENT
}
