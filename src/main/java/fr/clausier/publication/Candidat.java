package fr.clausier.publication;

import fr.clausier.contrat.Copie;
import fr.clausier.regles.RuleProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A change of the rules that somebody proposes: some files of the rule set in force, others in their place.
 *
 * @param numero   counted from 1, for people
 * @param raison   why, as its author says it
 * @param source   what it rests on: a law, a minute; asked for where legal figures or readings change
 * @param base     the rule set that it was last checked against; null before the first time
 * @param hash     the rule set that it makes; null until it compiles
 * @param effet    when it is to decide; null: as soon as it is published
 * @param seuil    the change of what the mutual pays, in percent, beyond which it cannot be published; null for none
 * @param publieur who published it, or asked that it be at {@code effet}
 */
public record Candidat(UUID id, int numero, String raison, String source, String auteur, Instant creeLe, Etat etat, String base,
        String hash, Instant effet, BigDecimal seuil, Portee etude, String publieur, Instant publieLe, List<Fichier> fichiers,
        List<Etape> etapes) {

    /** Where it stands. */
    public enum Etat {
        BROUILLON, EN_CONTROLE, PRET, REFUSE, PROGRAMME, PUBLIE, ABANDONNE;

        private static final Set<Etat> FERMES = EnumSet.of(PROGRAMME, PUBLIE, ABANDONNE);

        /** Whether its author may still change it. */
        public boolean ouvert() {
            return !FERMES.contains(this);
        }
    }

    /** The demandes that its effect is computed on. */
    public enum Origine {
        /** The decisions stored. */
        DECISIONS,
        /** A portfolio that was sent. */
        PORTEFEUILLE,
        /** None: its effect is not computed. */
        AUCUNE
    }

    /**
     * What its effect is computed on.
     *
     * @param du       first day on which a stored decision was given; null for all
     * @param au       last day; null for all
     * @param demandes those of the portfolio; 0 without one
     */
    public record Portee(Origine origine, LocalDate du, LocalDate au, int demandes) {}

    /**
     * A file that it changes.
     *
     * @param etag        SHA-256 of its content; null when it is taken away
     * @param remplace    SHA-256 of the content in force that it was made from; null when there was none
     */
    public record Fichier(String chemin, String etag, long taille, String remplace) {

        /** Whether the rules had no such file. */
        public boolean ajout() {
            return remplace == null;
        }

        /** Whether the rules have it no more. */
        public boolean suppression() {
            return etag == null;
        }
    }

    /** The checks, in their order. */
    public enum Controle {
        LECTURE("Fichiers lus"), VERIFICATION("Règles et tables vérifiées"), COMPILATION("Règles compilées"),
        SCENARIOS("Scénarios joués"), DOSSIERS("Dossiers entiers décidés"),
        DETERMINISME("Mêmes décisions d'une autre construction, neuve"), IMPACT("Effet en euros");

        private final String libelle;

        Controle(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        /** Whether what it finds may become what is expected. */
        boolean adoptable() {
            return this == SCENARIOS || this == DOSSIERS;
        }
    }

    /** How a check goes. */
    public enum Avancee {
        A_FAIRE, EN_COURS, REUSSIE, ECHOUEE, ANNULEE, SANS_OBJET
    }

    /**
     * A value that is not the expected one.
     *
     * @param cle name of a value of a scenario, or JSON pointer in a decision
     */
    public record Valeur(String cle, String attendu, String obtenu) {}

    /** A scenario or a whole demande that no longer comes to what is expected. */
    public record Ecart(String fichier, String nom, String clause, List<Valeur> valeurs) {}

    /**
     * A check, and what it found.
     *
     * @param fait        units done
     * @param total       units in all; 0 when they are not counted
     * @param millis      how long it took
     * @param message     what came of it, in French; null before it ends
     * @param ecarts      the first of them
     * @param ecartsTotal how many there are
     */
    public record Etape(Controle code, Avancee etat, long fait, long total, long millis, String message, List<RuleProblem> problemes,
            List<Ecart> ecarts, int ecartsTotal) {

        static Etape aFaire(Controle code) {
            return new Etape(code, Avancee.A_FAIRE, 0, 0, 0, null, List.of(), List.of(), 0);
        }

        public String libelle() {
            return code.libelle();
        }
    }

    /** The same candidate with other values, by component name. */
    Candidat avec(Map<String, ?> valeurs) {
        return Copie.de(this, valeurs);
    }

    /** The same candidate with other files: what was checked of it no longer holds. */
    Candidat avecFichiers(List<Fichier> nouveaux) {
        return avec(Map.of("fichiers", List.copyOf(nouveaux), "etapes", List.of(), "etat", Etat.BROUILLON)).sansResultat();
    }

    private Candidat sansResultat() {
        return new Candidat(id, numero, raison, source, auteur, creeLe, etat, null, null, effet, seuil, etude, null, null, fichiers, etapes);
    }
}
