package fr.clausier.decompte;

/** Why an earlier invoice does not make the renewal period run. */
public enum Ecart {
    SANS_PRISE_EN_CHARGE, AUTRE_ELEMENT, AUTRE_OREILLE
}
