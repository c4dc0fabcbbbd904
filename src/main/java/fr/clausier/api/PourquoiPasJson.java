package fr.clausier.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausier.decision.PourquoiPas.Explication;
import fr.clausier.decision.RegleExpliquee;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Source;
import fr.clausier.regles.Clause;
import fr.clausier.regles.Constatation;
import fr.clausier.regles.Regle;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a clause, a rule or a row did, or did not, apply.
 *
 * @param jeu          hash of the rule set that answers
 * @param clause       the clause asked about; null when a rule or a row is
 * @param appliquee    a step that does something cites the clause, or comes from the rule or the row
 * @param regles       what came of each rule or row: applied first, then the nearest miss
 * @param autresRegles how many more there are, further still
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PourquoiPasJson(String jeu, Clause clause, boolean appliquee, String phrase, List<RegleDite> regles, int autresRegles) {

    private static final int REGLES_DITES = 20;
    private static final int FAITS_DITS = 5;

    /**
     * A rule, or a row.
     *
     * @param table      name of its table; null for a DRL file
     * @param ligne      number of its row; null for a DRL file
     * @param manque     how many conditions the nearest fact misses; null when there is no fact
     * @param faits      at most five, the nearest first
     * @param autresFaits how many more there are
     * @param absents    what it is about and that did not come to its phase, or that there is none: a sentence each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RegleDite(String nom, String fichier, String table, Integer ligne, String domaine, String phase, List<String> clauses,
            RegleExpliquee.Etat etat, Integer manque, String phrase, List<FaitDit> faits, int autresFaits, List<String> absents) {

        private static RegleDite de(RegleExpliquee expliquee) {
            Regle regle = expliquee.regle();
            Source source = regle.emplacement().source(null);
            List<RegleExpliquee.Examen> faits = expliquee.faits();
            return new RegleDite(regle.nom(), source.fichier(), regle.rang() == null ? null : TablesResource.nom(source.fichier()), regle.rang(),
                    regle.domaine().name(), regle.phase().name(), regle.clauses().stream().map(Object::toString).toList(), expliquee.etat(),
                    faits.isEmpty() ? null : faits.get(0).manque(), expliquee.phrase(),
                    faits.stream().limit(FAITS_DITS).map(FaitDit::de).toList(), Math.max(0, faits.size() - FAITS_DITS), expliquee.autres());
        }
    }

    /**
     * What a rule was held against.
     *
     * @param type       LIGNE, PERSONNE, DEMARCHE, AFFAIRE, PRESTATION, LITIGE or FRAIS
     * @param id         the caller's identifier; null for what has none
     * @param texte      what it is, in French
     * @param conditions in the order of the rule
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FaitDit(String type, String id, LocalDate jour, String texte, RegleExpliquee.Etat etat, int manque, String phrase,
            List<Constatation> conditions) {

        private static FaitDit de(RegleExpliquee.Examen examen) {
            return new FaitDit(examen.chose().type(), examen.chose().id(), examen.chose().jour(), examen.chose().texte(), examen.etat(),
                    examen.manque(), examen.phrase(), examen.conditions());
        }
    }

    /** @param clause the clause asked about; null when a rule or a row is */
    static PourquoiPasJson de(Explication explication, Clause clause) {
        List<RegleExpliquee> regles = explication.regles();
        boolean appliquee = clause == null ? regles.get(0).etat() == RegleExpliquee.Etat.APPLIQUEE : explication.applique(clause.id());
        return new PourquoiPasJson(explication.decision().regles(), clause, appliquee,
                clause == null ? regles.get(0).phrase() : phrase(regles, clause, appliquee),
                regles.stream().limit(REGLES_DITES).map(RegleDite::de).toList(), Math.max(0, regles.size() - REGLES_DITES));
    }

    private static String phrase(List<RegleExpliquee> regles, Clause clause, boolean appliquee) {
        String debut = "La clause " + clause.id() + (appliquee ? " s'applique" : " ne s'applique pas") + " : ";
        if (regles.isEmpty()) {
            return debut + "aucune règle ne la cite" + (clause.nonCouverte() == null ? "." : ", " + clause.nonCouverte());
        }
        RegleExpliquee premiere = regles.get(0);
        if (!appliquee && premiere.etat() == RegleExpliquee.Etat.APPLIQUEE) {
            Etape etape = premiere.faits().get(0).etapes().get(0);
            return debut + "sa règle « " + premiere.regle().nom() + " » décide ici au titre de " + etape.clause() + ", qui est du contrat de l'adhérent.";
        }
        return debut + "« " + premiere.regle().nom() + " » — " + premiere.phrase();
    }
}
