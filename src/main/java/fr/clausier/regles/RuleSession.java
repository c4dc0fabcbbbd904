package fr.clausier.regles;

import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Fait;
import fr.clausier.decompte.Constat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
    private static final Comparator<Deduction> ORDER = Comparator.comparing((Deduction d) -> d.regle().nom())
            .thenComparing(d -> d.regle().id());

    private final RuleBase base;
    private final Phase phase;
    private final List<Deduction> deductions = new ArrayList<>();
    private final long deadline = System.nanoTime() + DEADLINE_NANOS;

    RuleSession(RuleBase base, Phase phase) {
        this.base = base;
        this.phase = phase;
    }

    List<Deduction> fire(KieSession session, List<? extends Fait> faits, Predicate<Regle> garde) {
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getObject() instanceof Constat constat) {
                    deductions.add(new Deduction(constat, base.regle(event.getRule())));
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
        AgendaFilter filter = garde == null ? null : match -> garde.test(base.regle(match.getRule()));
        if (fire(session, filter, limit) >= limit) {
            throw new PhaseSansFin(phase, deductions.isEmpty() ? "?" : deductions.get(deductions.size() - 1).regle().nom());
        }
        deductions.sort(ORDER.thenComparing(deduction -> rank(faits, deduction)));
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

    /** Facts come in an order made from their content; equal rules keep it. */
    private static int rank(List<? extends Fait> faits, Deduction deduction) {
        int rank = 0;
        while (faits.get(rank) != deduction.constat().sujet()) {
            rank++;
        }
        return rank;
    }
}
