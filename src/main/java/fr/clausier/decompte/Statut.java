package fr.clausier.decompte;

import java.util.List;

/** The outcome of a line or of a whole decision. */
public enum Statut {
    /** Nothing is left to pay but legal deductions. */
    ACCORDE,
    /** Something is left to pay by choice of price or of formule. */
    ACCORDE_PARTIEL,
    REFUSE,
    /** Something is awaited: a document, a contribution. */
    EN_ATTENTE,
    /** A human must judge. */
    A_APPRECIER;

    /** The same for all, else the one that most needs someone's attention; granted when there is nothing to decide. */
    public static Statut dePlusieurs(List<Statut> statuts) {
        if (statuts.contains(A_APPRECIER)) {
            return A_APPRECIER;
        }
        if (statuts.contains(EN_ATTENTE)) {
            return EN_ATTENTE;
        }
        return statuts.stream().distinct().count() > 1 ? ACCORDE_PARTIEL : statuts.isEmpty() ? ACCORDE : statuts.get(0);
    }
}
