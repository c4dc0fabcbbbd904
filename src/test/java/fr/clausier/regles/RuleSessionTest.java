package fr.clausier.regles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Beneficiaire;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Situation;
import java.time.LocalDate;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** What stops a phase that does not end; the loader refuses such rules, and this stands behind it. */
class RuleSessionTest {

    private static final Situation SITUATION = new Situation(
            new Adhesion("A", Contrat.TNS, Formule.F01, null, LocalDate.of(2024, 1, 1), null, null, null, null),
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
    void aRuleThatFeedsItselfReachesTheLimitOfFirings() {
        KieSession session = session("");
        String message = assertThrows(PhaseSansFin.class, () -> new RuleSession(Phase.DROITS, rule -> null)
                .fire(session, List.of(SITUATION), null)).getMessage();
        assertTrue(message.contains("DROITS"), message);
        assertEquals(201, session.getFactCount());
        session.dispose();
    }

    @Test
    void aPhaseThatLastsMeetsItsDeadline() {
        KieSession session = session("java.util.concurrent.locks.LockSupport.parkNanos( 100_000_000L );");
        assertTrue(assertThrows(PhaseSansFin.class, () -> new RuleSession(Phase.DROITS, rule -> null)
                .fire(session, List.of(SITUATION), null)).getMessage().contains("Boucle"));
        session.dispose();
    }
}
