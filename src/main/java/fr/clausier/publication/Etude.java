package fr.clausier.publication;

import fr.clausier.contrat.Copie;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A study of many demandes that somebody asked for.
 *
 * @param numero   counted from 1, for people
 * @param jeux     the rule sets; the first is the one that the others are compared with
 * @param balayage what a {@link Genre#SENSIBILITE} sweeps; null for another
 * @param message  what came of it, in French; null before it ends
 * @param debutLe  when it was last begun or taken up; null while it waits
 */
public record Etude(UUID id, int numero, String titre, Genre genre, String auteur, Instant creeLe, Source source, List<Jeu> jeux,
        Balayage balayage, Etat etat, String message, Instant debutLe, Instant finLe) {

    /** What is asked. */
    public enum Genre {
        /** What rule sets pay beside the first. */
        COMPARAISON,
        /** What is paid as one value of a rule set varies. */
        SENSIBILITE,
        /** What a rule set pays beside what another system paid. */
        RAPPROCHEMENT
    }

    /** Where the demandes come from. */
    public enum Origine { DECISIONS, PORTEFEUILLE, GENERE }

    /**
     * The demandes studied.
     *
     * @param du           first day on which a stored decision was given
     * @param au           the last one, included
     * @param portefeuille identifier of one that was sent
     * @param demandes     how many are generated
     * @param graine       of the generator
     * @param annee        of the care generated
     * @param decalage     years by which every day is moved; 0 for none
     */
    public record Source(Origine origine, LocalDate du, LocalDate au, UUID portefeuille, int demandes, long graine, int annee, int decalage) {}

    /** A rule set, as the archive knows it and as its author called it. */
    public record Jeu(String nom, String hash) {}

    /**
     * A value that varies.
     *
     * @param fichier  a table or a file of legal figures, by its path
     * @param endroit  the cell of the table, such as {@code W11}; the code and first day of the figure, such as {@code PMSS@2026-01-01}
     * @param gabarit  what the cell says, with {} for the value, such as {@code {} % BR}
     * @param cible    the cost for which the value is looked for, in euros; null for none
     */
    public record Balayage(String fichier, String endroit, String gabarit, BigDecimal de, BigDecimal a, BigDecimal pas, BigDecimal cible) {}

    /** Where it stands. */
    public enum Etat {
        EN_ATTENTE, EN_COURS, TERMINEE, ECHOUEE, ANNULEE;

        /** Whether it will still change by itself. */
        public boolean vivante() {
            return this == EN_ATTENTE || this == EN_COURS;
        }
    }

    Etude avec(Map<String, ?> valeurs) {
        return Copie.de(this, valeurs);
    }
}
