package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;

/** A rule set, compiled: immutable, named by the hash of its content. */
public final class RuleBase {

    private final RulesFolder folder;
    private final String hash;
    private final LegalFigures figures;
    private final ClauseCatalogue catalogue;
    private final Map<String, Regle> regles;
    private final List<RuleBaseLoader.TableFile> tables;
    /** The store of modules forgets those that no rule base holds. */
    private final List<List<Model>> models;
    private final Map<Domaine, Map<Phase, PhaseRules>> phases;
    /** Null when nobody looks. */
    private final Observateur observateur;

    /** Is told each phase as it is fired, and what came of it. */
    @FunctionalInterface
    public interface Observateur {
        void voir(Domaine domaine, Phase phase, List<? extends Fait> faits, List<Deduction> deductions);
    }

    RuleBase(RulesFolder folder, LegalFigures figures, ClauseCatalogue catalogue, Map<String, Regle> regles,
            List<RuleBaseLoader.TableFile> tables, List<List<Model>> models, Moteurs moteurs) {
        this.folder = folder;
        this.hash = folder.hash();
        this.figures = figures;
        this.catalogue = catalogue;
        this.regles = Map.copyOf(regles);
        this.tables = List.copyOf(tables);
        this.models = List.copyOf(models);
        this.phases = new EnumMap<>(Domaine.class);
        this.observateur = null;
        Map<Regle, Rule> compiled = new IdentityHashMap<>();
        models.forEach(module -> module.forEach(model -> model.getRules().forEach(rule ->
                compiled.put(regles.get(RuleBaseLoader.id(rule.getPackage(), rule.getName())), rule))));
        PhaseRules.Compilees compilees = new PhaseRules.Compilees(compiled, moteurs);
        moteurs.oublier();
        for (Domaine domaine : Domaine.values()) {
            phases.put(domaine, new EnumMap<>(Phase.class));
            for (Phase phase : domaine.phases()) {
                List<Regle> siennes = regles.values().stream().filter(regle -> regle.domaine() == domaine && regle.phase() == phase).toList();
                phases.get(domaine).put(phase, new PhaseRules(domaine.fait(phase), phase, siennes, compilees));
            }
        }
    }

    private RuleBase(RuleBase base, Observateur observateur) {
        this.folder = base.folder;
        this.hash = base.hash;
        this.figures = base.figures;
        this.catalogue = base.catalogue;
        this.regles = base.regles;
        this.tables = base.tables;
        this.models = base.models;
        this.phases = base.phases;
        this.observateur = observateur;
    }

    /** The same rule set, nothing compiled again, that tells each phase it fires. */
    public RuleBase observee(Observateur nouveau) {
        return new RuleBase(this, nouveau);
    }

    /** The rules of a phase. */
    PhaseRules phase(Domaine domaine, Phase phase) {
        return phases.get(domaine).get(phase);
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

    /** The rules that follow a reading: those that name it, else the rows of tables that cite one of its clauses. */
    public List<Regle> suivent(Interpretation interpretation) {
        List<Regle> nommees = regles.values().stream()
                .filter(regle -> interpretation.id().equals(regle.emplacement().source(null).interpretation())).toList();
        return !nommees.isEmpty() ? nommees : regles.values().stream().filter(regle -> regle.emplacement().source(null).cellule() != null
                && interpretation.clauses().stream().anyMatch(regle::cite)).toList();
    }

    /**
     * Fires one phase.
     *
     * @param garde which rules may fire; null for all
     * @return what was concluded, in an order that depends on the content alone
     * @throws PhaseSansFin when a rule feeds itself
     */
    public List<Deduction> fire(Domaine domaine, Phase phase, List<? extends Fait> faits, Predicate<Regle> garde) {
        List<Deduction> deductions = phase(domaine, phase).fire(faits, garde);
        if (observateur != null) {
            observateur.voir(domaine, phase, faits, deductions);
        }
        return deductions;
    }
}
