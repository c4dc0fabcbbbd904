package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The engine's own bases, each made once for the compiled rules that it holds. Rule sets that differ by a table share all the others,
 * and what the JVM has compiled for them: a new set starts warm but for what it changes.
 */
final class Moteurs {

    /** Gone with the last rule set that uses them. */
    private final Map<Cle, WeakReference<Moteur>> connus = new ConcurrentHashMap<>();

    /** A base of the engine, and its sessions, used again. */
    static final class Moteur {

        private final KieBase base;
        /** Our name of a rule by the engine's own object. */
        private final Map<org.kie.api.definition.rule.Rule, String> ids;
        private final Queue<RuleSession> libres = new ConcurrentLinkedQueue<>();

        private Moteur(KieBase base, Map<org.kie.api.definition.rule.Rule, String> ids) {
            this.base = base;
            this.ids = ids;
        }

        KieBase base() {
            return base;
        }

        Map<org.kie.api.definition.rule.Rule, String> ids() {
            return ids;
        }

        /** @param regles our rule by the engine's own, in the rule set that fires */
        List<Deduction> fire(Phase phase, Function<org.kie.api.definition.rule.Rule, Regle> regles, List<? extends Fait> faits, Predicate<Regle> garde) {
            RuleSession libre = libres.poll();
            RuleSession session = libre == null ? new RuleSession(base.newKieSession()) : libre;
            try {
                List<Deduction> deductions = session.fire(phase, regles, faits, garde);
                libres.add(session);
                return deductions;
            } catch (RuntimeException | Error e) {
                session.dispose();
                throw e;
            }
        }
    }

    /** These very rules, in this order. */
    private static final class Cle {

        private final Rule[] regles;

        private Cle(List<Rule> regles) {
            this.regles = regles.toArray(Rule[]::new);
        }

        @Override
        public boolean equals(Object autre) {
            return autre instanceof Cle cle && regles.length == cle.regles.length && Arrays.mismatch(regles, cle.regles, (a, b) -> a == b ? 0 : 1) < 0;
        }

        @Override
        public int hashCode() {
            int hash = 0;
            for (Rule regle : regles) {
                hash = 31 * hash + System.identityHashCode(regle);
            }
            return hash;
        }
    }

    /** The base of these rules. */
    Moteur de(List<Rule> regles) {
        Moteur[] moteur = new Moteur[1]; // held until it is returned
        connus.compute(new Cle(regles), (cle, connu) -> {
            moteur[0] = connu == null ? null : connu.get();
            if (moteur[0] != null) {
                return connu;
            }
            moteur[0] = faire(regles);
            return new WeakReference<>(moteur[0]);
        });
        return moteur[0];
    }

    /** Forgets those that nobody uses: their rules go with them. */
    void oublier() {
        connus.values().removeIf(connu -> connu.get() == null);
    }

    private static Moteur faire(List<Rule> regles) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Moteurs.class.getClassLoader());
        try {
            ModelImpl model = new ModelImpl();
            regles.forEach(model::addRule);
            KieBase base = KieBaseBuilder.createKieBaseFromModel(model);
            Map<org.kie.api.definition.rule.Rule, String> ids = new IdentityHashMap<>();
            base.getKiePackages().forEach(paquet -> paquet.getRules().forEach(rule -> ids.put(rule, RuleBaseLoader.id(paquet.getName(), rule.getName()))));
            return new Moteur(base, ids);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
