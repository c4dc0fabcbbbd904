package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Beneficiaire;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Situation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * A session used again starts empty, and rule sets share those of the rules that they share. What stops a phase that does not end: the
 * loader refuses such rules, and this stands behind it.
 */
class RuleSessionTest {

    private static final Adhesion ADHESION = new Adhesion("A", Contrat.TNS, Formule.F01, null, LocalDate.of(2024, 1, 1), null, null, null, null);
    private static final Situation SITUATION = new Situation(ADHESION,
            new Beneficiaire("B", Lien.MEMBRE, LocalDate.of(1980, 1, 1), null, null, null), LocalDate.of(2024, 2, 1));

    private static KieSession session(String consequence) {
        return new KieHelper().addContent("""
                package adhesion.droits
                import fr.clausier.contrat.Situation
                ruleflow-group "DROITS"
                rule "Boucle"
                when
                    $s : Situation( )
                then
                    %s
                    insert( new Situation( $s.adhesion(), $s.beneficiaire(), $s.jour() ) );
                end
                """.formatted(consequence), ResourceType.DRL).build(ExecutableModelProject.class).newKieSession();
    }

    @Test
    void aSessionUsedAgainHoldsNothingOfTheTimeBefore() {
        KieSession session = new KieHelper().addContent("""
                package adhesion.droits
                import fr.clausier.contrat.Lien
                import fr.clausier.contrat.Situation
                import fr.clausier.decompte.Motif
                import fr.clausier.decompte.Refus
                ruleflow-group "DROITS"
                rule "Membre"
                when
                    $s : Situation( lien == Lien.MEMBRE )
                then
                    insert( new Refus( $s, Motif.APRES_CESSATION ) );
                end
                """, ResourceType.DRL).build(ExecutableModelProject.class).newKieSession();
        RuleSession used = new RuleSession(session);
        Situation conjoint = new Situation(ADHESION, new Beneficiaire("C", Lien.CONJOINT, LocalDate.of(1980, 1, 1), null, null, null),
                LocalDate.of(2024, 2, 1));
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(SITUATION), sujets(used, List.of(SITUATION, conjoint), null));
            assertEquals(0, session.getFactCount());
            assertEquals(List.of(), sujets(used, List.of(conjoint), null));
            assertEquals(List.of(), sujets(used, List.of(SITUATION), regle -> false));
            assertEquals(0, session.getFactCount());
        }
        session.dispose();
    }

    private static List<?> sujets(RuleSession session, List<Situation> situations, Predicate<Regle> garde) {
        return session.fire(Phase.DROITS, rule -> null, situations, garde).stream().map(deduction -> deduction.constat().sujet()).toList();
    }

    @Test
    void ruleSetsShareTheBasesOfTheRulesThatTheyShare() {
        ModuleStore modules = new ModuleStore(List.of(Path.of("target", "modules")), Path.of("target", "modules"));
        RuleBase base = RuleBaseLoader.load(Regles.base().folder(), modules);
        Map<String, byte[]> fichiers = new HashMap<>(base.folder().fichiers());
        fichiers.put("dossiers/note.txt", new byte[] {1});
        RuleBase autre = RuleBaseLoader.load(RulesFolder.of(fichiers), modules);
        RuleBase ailleurs = RuleBaseLoader.load(base.folder(), new ModuleStore(List.of(Path.of("target", "modules")), Path.of("target", "modules")));
        assertSame(moteur(base), moteur(autre));
        assertNotSame(moteur(base), moteur(ailleurs));
    }

    private static Moteurs.Moteur moteur(RuleBase base) {
        return base.phase(Domaine.SANTE, Phase.GARANTIE).toutes().base().moteur();
    }

    @Test
    void aRuleThatFeedsItselfReachesTheLimitOfFirings() {
        KieSession session = session("");
        String message = assertThrows(PhaseSansFin.class, () -> new RuleSession(session)
                .fire(Phase.DROITS, rule -> null, List.of(SITUATION), null)).getMessage();
        assertTrue(message.contains("DROITS"), message);
        assertEquals(201, session.getFactCount());
        session.dispose();
    }

    @Test
    void aPhaseThatLastsMeetsItsDeadline() {
        KieSession session = session("java.util.concurrent.locks.LockSupport.parkNanos( 100_000_000L );");
        assertTrue(assertThrows(PhaseSansFin.class, () -> new RuleSession(session)
                .fire(Phase.DROITS, rule -> null, List.of(SITUATION), null)).getMessage().contains("Boucle"));
        session.dispose();
    }
}
