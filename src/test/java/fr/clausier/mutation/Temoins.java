package fr.clausier.mutation;

import fr.clausier.contrat.Demande;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.DemandesDeToutPoste;
import fr.clausier.decision.Invariants;
import fr.clausier.decompte.Etape;
import fr.clausier.mutation.Temoin.Genre;
import fr.clausier.publication.Scenario;
import fr.clausier.publication.ScenarioRunner;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Everything that may notice a bent rule, each looked at once on the rules as they are. */
final class Temoins {

    private static final int DEMANDES = 300;
    private static final String SANS_CLAUSE = "";

    private final RuleBase base;
    private final Set<String> mutees;
    private final List<Temoin> temoins = new ArrayList<>();

    private Temoins(RuleBase base, Set<String> mutees) {
        this.base = base;
        this.mutees = mutees;
    }

    static List<Temoin> de(RuleBase base, Set<String> mutees) {
        Temoins tous = new Temoins(base, mutees);
        tous.scenarios();
        tous.dossiers();
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
