package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
                PhaseRules.Base base = Regles.base().phase(Domaine.SANTE, phase).toutes().base();
                KieSession session = base.moteur().base().newKieSession();
                session.insert(ligne);
                session.getAgenda().getAgendaGroup(phase.name()).setFocus();
                session.fireAllRules(match -> {
                    engine.add(base.regles().get(match.getRule()).id());
                    return false;
                });
                session.dispose();
                Set<String> computed = new TreeSet<>();
                regles.stream().filter(regle -> regle.conditions().stream().allMatch(condition -> condition.peutTenir(ligne))).forEach(regle -> computed.add(regle.id()));
                assertEquals(engine, computed, phase + " " + ligne.acte());
                matched.addAll(engine);
            }
        }
        assertTrue(matched.size() > 150, "rules matched at least once: " + matched.size());
    }

    @Test
    void everyConditionOfTheShippedRulesIsUnderstood() {
        assertEquals(List.of(), Regles.base().regles().stream().flatMap(regle -> regle.conditions().stream()
                .filter(condition -> !condition.comprise()).map(condition -> regle.nom() + " : " + condition)).toList());
    }

    @Test
    void whatIsNotUnderstoodIsNeverSaidToFail() {
        assertEquals(List.of("lieu == Lieu.ETRANGER", "poste in ( Poste.MONTURE, Poste.VERRES )", "!sejour || rien"),
                Condition.toutes(Ligne.class, "lieu == Lieu.ETRANGER, poste in ( Poste.MONTURE, Poste.VERRES ),\n !sejour || rien")
                        .stream().map(Condition::toString).toList());
        Ligne ligne = lignes().get(0);
        for (String texte : List.of("inconnue == 3", "age.negate() < 3", "age < 0 && inconnue || inconnue == 3")) {
            Condition condition = Condition.lire(Ligne.class, texte, null);
            assertTrue(condition.peutTenir(ligne) && !condition.comprise(), texte);
        }
    }

    @Test
    void oneBranchOfAnAlternativeIsEnoughAndMustHoldWhole() {
        Ligne ligne = lignes().get(0);
        for (String vraie : List.of("!parcoursRespecte || parcoursRespecte", "age >= 0 && age < 200", "age < 0 || lieu != null && age >= 0",
                "age < 0 && parcoursRespecte || poste not in ( Poste.FIV_REFUSEE ) || lieu in ( Lieu.METROPOLE, Lieu.ETRANGER )")) {
            assertTrue(Condition.lire(Ligne.class, vraie, null).peutTenir(ligne), vraie);
        }
        for (String fausse : List.of("age < 0 || age > 200", "age >= 0 && age > 200", "age >= 0 && age < 0 || age > 200 && age >= 0")) {
            assertFalse(Condition.lire(Ligne.class, fausse, null).peutTenir(ligne), fausse);
        }
    }
}
