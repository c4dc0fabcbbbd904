package fr.clausier.contrat.assistance;

/** OISEAU: parrots, parakeets, finches, canaries; RONGEUR: the small rodents that the contract names. Codes are stable and never reused. */
public enum EspeceAnimal {
    CHIEN, CHAT, LAPIN, OISEAU, FURET, TORTUE, RONGEUR, AUTRE
}
