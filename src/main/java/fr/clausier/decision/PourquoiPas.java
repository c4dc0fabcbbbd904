package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Affaire;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.Litige;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.Situation;
import fr.clausier.decision.RegleExpliquee.Etat;
import fr.clausier.decision.RegleExpliquee.Examen;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why rules did, or did not, apply to a demande: it is decided again, which gives the same, and each rule is held against the
 * facts that its phase sees.
 */
public final class PourquoiPas {

    /** Why a phase does not look at a line that is not decided yet. */
    private static final Map<Phase, String> SANS_OBJET = Map.of(Phase.TARIFS, "son tarif et son taux sont connus",
            Phase.PLANCHERS, "aucun minimum légal ne la concerne", Phase.LIMITES, "aucun maximum légal ne la concerne",
            Phase.PIECES, "rien n'est payé");
    private static final Map<Class<? extends Fait>, String> AUCUNE = Map.of(Ligne.class, "aucune ligne de soins", Situation.class,
            "aucun jour de droits", Demarche.class, "aucune démarche", Affaire.class, "aucune affaire", Prestation.class,
            "aucune garantie d'assistance", Litige.class, "aucun litige", FraisJuridique.class, "aucuns frais de litige");
    private static final int AUTRES_DITS = 5;

    private final RuleBase base;
    private final Demande demande;
    private final Map<Lieu, List<Regle>> demandees;
    private final Map<Regle, List<Vu>> vus = new IdentityHashMap<>();
    /** Every thing that some phase of the domain saw, as it saw it first. */
    private final Map<Domaine, Map<Chose, Fait>> choses = new HashMap<>();
    private final Map<Lieu, Set<Chose>> arrivees = new HashMap<>();

    /** Where facts are looked at. */
    private record Lieu(Domaine domaine, Phase phase) {}

    /** A fact that the phase of a rule saw, and what the rule concluded of it; null when it did not fire. */
    private record Vu(Fait fait, Constat constat, int manque, double ecart) {}

    /**
     * What a decision owes to some rules.
     *
     * @param regles in the order of what came of them: applied, then nearest first
     */
    public record Explication(Decision decision, List<RegleExpliquee> regles) {

        /** Whether a step that does something cites the clause. */
        public boolean applique(String clause) {
            return decision.clauses().stream().anyMatch(appliquee -> appliquee.clause().id().equals(clause));
        }
    }

    private PourquoiPas(RuleBase base, Demande demande, Collection<Regle> regles) {
        this.base = base;
        this.demande = demande;
        this.demandees = regles.stream().collect(Collectors.groupingBy(regle -> new Lieu(regle.domaine(), regle.phase())));
    }

    /**
     * Decides, and tells what came of each of these rules.
     *
     * @throws DecisionImpossible when the rules are silent or contradict each other
     */
    public static Explication expliquer(RuleBase base, Demande demande, Passe passe, Collection<Regle> regles) {
        return new PourquoiPas(base, demande, regles).expliquer(passe, regles);
    }

    private Explication expliquer(Passe passe, Collection<Regle> regles) {
        Decision decision = new Decider(base.observee(this::voir)).decide(demande, passe);
        Map<Fait, List<Etape>> etapes = new IdentityHashMap<>();
        decision.trace().forEach(etape -> etapes.computeIfAbsent(etape.faits().fait(), premier -> new ArrayList<>()).add(etape));
        return new Explication(decision, regles.stream().map(regle -> expliquer(regle, decision, etapes)).sorted(RegleExpliquee.ORDRE).toList());
    }

    private void voir(Domaine domaine, Phase phase, List<? extends Fait> faits, List<Deduction> deductions) {
        Lieu lieu = new Lieu(domaine, phase);
        for (Fait fait : faits) {
            Chose chose = Chose.de(fait);
            choses.computeIfAbsent(domaine, premiere -> new LinkedHashMap<>()).putIfAbsent(chose, fait);
            arrivees.computeIfAbsent(lieu, premiere -> new HashSet<>()).add(chose);
            for (Regle regle : demandees.getOrDefault(lieu, List.of())) {
                if (regle.concerne(fait)) {
                    Constat constat = deductions.stream().filter(d -> d.regle() == regle && d.constat().sujet() == fait)
                            .map(Deduction::constat).findFirst().orElse(null);
                    vus.computeIfAbsent(regle, premiere -> new ArrayList<>()).add(new Vu(fait, constat, regle.manque(fait), regle.ecart(fait)));
                }
            }
        }
    }

    private RegleExpliquee expliquer(Regle regle, Decision decision, Map<Fait, List<Etape>> etapes) {
        List<Examen> faits = vus.getOrDefault(regle, List.of()).stream().map(vu -> {
            List<Etape> siennes = etapes.getOrDefault(vu.fait(), List.of()).stream().filter(regle::aDonne).toList();
            Etat etat = vu.constat() == null ? Etat.NON_REMPLIE
                    : siennes.stream().anyMatch(etape -> etape.effet() != Effet.SANS_EFFET) ? Etat.APPLIQUEE : Etat.SANS_EFFET;
            return new Examen(regle, vu.fait(), etat, vu.constat(), siennes, vu.manque(), vu.ecart());
        }).sorted(Examen.ORDRE).toList();
        List<String> autres = new ArrayList<>(absents(regle, decision));
        if (faits.isEmpty() && autres.isEmpty()) {
            List<String> genres = regle.genres();
            autres.add("La demande ne porte " + AUCUNE.get(regle.fait()) + (genres.isEmpty() ? "."
                    : genres.size() > AUTRES_DITS ? " de cette sorte." : " de cette sorte : " + String.join(", ", genres) + "."));
        }
        return new RegleExpliquee(regle, faits.isEmpty() ? Etat.SANS_FAIT : faits.get(0).etat(), faits, autres);
    }

    /** What the rule is about and that did not come to its phase. */
    private List<String> absents(Regle regle, Decision decision) {
        Set<Chose> venues = arrivees.getOrDefault(new Lieu(regle.domaine(), regle.phase()), Set.of());
        Stream<Chose> parties = choses.getOrDefault(regle.domaine(), Map.of()).entrySet().stream().filter(chose -> !venues.contains(chose.getKey())
                && regle.fait().isInstance(chose.getValue()) && regle.concerne(chose.getValue())).map(Map.Entry::getKey);
        return Stream.concat(parties, jamaisVues(regle)).limit(AUTRES_DITS).map(chose -> "À la phase " + regle.phase()
                + ", rien n'est demandé de « " + chose.texte() + " » : " + raison(chose, regle.phase(), decision) + ".").toList();
    }

    /** A line refused with the rights of its person is seen by no phase. */
    private Stream<Chose> jamaisVues(Regle regle) {
        if (regle.fait() != Ligne.class) {
            return Stream.of();
        }
        Set<String> vues = choses.getOrDefault(regle.domaine(), Map.of()).keySet().stream().map(Chose::id).collect(Collectors.toSet());
        List<Acte> actes = demande.actes().stream().filter(acte -> !vues.contains(acte.id())).toList();
        List<String> genres = actes.isEmpty() ? List.of() : regle.genres();
        return actes.stream().filter(acte -> genres.isEmpty() || genres.contains(acte.poste().name())).map(Chose::de);
    }

    private String raison(Chose chose, Phase phase, Decision decision) {
        if (demande.jugements().stream().anyMatch(jugement -> jugement.ligne().equals(chose.id()) && !jugement.accorde())) {
            return "déjà refusé par décision d'une personne";
        }
        return decision.trace().stream().filter(etape -> etape.effet() == Effet.REFUS || etape.effet() == Effet.APPRECIATION)
                .filter(etape -> Phase.valueOf(etape.phase()).compareTo(phase) < 0)
                .filter(etape -> etape.ligne() == null ? chose.jour() != null && chose.jour().equals(etape.jour()) : etape.ligne().equals(chose.id()))
                .findFirst().map(etape -> (etape.effet() == Effet.REFUS ? "déjà refusé" : "mis à l'appréciation d'une personne") + " par « "
                        + etape.regle() + " »")
                .orElse(SANS_OBJET.getOrDefault(phase, "cette phase n'a rien à en dire"));
    }
}
