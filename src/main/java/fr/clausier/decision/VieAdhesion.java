package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.NatureSomme;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Question;
import fr.clausier.decompte.Standing;
import fr.clausier.decompte.Statut;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is decided of the life of a membership.
 *
 * @param reponses   the questions asked, and the steps that something stands against
 * @param calendrier every day that a clause counts, in order
 * @param pieces     documents asked for and not supplied, for the steps of the membership and for the lines of care
 * @param sommes     what becomes due, zero included
 * @param standings  what the member becomes, keeps or loses
 * @param cours      how long the membership covers
 */
public record VieAdhesion(List<Reponse> reponses, List<Echeance> calendrier, List<PieceManquante> pieces, List<SommeDue> sommes,
        List<StandingAcquis> standings, CoursAdhesion cours) {

    /** With what is decided of other matters. */
    VieAdhesion plus(VieAdhesion autre) {
        return new VieAdhesion(joindre(reponses, autre.reponses), joindre(calendrier, autre.calendrier), joindre(pieces, autre.pieces),
                joindre(sommes, autre.sommes), joindre(standings, autre.standings), cours);
    }

    private static <T> List<T> joindre(List<T> premiers, List<T> seconds) {
        return Stream.concat(premiers.stream(), seconds.stream()).toList();
    }

    /**
     * @param objet    the kind of thing answered about; null when it is a person on a day
     * @param question null for a step that nobody asked about, but that something stands against
     */
    public record Reponse(Enum<?> objet, Question question, Statut statut, List<Motif> motifs) {}

    /** A day, and the clause that counts it. */
    public record Echeance(LocalDate jour, Terme terme, Enum<?> objet, ClauseRef clause) {}

    /**
     * A sum in euros.
     *
     * @param echeance last day for paying it; null when no clause sets one
     */
    public record SommeDue(NatureSomme nature, Montant montant, LocalDate echeance, ClauseRef clause) {}

    /**
     * A standing, and the clause that gives it.
     *
     * @param valeur what it is worth; null for a standing that has no value
     */
    public record StandingAcquis(Standing standing, String valeur, ClauseRef clause) {}
}
