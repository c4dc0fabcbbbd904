package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** A rule set, compiled: immutable, named by the hash of its content. */
public final class RuleBase {

    private final RulesFolder folder;
    private final String hash;
    private final LegalFigures figures;
    private final ClauseCatalogue catalogue;
    private final Map<String, Regle> regles;
    private final List<RuleBaseLoader.TableFile> tables;
    /** Sessions are used again: disposing of one resets it, whatever became of it. */
    private final Map<Domaine, Map<Phase, KieSessionsPool>> sessions = new EnumMap<>(Domaine.class);
    /** The same rules by the engine's own objects: each firing looks one up. */
    private final Map<Rule, Regle> parRegle = new IdentityHashMap<>();

    RuleBase(RulesFolder folder, LegalFigures figures, ClauseCatalogue catalogue, Map<String, Regle> regles,
            List<RuleBaseLoader.TableFile> tables, Map<Domaine, Map<Phase, KieBase>> bases) {
        this.folder = folder;
        this.hash = folder.hash();
        this.figures = figures;
        this.catalogue = catalogue;
        this.regles = Map.copyOf(regles);
        this.tables = List.copyOf(tables);
        bases.forEach((domaine, parPhase) -> {
            Map<Phase, KieSessionsPool> pools = new EnumMap<>(Phase.class);
            parPhase.forEach((phase, kieBase) -> {
                pools.put(phase, kieBase.newKieSessionsPool(1));
                kieBase.getKiePackages().forEach(paquet -> paquet.getRules().forEach(rule ->
                        parRegle.put(rule, regles.get(RuleBaseLoader.id(paquet.getName(), rule.getName())))));
            });
            sessions.put(domaine, pools);
        });
    }

    /** SHA-256 of all that decides, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** The version of the engine that runs it. */
    public String engine() {
        return "drools " + ModuleStore.ENGINE;
    }

    /** The content it was built from, with its scenarios and dossiers. */
    public RulesFolder folder() {
        return folder;
    }

    public LegalFigures figures() {
        return figures;
    }

    public ClauseCatalogue catalogue() {
        return catalogue;
    }

    public Collection<Regle> regles() {
        return regles.values();
    }

    public List<RuleBaseLoader.TableFile> tables() {
        return tables;
    }

    Regle regle(Rule rule) {
        return parRegle.get(rule);
    }

    /**
     * Fires one phase.
     *
     * @param garde which rules may fire; null for all
     * @return what was concluded, in an order that depends on the content alone
     * @throws PhaseSansFin when a rule feeds itself
     */
    public List<Deduction> fire(Domaine domaine, Phase phase, List<? extends Fait> faits, Predicate<Regle> garde) {
        KieSessionsPool pool = sessions.get(domaine).get(phase);
        if (pool == null || faits.isEmpty()) {
            return List.of();
        }
        KieSession session = pool.newKieSession();
        try {
            return new RuleSession(this, phase).fire(session, faits, garde);
        } finally {
            session.dispose();
        }
    }
}
