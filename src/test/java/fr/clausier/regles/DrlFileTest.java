package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule may hold, on the source of every rule, and what is refused. */
class DrlFileTest {

    private static final String BONNE = """
            package sante.frais_reels

            import fr.clausier.contrat.Ligne
            import fr.clausier.decompte.Plafonnement

            ruleflow-group "FRAIS_REELS"

            rule "Une limite"
                @clause(TNS-12-l)
            when
                $ligne : Ligne( montant > resteACharge )
            then
                insert( new Plafonnement( $ligne, $ligne.resteACharge() ) );
            end
            """;

    private static List<String> problemes(String source) {
        List<RuleProblem> problems = new ArrayList<>();
        DrlFile file = DrlFile.read("x.drl", source, problems);
        assertEquals(problems.isEmpty(), file != null);
        return problems.stream().map(RuleProblem::message).toList();
    }

    @TestFactory
    Stream<DynamicTest> chaqueRegleLivreeRespecteLaForme() {
        RulesFolder folder = Regles.base().folder();
        return folder.finissantPar(RulesFolder.DRL).stream().map(fichier -> DynamicTest.dynamicTest(fichier, () -> {
            assertEquals(List.of(), problemes(folder.texte(fichier)));
            assertTrue(folder.texte(fichier).lines().count() <= 30, "une règle tient en 30 lignes");
        }));
    }

    @Test
    void uneRegleDonneSesClausesSesProprietesEtSonFait() {
        DrlFile file = DrlFile.read("x.drl", BONNE.replace("TNS-12-l", "RMG-22-a, TNS-12-l"), new ArrayList<>());
        assertNotNull(file);
        assertEquals("[RMG-22-a, TNS-12-l]", file.clauses().toString());
        assertEquals(List.of("montant", "resteACharge"), file.proprietes());
        assertEquals("Ligne", file.fait());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule "Une limite"                  | salience 10 rule "Une limite"                                | salience
            rule "Une limite"                  | no-loop rule "Une limite"                                    | no-loop
            rule "Une limite"                  | lock-on-active true rule "Une limite"                        | lock-on-active
            package sante.frais_reels          | package sante.frais_reels global java.util.List liste       | global
            package sante.frais_reels          | package sante.frais_reels function int un() { return 1; }   | function
            import fr.clausier.contrat.Ligne   | import static java.lang.Math.max                            | import static
            import fr.clausier.contrat.Ligne   | import java.lang.Runtime                                    | forme attendue
            montant > resteACharge             | eval(true)                                                  | eval
            montant > resteACharge             | montant > resteACharge * 2                                  | sans calcul
            montant > resteACharge             | acte.toString().length() > 3                                | sans calcul
            montant > resteACharge             | code == "HBLD680"                                           | littéral
            insert( new                        | modify( $ligne ) { } insert( new                            | modify
            insert( new                        | update( $ligne ); insert( new                               | update
            insert( new                        | delete( $ligne ); insert( new                               | delete
            insert( new                        | insertLogical( new                                          | insertLogical
            insert( new                        | System.exit(1); insert( new                                 | une seule instruction
            rule "Une limite"                  | rule "Une limite\\u0022"                                     | pas même dans un commentaire
            insert( new                        | // \\u000a System.exit(1);%n insert( new                    | pas même dans un commentaire
            montant > resteACharge             | montant > resteACharge // \\u000a                           | pas même dans un commentaire
            insert( new                        | /* */ insert( new                                           | une seule instruction
            @clause(TNS-12-l)                  | @clause(TNS-12-l) @clause(TNS-12-h)                         | exactement un @clause
            @clause(TNS-12-l)                  | @clause("TNS-12-l")                                         | identifiant de clause
            @clause(TNS-12-l)                  | @name(x) @clause(TNS-12-l)                                  | @name
            @clause(TNS-12-l)                  | @clause(TNS-12-l) @interpretation(A) @interpretation(B)     | au plus un @interpretation
            """)
    void ceQuiEstInterditEstRefuseEtNomme(String de, String vers, String attendu) {
        String source = BONNE.replace(de, vers.replace("%n", "\n"));
        assertTrue(!source.equals(BONNE), "the case changes the rule");
        List<String> problemes = problemes(source);
        assertTrue(problemes.stream().anyMatch(p -> p.contains(attendu)), problemes.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14 jours                | true
            2 mois puis veille      | true
            31 décembre, préavis 2 mois | true
            quinzaine               | false
            14 jours ouvrés         | false
            """)
    void laDureeDUnDelaiEstVerifiee(String duree, boolean lisible) {
        String source = """
                package adhesion.calendrier

                import fr.clausier.contrat.Demarche
                import fr.clausier.contrat.adhesion.Terme
                import fr.clausier.decompte.Delai

                ruleflow-group "CALENDRIER"

                rule "Un délai"
                    @clause(TNS-8-b)
                when
                    $demarche : Demarche( aDistance )
                then
                    insert( new Delai( $demarche, Terme.LIMITE, Terme.EFFET, "%s" ) );
                end
                """;
        List<String> problemes = problemes(source.formatted(duree));
        assertEquals(lisible, problemes.isEmpty(), problemes.toString());
        assertTrue(problemes(source.formatted(duree).replace("new Delai", "new Motif")).stream().anyMatch(p -> p.contains("Delai")));
        assertTrue(problemes(source.replace(", \"%s\"", "")).stream().anyMatch(p -> p.contains("durée")));
    }

    @Test
    void deuxReglesDansUnFichierSontRefusees() {
        List<String> problemes = problemes(BONNE + BONNE.substring(BONNE.indexOf("rule \"")));
        assertTrue(problemes.stream().anyMatch(p -> p.contains("une seule")), problemes.toString());
    }

    @Test
    void uneClauseAbsenteEstRefusee() {
        List<RuleProblem> problems = new ArrayList<>();
        assertNull(DrlFile.read("x.drl", BONNE.replace("    @clause(TNS-12-l)\n", ""), problems));
        assertTrue(problems.get(0).message().contains("exactement un @clause, trouvé 0"));
    }
}
