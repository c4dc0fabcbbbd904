package fr.clausier.publication;

import fr.clausier.regles.Clause;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules cover of the contract.
 *
 * <p>A deciding clause is covered when a rule or a row cites it, when scenarios show it applied and not applied, and when
 * the outcome of one of them changes once all that cites it is taken away.
 */
public record Couverture(List<DocumentCouvert> documents, DocumentCouvert total, List<ClauseCitee> clauses,
        List<ClauseRestante> restantes) {

    /**
     * @param clauses    clauses of the document
     * @param decidables those that decide something
     * @param couvertes  those that are covered
     */
    public record DocumentCouvert(String document, int clauses, int decidables, int couvertes) {}

    /**
     * A clause that some rule cites.
     *
     * @param manque what is missing for it to be covered; empty when it is
     */
    public record ClauseCitee(String id, int regles, int scenariosAppliques, int scenariosNonAppliques, boolean couverte,
            List<String> manque) {}

    /**
     * A deciding clause that is not covered.
     *
     * @param raison why, as the catalogue says; null when it says nothing: it is still to be written
     */
    public record ClauseRestante(String id, String document, String titre, String raison) {}

    /** Runs every scenario, with and without what cites each clause. */
    public static Couverture de(RuleBase base) {
        ScenarioRunner runner = new ScenarioRunner(base);
        List<Scenario> scenarios = Scenario.read(base.folder(), "");
        Map<String, Integer> citees = new LinkedHashMap<>();
        base.catalogue().all().forEach(clause -> {
            int regles = (int) base.regles().stream().filter(regle -> regle.cite(clause.id())).count();
            if (regles > 0) {
                citees.put(clause.id(), regles);
            }
        });
        List<ClauseCitee> clauses = new ArrayList<>();
        citees.forEach((id, regles) -> clauses.add(clause(id, regles, scenarios, runner)));
        List<String> couvertes = clauses.stream().filter(ClauseCitee::couverte).map(ClauseCitee::id).toList();
        Map<String, List<Clause>> parDocument = new LinkedHashMap<>();
        base.catalogue().all().forEach(clause ->
                parDocument.computeIfAbsent(clause.document(), document -> new ArrayList<>()).add(clause));
        List<DocumentCouvert> documents = parDocument.entrySet().stream()
                .map(document -> compter(document.getKey(), document.getValue(), couvertes)).toList();
        return new Couverture(documents, compter("total", List.copyOf(base.catalogue().all()), couvertes), clauses,
                base.catalogue().all().stream().filter(clause -> clause.decidable() && !couvertes.contains(clause.id()))
                        .map(clause -> new ClauseRestante(clause.id(), clause.document(), clause.titre(), clause.nonCouverte())).toList());
    }

    private static DocumentCouvert compter(String document, List<Clause> clauses, List<String> couvertes) {
        return new DocumentCouvert(document, clauses.size(), (int) clauses.stream().filter(Clause::decidable).count(),
                (int) clauses.stream().filter(clause -> clause.decidable() && couvertes.contains(clause.id())).count());
    }

    private static ClauseCitee clause(String id, int regles, List<Scenario> scenarios, ScenarioRunner runner) {
        List<Scenario> siens = scenarios.stream().filter(scenario -> scenario.clause().equals(id)).toList();
        List<Scenario> appliques = siens.stream().filter(Scenario::applique).toList();
        int nonAppliques = siens.size() - appliques.size();
        List<String> manque = new ArrayList<>();
        if (appliques.isEmpty()) {
            manque.add("un scénario où elle s'applique");
        }
        if (nonAppliques == 0) {
            manque.add("un scénario où elle ne s'applique pas");
        }
        siens.stream().filter(scenario -> !runner.run(scenario).isEmpty()).forEach(scenario ->
                manque.add("le scénario « " + scenario.nom() + " » échoue"));
        if (!appliques.isEmpty() && appliques.stream().noneMatch(scenario -> change(scenario, id, runner))) {
            manque.add("une issue qui change quand on la retire");
        }
        return new ClauseCitee(id, regles, appliques.size(), nonAppliques, manque.isEmpty(), manque);
    }

    private static boolean change(Scenario scenario, String clause, ScenarioRunner runner) {
        return !runner.issue(scenario, regle -> !regle.cite(clause)).valeurs()
                .equals(runner.issue(scenario, (Regle regle) -> true).valeurs());
    }
}
