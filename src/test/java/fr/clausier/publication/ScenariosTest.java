package fr.clausier.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.clausier.Regles;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of the rules folder, or of one folder: {@code -Dclausier.scenarios=sante/planchers}. */
class ScenariosTest {

    private final ScenarioRunner runner = new ScenarioRunner(Regles.base());

    @TestFactory
    Stream<DynamicTest> scenarios() {
        List<Scenario> scenarios = Scenario.read(Regles.base().folder(), System.getProperty("clausier.scenarios", ""));
        assertFalse(scenarios.isEmpty(), "aucun scénario sous ce dossier");
        return scenarios.stream().map(scenario -> DynamicTest.dynamicTest(scenario.fichier() + " › " + scenario.nom(),
                () -> assertEquals(List.of(), runner.run(scenario))));
    }

    @Test
    void aWrongExpectationIsFound() {
        Scenario bon = Scenario.read(Regles.base().folder(), "sante/frais-reels").get(0);
        Scenario faux = new Scenario(bon.fichier(), bon.nom(), bon.clause(), !bon.applique(), bon.hors(), bon.lectures(), bon.demande(),
                JsonNodeFactory.instance.objectNode().put("mutuelle", "0.01").put("inconnu", "x"));
        assertEquals(3, runner.run(faux).size());
    }

    @Test
    void anUnreadableScenarioIsNamedWithItsFile() {
        String fichier = "sante/frais-reels/reste-a-charge/scenarios.yaml";
        for (String contenu : List.of("- nom: sans rien", "- nom: x\n  modele: lentilles\n  demande: {nature: X}\n  clause: TNS-12-l\n"
                + "  applique: true\n  attendu: {}", ": [")) {
            String message = assertThrows(IllegalArgumentException.class,
                    () -> Scenario.read(Regles.avec(fichier, contenu), "")).getMessage();
            assertTrue(message.contains(fichier), message);
        }
    }

    @TestFactory
    Stream<DynamicTest> chaqueClauseCiteeEstCouverte() {
        return Couverture.de(Regles.base()).clauses().stream().map(clause -> DynamicTest.dynamicTest(clause.id(),
                () -> assertTrue(clause.couverte(), () -> "il manque : " + clause.manque())));
    }

    @Test
    void theCountIsOfDecidingClausesAndOfEveryDocument() {
        Couverture couverture = Couverture.de(Regles.base());
        Map<String, Couverture.DocumentCouvert> documents = couverture.documents().stream()
                .collect(Collectors.toMap(Couverture.DocumentCouvert::document, Function.identity()));
        assertEquals(java.util.Set.of("rmg", "tns", "guide", "ima-sante", "ima-deplacement", "ima-sante-en-ligne",
                "ima-general", "covea", "statuts", "apsme"), documents.keySet());
        assertEquals(219, documents.get("tns").clauses());
        assertEquals(206, documents.get("tns").decidables());
        assertEquals(couverture.total().couvertes(), couverture.documents().stream().mapToInt(Couverture.DocumentCouvert::couvertes).sum());
        assertEquals(couverture.total().dontAlerteSeule(),
                couverture.documents().stream().mapToInt(Couverture.DocumentCouvert::dontAlerteSeule).sum());
        couverture.documents().forEach(document -> assertEquals(document.couvertes(), document.dontAvecEffet() + document.dontAlerteSeule()));
    }

    @Test
    void aClauseThatOnlyAlertsIsCountedApart() {
        Couverture couverture = Couverture.de(Regles.base());
        List<String> alertes = couverture.clauses().stream().filter(Couverture.ClauseCitee::alerteSeule)
                .map(Couverture.ClauseCitee::id).toList();
        assertEquals(couverture.total().dontAlerteSeule(), alertes.size());
        assertTrue(alertes.contains("GUIDE-100S-OPT-CHOIX"), "too few frames offered are told, and paid the same");
        assertFalse(alertes.contains("TNS-12-l"), "what is left to pay bounds what is paid");
    }

    /** With the scenarios of one theme alone, what they fire lives and the rest does not. */
    @Test
    void aRuleThatNoScenarioFiresIsNamedWithItsPlace() {
        String theme = "sante/frais-reels/reste-a-charge/";
        Map<String, byte[]> fichiers = new TreeMap<>(Regles.base().folder().fichiers());
        fichiers.keySet().removeIf(nom -> nom.endsWith("scenarios.yaml") && !nom.startsWith(theme));
        AtomicLong dits = new AtomicLong();
        AtomicLong total = new AtomicLong();
        Couverture couverture = Couverture.de(RuleBaseLoader.load(RulesFolder.of(fichiers), Regles.MODULES), (fait, tous) -> {
            dits.incrementAndGet();
            total.set(tous);
        });
        assertEquals(total.get(), dits.get());
        List<String> mortes = couverture.mortes().stream().map(Couverture.RegleMorte::source).toList();
        assertTrue(mortes.stream().noneMatch(source -> source.startsWith(theme)), mortes.toString());
        assertTrue(mortes.stream().anyMatch(source -> source.startsWith("assistance/")));
        // The consultation of the model is paid by its own row; the others of that table are not looked at.
        assertTrue(mortes.stream().anyMatch(source -> source.startsWith("garanties/esprit-sante-tns.drl.xlsx › Esprit'Santé TNS!")), mortes.toString());
        assertTrue(couverture.mortes().stream().allMatch(morte -> !morte.clauses().isEmpty() && !morte.nom().isEmpty()));
    }

    /** A rule that nothing misses is a rule that nothing tests. */
    @TestFactory
    Stream<DynamicTest> chaqueRegleEcriteChangeUneIssueQuandOnLaRetire() {
        record Essai(Scenario scenario, ScenarioRunner.Issue issue) {}
        List<Essai> essais = Scenario.read(Regles.base().folder(), "").stream()
                .map(scenario -> new Essai(scenario, runner.issue(scenario, regle -> true))).toList();
        return Regles.base().regles().stream().filter(regle -> regle.emplacement().source(null).cellule() == null)
                .sorted(Comparator.comparing(Regle::id)).map(regle -> DynamicTest.dynamicTest(regle.nom(), () ->
                        // Those about its own clauses first: one of them tells, most of the time.
                        assertTrue(essais.stream().sorted(Comparator.comparing(essai -> !regle.cite(essai.scenario().clause())))
                                .anyMatch(essai -> !runner.issue(essai.scenario(), autre -> !autre.id().equals(regle.id()))
                                        .equals(essai.issue())))));
    }
}
