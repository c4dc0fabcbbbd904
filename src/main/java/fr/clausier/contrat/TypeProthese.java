package fr.clausier.contrat;

/** What a dental prosthesis is: AMOVIBLE is a denture, COURONNE_TRANSITOIRE a provisional crown. */
public enum TypeProthese {
    COURONNE, COURONNE_TRANSITOIRE, INLAY_CORE, INLAY_ONLAY, BRIDGE, AMOVIBLE
}
