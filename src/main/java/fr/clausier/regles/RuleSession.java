package fr.clausier.regles;

import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Fait;
import fr.clausier.decompte.Constat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session of the engine, used again and again by one caller at a time: what was put in is taken out, which costs less than a new
 * session, or the same one reset. One whose firing failed is not used again.
 */
final class RuleSession {

    /** A rule fires once a fact; a phase that fires more than this has a rule that feeds itself. */
    private static final int FIRINGS_PER_FACT = 200;
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final KieSession session;
    private final List<FactHandle> handles = new ArrayList<>();
    private Phase phase;
    private Function<Rule, Regle> regles;
    private List<Deduction> deductions;
    private long deadline;

    RuleSession(KieSession session) {
        this.session = session;
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                handles.add(event.getFactHandle());
                if (event.getObject() instanceof Constat constat) {
                    deductions.add(new Deduction(constat, regles.apply(event.getRule())));
                }
            }
        });
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                // A loop in the rules cannot be interrupted from outside; an exception thrown here ends it.
                if (System.nanoTime() > deadline) {
                    throw new PhaseSansFin(phase, event.getMatch().getRule().getName());
                }
            }
        });
    }

    /**
     * What the rules conclude of these facts, in the order of the firings.
     *
     * @param nouvelle our rule by the engine's own
     */
    List<Deduction> fire(Phase nouvelle, Function<Rule, Regle> connues, List<? extends Fait> faits, Predicate<Regle> garde) {
        phase = nouvelle;
        regles = connues;
        deductions = new ArrayList<>();
        deadline = System.nanoTime() + DEADLINE_NANOS;
        faits.forEach(session::insert);
        session.getAgenda().getAgendaGroup(phase.name()).setFocus();
        int limit = FIRINGS_PER_FACT * faits.size();
        AgendaFilter filter = garde == null ? null : match -> garde.test(regles.apply(match.getRule()));
        if (fire(session, filter, limit) >= limit) {
            throw new PhaseSansFin(phase, deductions.isEmpty() ? "?" : deductions.get(deductions.size() - 1).regle().nom());
        }
        handles.forEach(session::delete);
        handles.clear();
        List<Deduction> trouvees = deductions;
        deductions = null; // it is somebody's, and this session is for all
        return trouvees;
    }

    /** The engine wraps what a conclusion throws: a figure that the law does not have is told as such. */
    private static int fire(KieSession session, AgendaFilter filter, int limit) {
        try {
            return session.fireAllRules(filter, limit);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Bareme.FigureManquante manquante) {
                    throw manquante;
                }
            }
            throw e;
        }
    }

    /** Ends it. */
    void dispose() {
        session.dispose();
    }
}
