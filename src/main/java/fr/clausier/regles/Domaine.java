package fr.clausier.regles;

import fr.clausier.contrat.Affaire;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Situation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** A domain of rules: its phases, and the fact that the rules of each match. */
public enum Domaine {
    /** Memberships, decided on a {@code Demarche}; persons, on a {@code Situation}. */
    ADHESION(Phase.CALENDRIER, Phase.DROITS),
    /** Health care, decided on a {@code Ligne}. */
    SANTE(Phase.DROITS, Phase.PAIEMENT),
    /** Services, recourses, controls, complaints: matters besides care and membership, decided on an {@code Affaire}. */
    SERVICES(Phase.CALENDRIER, Phase.SUITES);

    private final List<Phase> phases;

    Domaine(Phase premiere, Phase derniere) {
        this.phases = List.copyOf(new ArrayList<>(EnumSet.range(premiere, derniere)));
    }

    public List<Phase> phases() {
        return phases;
    }

    /** The fact that the rules of a phase match. */
    Class<? extends Fait> fait(Phase phase) {
        if (this == SANTE) {
            return Ligne.class;
        }
        if (this == SERVICES) {
            return Affaire.class;
        }
        return phase.compareTo(Phase.QUALITES) < 0 ? Demarche.class : Situation.class;
    }

    String dossier() {
        return name().toLowerCase(Locale.ROOT);
    }
}
