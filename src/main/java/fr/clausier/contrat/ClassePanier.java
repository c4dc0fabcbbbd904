package fr.clausier.contrat;

/** The basket of an item of optics, hearing or dental care: RENFORCEE is the 100 % Santé basket (optics A, hearing I), MAITRISEE has capped fees, LIBRE has free prices (optics B, hearing II). */
public enum ClassePanier {
    RENFORCEE, MAITRISEE, LIBRE, SANS_OBJET
}
