package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Poste;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    /** The rules of health care by phase and poste: those that a line may meet. */
    private final Map<Phase, Map<Poste, List<Regle>>> candidates = new EnumMap<>(Phase.class);
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
        for (Phase phase : Phase.values()) {
            List<Regle> siennes = regles.values().stream().filter(r -> r.domaine() == Domaine.SANTE && r.phase() == phase)
                    .sorted(Comparator.comparing(regle -> regle.conditions().size())).toList();
            Map<Poste, List<Regle>> parPoste = new EnumMap<>(Poste.class);
            for (Poste poste : Poste.values()) {
                parPoste.put(poste, siennes.stream().filter(regle -> regle.conditions().stream().map(c -> c.codes("poste"))
                        .allMatch(codes -> codes.isEmpty() || codes.contains(poste.name()))).toList());
            }
            candidates.put(phase, parPoste);
        }
    }

    /** No session is opened for a line that no rule of the phase can match: it would conclude nothing. */
    private List<? extends Fait> concernes(Phase phase, List<? extends Fait> faits) {
        List<Fait> concernes = new ArrayList<>(faits.size());
        for (Fait fait : faits) {
            if (!(fait instanceof Ligne ligne) || concerne(candidates.get(phase).get(ligne.poste()), ligne)) {
                concernes.add(fait);
            }
        }
        return concernes;
    }

    private static boolean concerne(List<Regle> regles, Ligne ligne) {
        for (Regle regle : regles) {
            if (regle.peutTenir(ligne)) {
                return true;
            }
        }
        return false;
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
        List<? extends Fait> concernes = sessions.get(domaine).containsKey(phase) ? concernes(phase, faits) : List.of();
        if (concernes.isEmpty()) {
            return List.of();
        }
        KieSession session = session(domaine, phase);
        try {
            return new RuleSession(this, phase).fire(session, concernes, garde);
        } finally {
            session.dispose();
        }
    }

    /** A session on the rules of a phase that has some. */
    KieSession session(Domaine domaine, Phase phase) {
        return sessions.get(domaine).get(phase).newKieSession();
    }
}
