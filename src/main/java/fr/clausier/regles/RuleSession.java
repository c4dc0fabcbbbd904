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

/** One phase on some facts: what its rules conclude. */
final class RuleSession {

    /** A rule fires once a fact; a phase that fires more than this has a rule that feeds itself. */
    private static final int FIRINGS_PER_FACT = 200;
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Phase phase;
    private final Function<Rule, Regle> regles;
    private final List<Deduction> deductions = new ArrayList<>();
    private final long deadline = System.nanoTime() + DEADLINE_NANOS;

    /** @param regles our rule by the engine's own */
    RuleSession(Phase phase, Function<Rule, Regle> regles) {
        this.phase = phase;
        this.regles = regles;
    }

    /** What the rules conclude of these facts, in the order of the firings. */
    List<Deduction> fire(KieSession session, List<? extends Fait> faits, Predicate<Regle> garde) {
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
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
        faits.forEach(session::insert);
        session.getAgenda().getAgendaGroup(phase.name()).setFocus();
        int limit = FIRINGS_PER_FACT * faits.size();
        AgendaFilter filter = garde == null ? null : match -> garde.test(regles.apply(match.getRule()));
        if (fire(session, filter, limit) >= limit) {
            throw new PhaseSansFin(phase, deductions.isEmpty() ? "?" : deductions.get(deductions.size() - 1).regle().nom());
        }
        return deductions;
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
}
