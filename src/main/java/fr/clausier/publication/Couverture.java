package fr.clausier.publication;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.etude.Avancement;
import fr.clausier.regles.Clause;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What the rules cover of the contract.
 *
 * <p>A deciding clause is covered when a rule or a row cites it, when scenarios show it applied and not applied, and when
 * the outcome of one of them changes once all that cites it is taken away. When nothing but alerts ever changes, the
 * clause informs and decides no outcome, day or amount: it is covered, and counted apart.
 */
public record Couverture(List<DocumentCouvert> documents, DocumentCouvert total, List<ClauseCitee> clauses,
        List<ClauseRestante> restantes, List<RegleMorte> mortes) {

    /**
     * @param clauses    clauses of the document
     * @param decidables those that decide something
     * @param couvertes  those that are covered
     * @param dontAvecEffet    covered, and an outcome, a day, a document or an amount changes without them
     * @param dontAlerteSeule  covered, and nothing but alerts changes without them
     */
    public record DocumentCouvert(String document, int clauses, int decidables, int couvertes, int dontAvecEffet,
            int dontAlerteSeule) {}

    /**
     * A clause that some rule cites.
     *
     * @param alerteSeule whether nothing but alerts changes when all that cites it is taken away
     * @param manque      what is missing for it to be covered; empty when it is
     */
    public record ClauseCitee(String id, int regles, int scenariosAppliques, int scenariosNonAppliques, boolean couverte,
            boolean alerteSeule, List<String> manque) {}

    /**
     * A deciding clause that is not covered.
     *
     * @param raison why, as the catalogue says; null when it says nothing: it is still to be written
     */
    public record ClauseRestante(String id, String document, String titre, String raison) {}

    /**
     * A rule, or a row of a table, that fires in no scenario.
     *
     * @param source the file, with the sheet and the cell of a row
     */
    public record RegleMorte(String nom, String phase, String source, List<String> clauses) {}

    /** The values of an outcome that tell something and decide nothing. */
    private static final Set<String> ANNONCES = Set.of("alertes", "interpretations");

    /** What taking a clause away changes in the scenarios where it applies. */
    private enum Changement {
        RIEN, ALERTE, EFFET
    }

    /** Runs every scenario, with and without what cites each clause. */
    public static Couverture de(RuleBase base) {
        return de(base, Avancement.AUCUN);
    }

    /**
     * The same, followed.
     *
     * @param avancement told from several threads how many scenarios and clauses are done
     */
    public static Couverture de(RuleBase base, Avancement avancement) {
        ScenarioRunner runner = new ScenarioRunner(base);
        List<Scenario> scenarios = Scenario.read(base.folder(), "");
        Map<String, Integer> citees = new LinkedHashMap<>();
        base.catalogue().all().forEach(clause -> {
            int regles = (int) base.regles().stream().filter(regle -> regle.cite(clause.id())).count();
            if (regles > 0) {
                citees.put(clause.id(), regles);
            }
        });
        AtomicLong faits = new AtomicLong();
        int total = scenarios.size() + citees.size();
        Set<String> tirees = ConcurrentHashMap.newKeySet();
        Map<String, List<Essai>> essais = scenarios.parallelStream().map(scenario -> {
            Essai essai = new Essai(scenario, runner.issue(scenario, regle -> {
                tirees.add(regle.id());
                return true;
            }));
            avancement.fait(faits.incrementAndGet(), total);
            return essai;
        }).collect(Collectors.groupingBy(essai -> essai.scenario().clause()));
        List<ClauseCitee> clauses = citees.entrySet().parallelStream().map(citee -> {
            ClauseCitee clause = clause(citee.getKey(), citee.getValue(), essais.getOrDefault(citee.getKey(), List.of()), runner);
            avancement.fait(faits.incrementAndGet(), total);
            return clause;
        }).toList();
        Map<String, ClauseCitee> couvertes = new LinkedHashMap<>();
        clauses.stream().filter(ClauseCitee::couverte).forEach(clause -> couvertes.put(clause.id(), clause));
        Map<String, List<Clause>> parDocument = new LinkedHashMap<>();
        base.catalogue().all().forEach(clause ->
                parDocument.computeIfAbsent(clause.document(), document -> new ArrayList<>()).add(clause));
        List<DocumentCouvert> documents = parDocument.entrySet().stream()
                .map(document -> compter(document.getKey(), document.getValue(), couvertes)).toList();
        return new Couverture(documents, compter("total", List.copyOf(base.catalogue().all()), couvertes), clauses,
                base.catalogue().all().stream().filter(clause -> clause.decidable() && !couvertes.containsKey(clause.id()))
                        .map(clause -> new ClauseRestante(clause.id(), clause.document(), clause.titre(), clause.nonCouverte())).toList(),
                base.regles().stream().filter(regle -> !tirees.contains(regle.id())).map(Couverture::morte)
                        .sorted(Comparator.comparing(RegleMorte::source).thenComparing(RegleMorte::nom)).toList());
    }

    private static RegleMorte morte(Regle regle) {
        return new RegleMorte(regle.nom(), regle.phase().name(), regle.emplacement().source(null).toString(),
                regle.clauses().stream().map(ClauseRef::id).toList());
    }

    private static DocumentCouvert compter(String document, List<Clause> clauses, Map<String, ClauseCitee> couvertes) {
        List<Clause> decidables = clauses.stream().filter(Clause::decidable).toList();
        List<ClauseCitee> siennes = decidables.stream().map(Clause::id).filter(couvertes::containsKey).map(couvertes::get).toList();
        int alertes = (int) siennes.stream().filter(ClauseCitee::alerteSeule).count();
        return new DocumentCouvert(document, clauses.size(), decidables.size(), siennes.size(), siennes.size() - alertes, alertes);
    }

    /** A scenario, and what it comes to with every rule. */
    private record Essai(Scenario scenario, ScenarioRunner.Issue issue) {}

    private static ClauseCitee clause(String id, int regles, List<Essai> siens, ScenarioRunner runner) {
        List<Essai> appliques = siens.stream().filter(essai -> essai.scenario().applique()).toList();
        int nonAppliques = siens.size() - appliques.size();
        List<String> manque = new ArrayList<>();
        if (appliques.isEmpty()) {
            manque.add("un scénario où elle s'applique");
        }
        if (nonAppliques == 0) {
            manque.add("un scénario où elle ne s'applique pas");
        }
        siens.stream().filter(essai -> !ScenarioRunner.ecarts(essai.scenario(), essai.issue()).isEmpty()).forEach(essai ->
                manque.add("le scénario « " + essai.scenario().nom() + " » échoue"));
        Changement changement = Changement.RIEN;
        for (Iterator<Essai> it = appliques.iterator(); it.hasNext() && changement != Changement.EFFET;) {
            Changement sien = changement(it.next(), id, runner);
            changement = sien.compareTo(changement) > 0 ? sien : changement;
        }
        if (!appliques.isEmpty() && changement == Changement.RIEN) {
            manque.add("une issue qui change quand on la retire");
        }
        return new ClauseCitee(id, regles, appliques.size(), nonAppliques, manque.isEmpty(), changement == Changement.ALERTE, manque);
    }

    private static Changement changement(Essai essai, String clause, ScenarioRunner runner) {
        Map<String, String> avec = new TreeMap<>(essai.issue().valeurs());
        Map<String, String> sans = new TreeMap<>(runner.issue(essai.scenario(), regle -> !regle.cite(clause)).valeurs());
        if (avec.equals(sans)) {
            return Changement.RIEN;
        }
        avec.keySet().removeAll(ANNONCES);
        sans.keySet().removeAll(ANNONCES);
        return avec.equals(sans) ? Changement.ALERTE : Changement.EFFET;
    }
}
