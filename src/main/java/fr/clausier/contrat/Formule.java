package fr.clausier.contrat;

/** The thirteen formules of the contract Esprit'Santé TNS (notice, art. 1). */
public enum Formule {
    F01, F02, F03, F04, F05, F06, F07, F08, F09, F10, F11, F12, F13
}
