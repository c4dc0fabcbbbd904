package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Situation;
import java.util.List;
import java.util.Locale;

/** A domain of rules: one rule base each. */
public enum Domaine {
    /** Persons and memberships, decided on a {@code Situation}. */
    ADHESION(Situation.class, List.of(Phase.DROITS)),
    /** Health care, decided on a {@code Ligne}. */
    SANTE(Ligne.class, List.of(Phase.values()));

    private final Class<? extends Fait> fait;
    private final List<Phase> phases;

    Domaine(Class<? extends Fait> fait, List<Phase> phases) {
        this.fait = fait;
        this.phases = phases;
    }

    public List<Phase> phases() {
        return phases;
    }

    /** The fact that its rules match. */
    Class<? extends Fait> fait() {
        return fait;
    }

    String dossier() {
        return name().toLowerCase(Locale.ROOT);
    }
}
