package fr.clausier.regles;

import fr.clausier.contrat.Affaire;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Litige;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.Situation;
import java.util.List;
import java.util.Locale;

/** A domain of rules: its phases, and the fact that the rules of each match. */
public enum Domaine {
    /** Memberships, decided on a {@code Demarche}; persons, on a {@code Situation}. */
    ADHESION(Phase.CALENDRIER, Phase.CONDITIONS, Phase.EFFETS, Phase.SUITES, Phase.QUALITES, Phase.DROITS),
    /** Health care, decided on a {@code Ligne}. */
    SANTE(Phase.DROITS, Phase.EXCLUSIONS, Phase.TARIFS, Phase.ASSIETTE, Phase.ATTENTES, Phase.GARANTIE, Phase.PLAFONDS, Phase.PLANCHERS,
            Phase.LIMITES, Phase.FRAIS_REELS, Phase.REDUCTIONS, Phase.PIECES, Phase.PAIEMENT),
    /** Services, recourses, controls, complaints: matters besides care and membership, decided on an {@code Affaire}. */
    SERVICES(Phase.CALENDRIER, Phase.CONDITIONS, Phase.EFFETS, Phase.SUITES),
    /** Guarantees of the assistance contracts, decided on a {@code Prestation}. */
    ASSISTANCE(Phase.CALENDRIER, Phase.OUVERTURE, Phase.CONDITIONS, Phase.ETENDUE, Phase.SUITES),
    /** Legal protection: a dispute, decided on a {@code Litige}; what it costs, on a {@code FraisJuridique}. */
    PROTECTION_JURIDIQUE(Phase.CALENDRIER, Phase.CONDITIONS, Phase.EFFETS, Phase.EXCLUSIONS, Phase.ETENDUE, Phase.SUITES);

    private final List<Phase> phases;

    Domaine(Phase... phases) {
        this.phases = List.of(phases);
    }

    public List<Phase> phases() {
        return phases;
    }

    /** The fact that the rules of a phase match. */
    Class<? extends Fait> fait(Phase phase) {
        if (this == SANTE) {
            return Ligne.class;
        }
        if (this == ASSISTANCE) {
            return Prestation.class;
        }
        if (this == PROTECTION_JURIDIQUE) {
            return phase == Phase.EXCLUSIONS || phase == Phase.ETENDUE ? FraisJuridique.class : Litige.class;
        }
        if (this == SERVICES) {
            return Affaire.class;
        }
        return phase.compareTo(Phase.QUALITES) < 0 ? Demarche.class : Situation.class;
    }

    String dossier() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
