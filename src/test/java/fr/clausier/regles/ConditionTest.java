package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Ligne;
import fr.clausier.decision.Decider;
import fr.clausier.publication.Scenario;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** What a rule may match, computed apart from the engine, is what the engine matches: a phase is never left out wrongly. */
class ConditionTest {

    /** Every line of every scenario, as some phase saw it. */
    private static List<Ligne> lignes() {
        Map<String, Ligne> lignes = new LinkedHashMap<>();
        for (Scenario scenario : Scenario.read(Regles.base().folder(), "")) {
            new Decider(Regles.base()).decide(scenario.demande()).trace().stream()
                    .filter(etape -> etape.faits().fait() instanceof Ligne)
                    .forEach(etape -> lignes.putIfAbsent(scenario.nom() + etape.ligne() + etape.phase(), (Ligne) etape.faits().fait()));
        }
        return List.copyOf(lignes.values());
    }

    @Test
    void theRulesThatMayMatchAreThoseThatTheEngineMatches() {
        List<Ligne> lignes = lignes();
        assertTrue(lignes.size() > 1_000, "lines to look at: " + lignes.size());
        Set<String> matched = new HashSet<>();
        for (Phase phase : Phase.values()) {
            List<Regle> regles = Regles.base().regles().stream()
                    .filter(regle -> regle.domaine() == Domaine.SANTE && regle.phase() == phase).toList();
            for (Ligne ligne : regles.isEmpty() ? List.<Ligne>of() : lignes) {
                Set<String> engine = new TreeSet<>();
                KieSession session = Regles.base().session(Domaine.SANTE, phase);
                session.insert(ligne);
                session.getAgenda().getAgendaGroup(phase.name()).setFocus();
                session.fireAllRules(match -> {
                    engine.add(Regles.base().regle(match.getRule()).id());
                    return false;
                });
                session.dispose();
                Set<String> computed = new TreeSet<>();
                regles.stream().filter(regle -> regle.peutTenir(ligne)).forEach(regle -> computed.add(regle.id()));
                Set<String> undecided = new TreeSet<>(computed);
                undecided.removeIf(id -> regles.stream().filter(regle -> regle.id().equals(id))
                        .noneMatch(regle -> regle.conditions().stream().anyMatch(condition -> condition.toString().matches(".*(\\|\\||&&).*"))));
                undecided.removeAll(engine);
                computed.removeAll(undecided);
                assertEquals(engine, computed, phase + " " + ligne.acte());
                matched.addAll(engine);
            }
        }
        assertTrue(matched.size() > 150, "rules matched at least once: " + matched.size());
    }

    @Test
    void whatIsNotUnderstoodIsNeverSaidToFail() {
        assertEquals(List.of("lieu == Lieu.ETRANGER", "poste in ( Poste.MONTURE, Poste.VERRES )", "!sejour || rien"),
                Condition.toutes(Ligne.class, "lieu == Lieu.ETRANGER, poste in ( Poste.MONTURE, Poste.VERRES ),\n !sejour || rien")
                        .stream().map(Condition::toString).toList());
        Ligne ligne = lignes().get(0);
        for (String texte : List.of("!parcoursRespecte || parcoursRespecte", "age >= 0 && age < 200", "lieu != null && age >= 0",
                "poste not in ( Poste.FIV_REFUSEE ) && lieu in ( Lieu.METROPOLE, Lieu.ETRANGER, Lieu.DROM )", "inconnue == 3", "age.negate() < 3")) {
            assertTrue(Condition.lire(Ligne.class, texte).peutTenir(ligne), texte);
        }
    }
}
