package fr.clausier.regles;

import fr.clausier.contrat.Affaire;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Litige;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.Situation;
import fr.clausier.contrat.Suivi;
import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.litige.DomaineLitige;
import fr.clausier.contrat.litige.NatureFrais;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.Model;
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
    /** The store of modules forgets those that no rule base holds. */
    private final List<List<Model>> models;
    /** Sessions are used again: disposing of one resets it, whatever became of it. */
    private final Map<Domaine, Map<Phase, KieSessionsPool>> sessions = new EnumMap<>(Domaine.class);
    /** The rules by phase and by what they are sorted by: those that a fact may meet. */
    private final Map<Domaine, Map<Phase, Map<String, List<Regle>>>> candidates = new EnumMap<>(Domaine.class);
    /** The same rules by the engine's own objects: each firing looks one up. */
    private final Map<Rule, Regle> parRegle = new IdentityHashMap<>();

    RuleBase(RulesFolder folder, LegalFigures figures, ClauseCatalogue catalogue, Map<String, Regle> regles,
            List<RuleBaseLoader.TableFile> tables, List<List<Model>> models, Map<Domaine, Map<Phase, KieBase>> bases) {
        this.folder = folder;
        this.hash = folder.hash();
        this.figures = figures;
        this.catalogue = catalogue;
        this.regles = Map.copyOf(regles);
        this.tables = List.copyOf(tables);
        this.models = List.copyOf(models);
        bases.forEach((domaine, parPhase) -> {
            Map<Phase, KieSessionsPool> pools = new EnumMap<>(Phase.class);
            parPhase.forEach((phase, kieBase) -> {
                pools.put(phase, kieBase.newKieSessionsPool(1));
                kieBase.getKiePackages().forEach(paquet -> paquet.getRules().forEach(rule ->
                        parRegle.put(rule, regles.get(RuleBaseLoader.id(paquet.getName(), rule.getName())))));
            });
            sessions.put(domaine, pools);
        });
        for (Domaine domaine : Domaine.values()) {
            Map<Phase, Map<String, List<Regle>>> parPhase = new EnumMap<>(Phase.class);
            for (Phase phase : domaine.phases()) {
                List<Regle> siennes = regles.values().stream().filter(r -> r.domaine() == domaine && r.phase() == phase)
                        .sorted(Comparator.comparing(regle -> regle.conditions().size())).toList();
                Map<String, List<Regle>> parTri = new HashMap<>();
                for (String tri : Tri.valeurs(domaine.fait(phase))) {
                    parTri.put(tri, siennes.stream().filter(regle -> regle.conditions().stream()
                            .map(c -> c.codes(Tri.propriete(domaine.fait(phase))))
                            .allMatch(codes -> codes.isEmpty() || codes.contains(tri))).toList());
                }
                parPhase.put(phase, parTri);
            }
            candidates.put(domaine, parPhase);
        }
    }

    /** What rules are first sorted by: most name the poste, the step or the tie that they are about. */
    private static final class Tri {

        static String propriete(Class<? extends Fait> fait) {
            return fait == Ligne.class ? "poste" : fait == Demarche.class ? "demarche" : fait == Affaire.class ? "affaire"
                    : fait == Prestation.class ? "garantie" : fait == FraisJuridique.class ? "nature" : fait == Litige.class ? "domaine" : "lien";
        }

        static List<String> valeurs(Class<? extends Fait> fait) {
            Enum<?>[] codes = fait == Ligne.class ? Poste.values() : fait == Demarche.class ? TypeDemarche.values()
                    : fait == Affaire.class ? TypeAffaire.values() : fait == Prestation.class ? GarantieAssistance.values()
                    : fait == FraisJuridique.class ? NatureFrais.values() : fait == Litige.class ? DomaineLitige.values() : Lien.values();
            return Arrays.stream(codes).map(Enum::name).toList();
        }

        static String de(Fait fait) {
            return fait instanceof Ligne ligne ? ligne.poste().name() : fait instanceof FraisJuridique frais ? frais.nature().name()
                    : fait instanceof Litige litige ? litige.domaine().name()
                    : fait instanceof Suivi suivi ? suivi.objet().name() : ((Situation) fait).lien().name();
        }
    }

    /** No session is opened for a fact that no rule of the phase can match: it would conclude nothing. */
    private List<? extends Fait> concernes(Domaine domaine, Phase phase, List<? extends Fait> faits) {
        Map<String, List<Regle>> parTri = candidates.get(domaine).get(phase);
        List<Fait> concernes = new ArrayList<>(faits.size());
        for (Fait fait : faits) {
            if (concerne(parTri.get(Tri.de(fait)), fait)) {
                concernes.add(fait);
            }
        }
        return concernes;
    }

    private static boolean concerne(List<Regle> regles, Fait fait) {
        for (Regle regle : regles) {
            if (regle.peutTenir(fait)) {
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

    /** The rules that follow a reading: those that name it, else the rows of tables that cite one of its clauses. */
    public List<Regle> suivent(Interpretation interpretation) {
        List<Regle> nommees = regles.values().stream()
                .filter(regle -> interpretation.id().equals(regle.emplacement().source(null).interpretation())).toList();
        return !nommees.isEmpty() ? nommees : regles.values().stream().filter(regle -> regle.emplacement().source(null).cellule() != null
                && interpretation.clauses().stream().anyMatch(regle::cite)).toList();
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
        List<? extends Fait> concernes = sessions.get(domaine).containsKey(phase) ? concernes(domaine, phase, faits) : List.of();
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
