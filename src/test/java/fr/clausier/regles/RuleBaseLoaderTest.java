package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import fr.clausier.tables.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBaseLoaderTest {

    private static final String LIMITE = "sante/frais-reels/reste-a-charge/limite.drl";
    private static final String FORFAIT = "sante/plafonds/forfait-journalier/imputation.drl";
    private static final String FIGURES = "reglementation/prix-limites-et-tarifs.csv";

    private static List<String> refus(RulesFolder folder) {
        return assertThrows(RulesRefused.class, () -> RuleBaseLoader.load(folder, Regles.MODULES)).problems().stream()
                .map(RuleProblem::toString).toList();
    }

    @Test
    void theCatalogueHoldsEveryClauseOfEveryDocument() {
        assertEquals(1385, Regles.base().catalogue().all().size());
        assertEquals(1157, Regles.base().catalogue().all().stream().filter(Clause::decidable).count());
    }

    @Test
    void allProblemsComeAtOnceWithTheirPlace() {
        Map<String, byte[]> fichiers = new TreeMap<>(Regles.base().folder().fichiers());
        String limite = Regles.base().folder().texte(LIMITE);
        fichiers.put(LIMITE, limite.replace("TNS-12-l", "TNS-99-z").getBytes(StandardCharsets.UTF_8));
        fichiers.put("sante/frais-reels/reste-a-charge/boucle.drl", "salience".getBytes(StandardCharsets.UTF_8));
        fichiers.put("sante/nulle-part/x.drl", limite.replace("Le remb", "L'autre remb").getBytes(StandardCharsets.UTF_8));
        fichiers.put(FIGURES, (Regles.base().folder().texte(FIGURES)
                + "FJ_MCO;Doublon;99.00;EUR/jour;2026-01-01;2026-12-31;non;essai;certain\n").getBytes(StandardCharsets.UTF_8));
        List<String> problems = refus(RulesFolder.of(fichiers));
        assertTrue(problems.stream().anyMatch(p -> p.startsWith(LIMITE) && p.contains("TNS-99-z") && p.contains("catalogue")),
                problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.contains("boucle.drl") && p.contains("salience")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.contains("nulle-part") && p.contains("<domaine>/<phase>/<thème>")));
        assertTrue(problems.stream().anyMatch(p -> p.contains("FJ_MCO") && p.contains("deux valeurs le même jour")));
    }

    @Test
    void anUnknownPropertyIsNamedWithItsFile() {
        List<String> problems = refus(Regles.avec(FORFAIT, Regles.base().folder().texte(FORFAIT).replace(">= fraisReels", ">= fraisReel")));
        assertTrue(problems.stream().anyMatch(p -> p.startsWith(FORFAIT) && p.contains("fraisReel")), problems.toString());
    }

    @Test
    void aRuleInTheWrongFolderIsRefused() {
        List<String> problems = refus(Regles.avec("sante/plafonds/reste-a-charge/limite.drl",
                Regles.base().folder().texte(LIMITE).replace("Le remboursement ne", "Ce remboursement ne")));
        assertTrue(problems.get(0).contains("package sante.plafonds"), problems.toString());
    }

    @Test
    void anUnknownFigureIsRefused() {
        String depassement = "sante/limites/non-optam/depassement.drl";
        List<String> problems = refus(Regles.avec(depassement,
                Regles.base().folder().texte(depassement).replace("DEP_NON_OPTAM_MAX", "CTR_LUNE")));
        assertTrue(problems.get(0).contains("CTR_LUNE"), problems.toString());
    }

    @Test
    void aRuleThatCitesOneContractDecidesForThatOneOnly() {
        String membre = "adhesion/droits/qualite-assure/membre.drl";
        List<String> problems = refus(Regles.avec(membre,
                Regles.base().folder().texte(membre).replace("contrat == Contrat.TNS, ", "")));
        assertTrue(problems.get(0).contains("ne cite que le contrat TNS et décide pour tous"), problems.toString());
    }

    @Test
    void aReadingThatDoesNotExistOrReadsOtherClausesIsRefused() {
        String depassement = "sante/limites/non-optam/depassement.drl";
        String texte = Regles.base().folder().texte(depassement);
        for (String autre : List.of("INT-INCONNUE", "INT-METROPOLE")) {
            List<String> problems = refus(Regles.avec(depassement, texte.replace("INT-NON-OPTAM", autre)));
            assertTrue(problems.get(0).contains("« " + autre + " » n'existe pas, ou ne lit aucune des clauses"), problems.toString());
        }
    }

    @Test
    void everyReadingIsCompleteAndFollowedByARule() {
        Regles.base().catalogue().interpretations().forEach(lecture -> {
            assertTrue(!lecture.variantes().isEmpty(), lecture.id());
            assertTrue(!Regles.base().suivent(lecture).isEmpty(), lecture.id() + " : aucune règle ne la suit");
        });
    }

    @Test
    void anIncompleteReadingIsRefused() {
        String fichier = "clauses/interpretations.yaml";
        String texte = Regles.base().folder().texte(fichier);
        List<String> problems = refus(Regles.avec(fichier, texte + "- id: INT-NON-OPTAM\n  clauses: [TNS-99-z]\n"));
        assertTrue(problems.stream().anyMatch(p -> p.contains("ne sert qu'une fois")), problems.toString());
        assertTrue(refus(Regles.avec(fichier, "[")).stream().anyMatch(p -> p.contains("YAML illisible")));
    }

    @Test
    void theHashFollowsWhatDecidesAndNothingElse() {
        String hash = Regles.base().hash();
        assertEquals(hash, Regles.avec("README.md", "autre").hash());
        assertEquals(hash, Regles.avec("dossiers/modeles.yaml", "autre").hash());
        assertEquals(hash, Regles.avec("clauses/decidables.txt", "autre").hash());
        assertNotEquals(hash, Regles.avec("clauses/tns.yaml", "autre").hash());
        assertNotEquals(hash, Regles.avec(LIMITE, "autre").hash());
        assertNotEquals(hash, Regles.avec(FIGURES, "autre").hash());
    }

    @Test
    void anEditedRuleCompilesOneModuleAndTheOthersComeFromTheCache(@TempDir Path cache) throws Exception {
        ModuleStore modules = new ModuleStore(List.of(Path.of("target/modules")), cache);
        RulesFolder edited = Regles.avec(FORFAIT, Regles.base().folder().texte(FORFAIT).replace(">= fraisReels", "> fraisReels"));
        RuleBase base = RuleBaseLoader.load(edited, modules);
        assertNotEquals(Regles.base().hash(), base.hash());
        try (Stream<Path> jars = Files.list(cache)) {
            assertEquals(1, jars.filter(file -> file.toString().endsWith(".jar")).count());
        }
    }

    @Test
    void aCorruptCachedModuleIsNoReasonToFail(@TempDir Path cache) throws Exception {
        RuleBaseLoader.load(Regles.base().folder(), new ModuleStore(List.of(Path.of("target/modules")), cache));
        try (Stream<Path> jars = Files.list(Path.of("target/modules"))) {
            for (Path jar : jars.toList()) {
                Files.write(cache.resolve(jar.getFileName()), new byte[] {1, 2, 3});
            }
        }
        RuleBase base = RuleBaseLoader.load(Regles.base().folder(), new ModuleStore(List.of(), cache));
        assertEquals(Regles.base().regles().size(), base.regles().size());
    }

    /** Rows 11 to 55 or so are the shipped ones; six hundred more make two parts. */
    @Test
    void uneTableLongueSeCompileParMorceauxEtDecideComme(@TempDir Path cache) throws Exception {
        String table = "sante/assiette/prix-limites/prix-limites.drl.xlsx";
        byte[] longue = Workbooks.withRows(Regles.base().folder().fichiers().get(table), rangs -> {
            List<String> monture = rangs.stream().filter(rang -> rang.get(4).equals("MONTURE")).findFirst().orElseThrow();
            for (int i = 0; i < 600; i++) {
                List<String> rang = new ArrayList<>(monture);
                rang.set(1, "Acte " + i);
                rang.set(4, "PROTHESE_DENTAIRE_REMB");
                rang.set(7, String.format("ZZ%05d", i));
                rangs.add(rang);
            }
            return rangs;
        });
        ModuleStore modules = new ModuleStore(List.of(Path.of("target/modules")), cache);
        RuleBase base = RuleBaseLoader.load(Regles.avec(table, longue), modules);
        assertEquals(Regles.base().regles().size() + 600, base.regles().size());
        assertEquals(2, jars(cache));

        String demande = Regles.base().folder().texte("dossiers/guide-dentaire-2026/demande.json");
        Demande connue = DemandeReader.read(demande);
        assertEquals(new Decider(Regles.base()).decide(connue).lignes(), new Decider(base).decide(connue).lignes());
        int dernier = Integer.parseInt(derniere(base, table).replaceAll("\\D", ""));
        Decision decision = new Decider(base).decide(DemandeReader.read(demande.replace("HBLD680", "ZZ00599")));
        assertTrue(decision.trace().stream().anyMatch(etape -> etape.source() != null && etape.source().fichier().equals(table)
                && etape.source().cellule().equals("N" + dernier)), decision.trace()::toString);

        // One cell of the last row: the part that holds it alone is compiled again.
        RuleBaseLoader.load(Regles.avec(table, Workbooks.with(longue, Map.of("H" + dernier, "ZY00001"))), modules);
        assertEquals(3, jars(cache));
    }

    private static String derniere(RuleBase base, String table) {
        return base.regles().stream().filter(regle -> regle.emplacement().source(null).fichier().equals(table))
                .max(Comparator.comparing(Regle::rang)).orElseThrow().emplacement().source(null).cellule();
    }

    private static long jars(Path cache) throws Exception {
        try (Stream<Path> fichiers = Files.list(cache)) {
            return fichiers.filter(fichier -> fichier.toString().endsWith(".jar")).count();
        }
    }

    @Test
    void rulesThatAreTriedOnceLeaveNothingOnDisk(@TempDir Path dossier) throws IOException {
        ModuleStore store = new ModuleStore(List.of(Path.of("target/modules")), dossier);
        String table = "garanties/esprit-sante-tns.drl.xlsx";
        RulesFolder autre = Regles.avec(table, Workbooks.with(Regles.base().folder().fichiers().get(table), Map.of("AE47", "121 €/an")));
        List<Long> faits = new ArrayList<>();
        RuleBase essai = RuleBaseLoader.load(autre, store.sansGarder(), (fait, tous) -> {
            faits.add(fait);
            assertTrue(fait <= tous, () -> fait + " of " + tous);
        });
        assertEquals(LongStream.rangeClosed(1, faits.size()).boxed().toList(), faits);
        assertTrue(faits.size() > 10, faits::toString);
        assertEquals(autre.hash(), essai.hash());
        try (Stream<Path> fichiers = Files.list(dossier)) {
            assertEquals(0, fichiers.count());
        }
        RuleBaseLoader.load(autre, store);
        try (Stream<Path> fichiers = Files.list(dossier)) {
            assertTrue(fichiers.count() > 0);
        }
    }
}
