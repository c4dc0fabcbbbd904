package fr.clausier.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.DemandeReader;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Small random tables, against every fact taken one by one. */
class TableAnalysisPropertiesTest {

    private static final List<String> CONDITIONS = List.of("poste == Poste.$param", "optam == OuiNon.$param", "reseau == OuiNon.$param",
            "age >= $param", "age < $param");
    private static final int AGES = 6;
    private static final Set<String> RENCONTRES = Set.of("doublon", "rang-couvert", "chevauchement");

    /** A row: « o », « n » or anything for OPTAM and network, and two ages of which each may be missing (negative). */
    private record Ligne(int optam, int reseau, int des, int avant) {

        boolean repond(int optamDit, int reseauDit, int age) {
            return (optam < 0 || optam == optamDit) && (reseau < 0 || reseau == reseauDit) && (des < 0 || age >= des) && (avant < 0 || age < avant);
        }

        String texte() {
            IntFunction<String> ouiNon = valeur -> valeur < 0 ? "" : valeur == 0 ? "OUI" : "NON";
            return "CONSULTATION|" + ouiNon.apply(optam) + "|" + ouiNon.apply(reseau) + "|" + (des < 0 ? "" : des) + "|"
                    + (avant < 0 ? "" : avant) + "|TM";
        }
    }

    @Provide
    Arbitrary<List<Ligne>> lignes() {
        Arbitrary<Integer> code = Arbitraries.integers().between(-1, 1);
        Arbitrary<Integer> age = Arbitraries.integers().between(-1, AGES - 1);
        return Combinators.combine(code, code, age, age).as(Ligne::new).list().ofMinSize(1).ofMaxSize(6);
    }

    /** The rows that answer to each fact, fact by fact. */
    private static Map<String, List<Integer>> unParUn(List<Ligne> lignes) {
        Map<String, List<Integer>> reponses = new TreeMap<>();
        for (int optam = 0; optam < 2; optam++) {
            for (int reseau = 0; reseau < 2; reseau++) {
                for (int age = 0; age <= AGES; age++) {
                    List<Integer> rangs = new ArrayList<>();
                    for (int i = 0; i < lignes.size(); i++) {
                        if (lignes.get(i).repond(optam, reseau, age)) {
                            rangs.add(i);
                        }
                    }
                    reponses.put(optam + "" + reseau + age, rangs);
                }
            }
        }
        return reponses;
    }

    private static List<CellProblem> analyser(List<Ligne> lignes) {
        return TableAnalysis.analyse(Tableaux.de(Tableaux.GARANTIE, CONDITIONS, lignes.stream().map(Ligne::texte).toList()),
                new TableAnalysis.Contexte(Map.of()));
    }

    @Property(tries = 300)
    void unRangEstEnCauseQuandUnFaitEnTrouveUnAutreAvantLui(@ForAll("lignes") List<Ligne> lignes) {
        Set<Integer> attendus = unParUn(lignes).values().stream().flatMap(rangs -> rangs.stream().skip(1)).collect(Collectors.toSet());
        long trouves = analyser(lignes).stream().filter(probleme -> RENCONTRES.contains(probleme.code())).count();
        assertEquals(attendus.size(), trouves);
    }

    @Property(tries = 300)
    void unRangNeRepondJamaisQuandAucunFaitNeLeTrouve(@ForAll("lignes") List<Ligne> lignes) {
        Set<Integer> trouves = unParUn(lignes).values().stream().flatMap(List::stream).collect(Collectors.toSet());
        long vides = analyser(lignes).stream().filter(probleme -> probleme.code().equals("intervalle-vide")).count();
        assertEquals(lignes.size() - trouves.size(), vides);
    }

    @Property(tries = 300)
    void uneLacuneEstUnFaitSansRangEtIlNYEnAQuAlors(@ForAll("lignes") List<Ligne> lignes) {
        Map<String, List<Integer>> reponses = unParUn(lignes);
        List<CellProblem> lacunes = analyser(lignes).stream().filter(probleme -> probleme.code().equals("lacune")).toList();
        boolean parle = reponses.values().stream().anyMatch(rangs -> !rangs.isEmpty());
        assertEquals(parle && reponses.values().stream().anyMatch(List::isEmpty), !lacunes.isEmpty());
        for (CellProblem lacune : lacunes) {
            Demande demande = DemandeReader.read(lacune.message().substring(lacune.message().indexOf("exemple : ") + 10));
            Acte acte = demande.actes().get(0);
            int age = Math.min(AGES, Period.between(demande.beneficiaire().dateNaissance(), acte.dateSoins()).getYears());
            assertTrue(reponses.get((acte.adherentOptam() ? 0 : 1) + "" + (acte.reseau() ? 0 : 1) + age).isEmpty(), lacune::message);
        }
    }
}
