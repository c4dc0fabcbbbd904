package fr.clausier.regles;

import java.util.List;
import java.util.Locale;

/** A domain of rules: one rule base each. */
public enum Domaine {
    /** Persons and memberships, decided on a {@code Situation}. */
    ADHESION(List.of(Phase.DROITS)),
    /** Health care, decided on a {@code Ligne}. */
    SANTE(List.of(Phase.values()));

    private final List<Phase> phases;

    Domaine(List<Phase> phases) {
        this.phases = phases;
    }

    public List<Phase> phases() {
        return phases;
    }

    String dossier() {
        return name().toLowerCase(Locale.ROOT);
    }
}
