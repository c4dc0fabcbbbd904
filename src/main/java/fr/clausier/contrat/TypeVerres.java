package fr.clausier.contrat;

/** The make-up of a class B pair (CSS art. R.871-2, 3°): A two simple lenses, B a simple and a complex one, C two complex ones, D a simple and a very complex one, E a complex and a very complex one, F two very complex ones, AUCUN a frame alone. */
public enum TypeVerres {
    A, B, C, D, E, F, AUCUN
}
