package fr.clausier.regles;

import fr.clausier.contrat.Affaire;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Lien;
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
import fr.clausier.regles.Moteurs.Moteur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Rule;

/**
 * The rules of one phase, sorted by what most of them name: the poste, the step, the tie that they are about, and the contract.
 * A fact meets those of its own values only, in a base made when the first such fact comes (measured: README, « Performance »).
 */
final class PhaseRules {

    private static final Comparator<Deduction> ORDER = Comparator.comparing((Deduction d) -> d.regle().nom())
            .thenComparing(d -> d.regle().id());

    private static final String CONTRAT = "contrat";
    private static final String CODE = "code";
    /** As a condition writes it. */
    private static final String ABSENT = "null";
    private static final Condition[][] AUCUNE = {};

    private final Phase phase;
    /** All of them, whatever a fact says. */
    private final Group toutes;
    /** By the rank of the value, then of the contract. */
    private final Group[][] parValeur;

    /** @param compilees what the engine makes of each rule */
    PhaseRules(Class<? extends Fait> fait, Phase phase, List<Regle> regles, Compilees compilees) {
        this.phase = phase;
        // Those that ask least come first: they soonest say that a fact has something to meet.
        List<Regle> siennes = regles.stream().sorted(Comparator.comparing((Regle regle) -> regle.conditions().size())
                .thenComparing(Regle::id)).toList();
        toutes = new Group(siennes, propriete(fait), compilees);
        List<Set<String>> codes = siennes.stream().map(regle -> nommes(regle, propriete(fait))).toList();
        List<Set<String>> contrats = siennes.stream().map(regle -> nommes(regle, CONTRAT)).toList();
        Map<BitSet, Group> groups = new HashMap<>();
        Enum<?>[] valeurs = valeurs(fait);
        parValeur = new Group[valeurs.length][Contrat.values().length];
        for (Enum<?> valeur : valeurs) {
            for (Contrat contrat : Contrat.values()) {
                BitSet candidates = new BitSet(siennes.size());
                for (int i = 0; i < siennes.size(); i++) {
                    candidates.set(i, contient(codes.get(i), valeur) && contient(contrats.get(i), contrat));
                }
                parValeur[valeur.ordinal()][contrat.ordinal()] = groups.computeIfAbsent(candidates,
                        premieres -> new Group(premieres.stream().mapToObj(siennes::get).toList(), propriete(fait), compilees));
            }
        }
    }

    /** The codes that a rule names of a property; null when it names none. */
    private static Set<String> nommes(Regle regle, String propriete) {
        Set<String> nommes = null;
        for (Condition condition : regle.conditions()) {
            List<String> codes = condition.codes(propriete);
            if (!codes.isEmpty() && nommes == null) {
                nommes = new HashSet<>(codes);
            } else if (!codes.isEmpty()) {
                nommes.retainAll(codes);
            }
        }
        return nommes;
    }

    private static boolean contient(Set<String> nommes, Enum<?> valeur) {
        return nommes == null || nommes.contains(valeur.name());
    }

    /** Whether the fact may be one that the rule is about: there is one person and one dispute, of whatever kind. */
    static boolean concerne(Regle regle, Fait fait) {
        return fait instanceof Situation || fait instanceof Litige || contient(nommes(regle, propriete(fait.getClass())), valeur(fait));
    }

    /** The kinds of facts that a rule is about, by the codes that its conditions name; empty for all. */
    static List<String> genres(Regle regle, Class<? extends Fait> fait) {
        Set<String> nommes = nommes(regle, propriete(fait));
        return nommes == null ? List.of() : Arrays.stream(valeurs(fait)).filter(valeur -> nommes.contains(valeur.name()))
                .map(valeur -> EnMots.valeur("", valeur)).toList();
    }

    /** The group of all the rules, for a fact that is not sorted. */
    Group toutes() {
        return toutes;
    }

    /** A base of one rule alone. */
    Base seule(Regle regle) {
        return Base.of(List.of(regle), toutes.compilees);
    }

    private static String propriete(Class<? extends Fait> fait) {
        return fait == Ligne.class ? "poste" : fait == Demarche.class ? "demarche" : fait == Affaire.class ? "affaire"
                : fait == Prestation.class ? "garantie" : fait == FraisJuridique.class ? "nature" : fait == Litige.class ? "domaine" : "lien";
    }

    private static Enum<?>[] valeurs(Class<? extends Fait> fait) {
        return fait == Ligne.class ? Poste.values() : fait == Demarche.class ? TypeDemarche.values()
                : fait == Affaire.class ? TypeAffaire.values() : fait == Prestation.class ? GarantieAssistance.values()
                : fait == FraisJuridique.class ? NatureFrais.values() : fait == Litige.class ? DomaineLitige.values() : Lien.values();
    }

    private static Enum<?> valeur(Fait fait) {
        return fait instanceof Ligne ligne ? ligne.poste() : fait instanceof FraisJuridique frais ? frais.nature()
                : fait instanceof Litige litige ? litige.domaine()
                : fait instanceof Suivi suivi ? suivi.objet() : ((Situation) fait).lien();
    }

    /** Of a fact whose rules name no contract, whichever. */
    private static Contrat contrat(Fait fait) {
        return fait instanceof Ligne ligne ? ligne.contrat() : fait instanceof Situation situation ? situation.contrat()
                : fait instanceof Demarche demarche ? demarche.contrat() : fait instanceof Affaire affaire ? affaire.contrat() : Contrat.TNS;
    }

    /** What the rules conclude of these facts, in an order that depends on the content alone. */
    List<Deduction> fire(List<? extends Fait> faits, Predicate<Regle> garde) {
        Map<Group, List<Fait>> concernes = new LinkedHashMap<>();
        for (Fait fait : faits) {
            Group group = parValeur[valeur(fait).ordinal()][contrat(fait).ordinal()];
            if (group.concerne(fait)) {
                concernes.computeIfAbsent(group, first -> new ArrayList<>()).add(fait);
            }
        }
        List<Deduction> deductions = new ArrayList<>();
        concernes.forEach((group, siens) -> deductions.addAll(group.fire(phase, siens, garde)));
        deductions.sort(ORDER.thenComparing(deduction -> rank(faits, deduction)));
        return deductions;
    }

    /** Facts come in an order made from their content; equal rules keep it. */
    private static int rank(List<? extends Fait> faits, Deduction deduction) {
        int rank = 0;
        while (faits.get(rank) != deduction.constat().sujet()) {
            rank++;
        }
        return rank;
    }

    /** Rules that facts of some values may all meet. */
    static final class Group {

        private final List<Regle> regles;
        private final Compilees compilees;
        /** Of the rules that name no code of act, what each asks besides that by which facts are sorted: all are looked at for every fact. */
        private final Condition[][] conditions;
        /** The same of those that name one, by it: a table may have a row for each of thousands. */
        private final Map<Object, Condition[][]> parCode = new HashMap<>();
        private volatile Base base;

        /**
         * @param regles in the order in which they are looked at
         * @param triee  the property by which facts are sorted
         */
        Group(List<Regle> regles, String triee, Compilees compilees) {
            this.regles = regles;
            this.compilees = compilees;
            List<Condition[]> sansCode = new ArrayList<>();
            Map<Object, List<Condition[]>> codees = new HashMap<>();
            for (Regle regle : regles) {
                Condition[] siennes = regle.conditions().stream()
                        .filter(condition -> condition.codes(triee).isEmpty() && condition.codes(CONTRAT).isEmpty()).toArray(Condition[]::new);
                List<String> codes = regle.fait() != Ligne.class ? List.of()
                        : regle.conditions().stream().map(condition -> condition.codes(CODE)).filter(nommes -> !nommes.isEmpty()).findFirst().orElse(List.of());
                codes.forEach(code -> codees.computeIfAbsent(code.equals(ABSENT) ? null : code, premier -> new ArrayList<>()).add(siennes));
                if (codes.isEmpty()) {
                    sansCode.add(siennes);
                }
            }
            this.conditions = sansCode.toArray(Condition[][]::new);
            codees.forEach((code, siennes) -> parCode.put(code, siennes.toArray(Condition[][]::new)));
        }

        /** No session is opened for a fact that no rule can match: it would conclude nothing. */
        private boolean concerne(Fait fait) {
            return peutTenir(conditions, fait)
                    || !parCode.isEmpty() && peutTenir(parCode.getOrDefault(((Ligne) fait).code(), AUCUNE), fait);
        }

        private static boolean peutTenir(Condition[][] regles, Fait fait) {
            for (Condition[] siennes : regles) {
                if (peutTenir(siennes, fait)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean peutTenir(Condition[] conditions, Fait fait) {
            for (Condition condition : conditions) {
                if (!condition.peutTenir(fait)) {
                    return false;
                }
            }
            return true;
        }

        private List<Deduction> fire(Phase phase, List<Fait> faits, Predicate<Regle> garde) {
            Base known = base();
            return known.moteur().fire(phase, known.regles()::get, faits, garde);
        }

        Base base() {
            Base known = base;
            if (known == null) {
                synchronized (this) {
                    known = base == null ? Base.of(regles, compilees) : base;
                    base = known;
                }
            }
            return known;
        }
    }

    /**
     * What decides for a group.
     *
     * @param regles ours by the engine's own objects: each firing looks one up
     */
    record Base(Moteur moteur, Map<org.kie.api.definition.rule.Rule, Regle> regles) {

        private static Base of(List<Regle> regles, Compilees compilees) {
            Moteur moteur = compilees.moteurs().de(regles.stream().map(compilees.regles()::get).toList());
            Map<String, Regle> parId = regles.stream().collect(Collectors.toMap(Regle::id, regle -> regle));
            Map<org.kie.api.definition.rule.Rule, Regle> parRegle = new IdentityHashMap<>();
            moteur.ids().forEach((rule, id) -> parRegle.put(rule, parId.get(id)));
            return new Base(moteur, parRegle);
        }
    }

    /**
     * What the engine makes of rules.
     *
     * @param regles the engine's by ours
     */
    record Compilees(Map<Regle, Rule> regles, Moteurs moteurs) {}
}
