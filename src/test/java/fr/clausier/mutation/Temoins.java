package fr.clausier.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandesDeToutPoste;
import fr.clausier.decision.Invariants;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Source;
import fr.clausier.mutation.Temoin.Genre;
import fr.clausier.publication.Exemple;
import fr.clausier.publication.GarantiesEcrites;
import fr.clausier.publication.Prestation;
import fr.clausier.publication.Scenario;
import fr.clausier.publication.ScenarioRunner;
import fr.clausier.regles.ModuleStore;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything that may notice a bent rule, each looked at once on the rules as they are. */
final class Temoins {

    private static final int DEMANDES = 300;
    private static final String SANS_CLAUSE = "";

    private final RuleBase base;
    private final ModuleStore modules;
    private final List<Mutant> mutants;
    private final Set<String> mutees;
    private final List<Temoin> temoins = new ArrayList<>();

    private Temoins(RuleBase base, List<Mutant> mutants, ModuleStore modules) {
        this.base = base;
        this.modules = modules;
        this.mutants = mutants;
        this.mutees = Echantillon.mutees(mutants);
    }

    /**
     * @param base    holds the bent rules beside those as they are
     * @param mutants those bent rules
     */
    static List<Temoin> de(RuleBase base, List<Mutant> mutants, ModuleStore modules) {
        Temoins tous = new Temoins(base, mutants, modules);
        tous.scenarios();
        tous.dossiers();
        tous.prestations();
        tous.exemples();
        tous.proprietes();
        return List.copyOf(tous.temoins);
    }

    private void scenarios() {
        ScenarioRunner runner = new ScenarioRunner(base);
        for (Scenario scenario : Scenario.read(base.folder(), "")) {
            String dossier = scenario.fichier().substring(0, scenario.fichier().lastIndexOf('/') + 1);
            temoins.add(Temoin.de(scenario.fichier() + " › " + scenario.nom(), Genre.SCENARIO, dossier, scenario.clause(), mutees,
                    garde -> !runner.run(scenario, garde).isEmpty()));
        }
    }

    private void dossiers() {
        for (String fichier : base.folder().fichiers().keySet()) {
            if (fichier.startsWith("dossiers/") && fichier.endsWith("/demande.json")) {
                Demande demande = DemandeReader.read(base.folder().texte(fichier));
                String attendu = recit(demande, regle -> !mutees.contains(regle.id()));
                temoins.add(Temoin.de(fichier, Genre.DOSSIER, "", SANS_CLAUSE, mutees, garde -> !recit(demande, garde).equals(attendu)));
            }
        }
    }

    /** What each cell of the illustrative tables promises. */
    private void prestations() {
        for (Prestation prestation : Prestation.lire()) {
            Demande demande = DemandeReader.read((JsonNode) prestation.demande());
            temoins.add(Temoin.de(prestation.nom(), Genre.EXEMPLE, "garanties/", SANS_CLAUSE, mutees, garde ->
                    !Prestation.obtenu(new Decider(base, garde).decide(demande)).equals(prestation.attendu())));
        }
    }

    /** The worked examples, their guarantees written in the rows as they are and in those that are bent. */
    private void exemples() {
        GarantiesEcrites ecrites = new GarantiesEcrites(base, regle -> !mutees.contains(regle.id()));
        List<Exemple> exemples = Exemple.lire(base.folder(), ecrites);
        Map<String, Regle> regles = base.regles().stream().collect(Collectors.toMap(Regle::id, Function.identity()));
        Map<Source, List<Source>> remplacants = new HashMap<>();
        for (Mutant mutant : mutants) {
            Source rang = rang(mutant.originale());
            if (rang.cellule() != null) {
                remplacants.computeIfAbsent(rang, r -> new ArrayList<>()).add(rang(regles.get(mutant.remplacante())));
            }
        }
        RuleBase ecrite = ecrites.base(remplacants, modules);
        for (Exemple exemple : exemples) {
            for (boolean estimee : exemple.estimable() ? List.of(false, true) : List.of(false)) {
                Demande demande = DemandeReader.read((JsonNode) exemple.demande(estimee));
                temoins.add(Temoin.de(exemple.texte().path("id").asText(), Genre.EXEMPLE, "", SANS_CLAUSE, mutees, garde ->
                        !Exemple.obtenu(new Decider(ecrite, garde).decide(demande)).equals(exemple.attendu(estimee))));
            }
        }
    }

    /** The file and the number of a row; no number for a rule of its own file. */
    private static Source rang(Regle regle) {
        Source source = regle.emplacement().source(null);
        return new Source(source.fichier(), null, source.cellule() == null ? null : source.cellule().replaceAll("\\D", ""));
    }

    /** Generated demandes, on which what every reimbursement owes must hold. */
    private void proprietes() {
        for (int graine = 0; graine < DEMANDES; graine++) {
            Demande demande = DemandeReader.read(new DemandesDeToutPoste(graine).demande());
            temoins.add(Temoin.de("demande de graine " + graine, Genre.PROPRIETE, "", SANS_CLAUSE, mutees, garde ->
                    !Invariants.violations(demande, new Decider(base, garde).decide(demande), base.figures()).isEmpty()));
        }
    }

    /** All that a dossier keeps of a decision, but where its rules stand: a bent rule stands elsewhere. */
    private String recit(Demande demande, Predicate<Regle> garde) {
        Decision d = new Decider(base, garde).decide(demande);
        List<Object> recit = new ArrayList<>(List.of(d.statut(), d.eligible(), d.montants(), d.lignes(), d.motifsNonPayable(),
                d.paiements(), d.compteurs(), d.taches(), d.clauses(), d.vie()));
        for (Etape etape : d.trace()) {
            recit.add(etape.ligne() + " " + etape.phase() + " " + etape.effet() + " " + etape.code() + " " + etape.clause() + " "
                    + etape.jour() + " " + etape.avant() + " " + etape.apres());
        }
        return recit.toString();
    }
}
