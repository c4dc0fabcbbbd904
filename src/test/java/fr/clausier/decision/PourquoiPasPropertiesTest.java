package fr.clausier.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.Regles;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Fait;
import fr.clausier.decision.PourquoiPas.Explication;
import fr.clausier.decision.RegleExpliquee.Etat;
import fr.clausier.decision.RegleExpliquee.Examen;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.FaitsLus;
import fr.clausier.publication.Scenario;
import fr.clausier.regles.Clause;
import fr.clausier.regles.MoteurSeul;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is told of each rule is what the engine does with it, on generated demandes, on those of scenarios and of dossiers:
 * {@code -Dclausier.proprietes=100000} generates more of them, {@code -Dclausier.graine=7} others.
 */
class PourquoiPasPropertiesTest {

    private static final int DE_SOINS = Integer.getInteger("clausier.proprietes", 1_000) / 20;
    private static final int D_ASSISTANCE = DE_SOINS;
    private static final long GRAINE = Long.getLong("clausier.graine", 20_260_101);
    private static final RuleBase BASE = Regles.base();

    private static final List<Scenario> SCENARIOS = Scenario.read(BASE.folder(), "");

    private static Stream<Demande> generees() {
        List<Demande> modeles = SCENARIOS.stream().map(Scenario::demande).filter(demande -> demande.assistance() != null).toList();
        Stream<ObjectNode> soins = IntStream.range(0, DE_SOINS).mapToObj(i -> new DemandesDeToutPoste(GRAINE + i).demande());
        Stream<ObjectNode> assistance = IntStream.range(0, D_ASSISTANCE)
                .mapToObj(i -> new DemandesAssistance(GRAINE + i).demande(modeles.get(i * modeles.size() / D_ASSISTANCE), i)).filter(Objects::nonNull);
        return Stream.concat(soins, assistance).map(DemandeReader::read);
    }

    private static Stream<Demande> ecrites() {
        Stream<Demande> dossiers = BASE.folder().fichiers().keySet().stream()
                .filter(fichier -> fichier.endsWith("/demande.json")).map(BASE.folder()::texte).map(DemandeReader::read);
        return Stream.concat(SCENARIOS.stream().map(Scenario::demande), dossiers);
    }

    /** Empty when the rules do not decide the demande. */
    private static Optional<Explication> expliquer(Demande demande) {
        try {
            return Optional.of(PourquoiPas.expliquer(BASE, demande, Passe.AUCUN, BASE.regles()));
        } catch (DecisionImpossible | DemandeRefusee | Bareme.FigureManquante e) {
            return Optional.empty();
        }
    }

    @Test
    void ceQuiEstDitDeChaqueRegleEstCeQueFaitLeMoteur() {
        MoteurSeul moteur = new MoteurSeul(BASE);
        Set<Etat> etats = new TreeSet<>();
        Set<String> remplies = new TreeSet<>();
        Set<String> lues = new HashSet<>();
        Set<String> manquees = new HashSet<>();
        int decidees = 0;
        for (Demande demande : (Iterable<Demande>) Stream.concat(generees(), ecrites())::iterator) {
            Explication explication = expliquer(demande).orElse(null);
            if (explication == null) {
                continue;
            }
            decidees++;
            assertEquals(BASE.regles().size(), explication.regles().size());
            assertEquals(tirees(demande), ids(explication, Set.of(Etat.APPLIQUEE, Etat.SANS_EFFET)), demande::toString);
            Set<String> appliquees = new TreeSet<>(explication.decision().clauses().stream().map(clause -> clause.clause().id()).toList());
            assertEquals(appliquees, clauses(explication), demande::toString);
            assertEquals(appliquees, BASE.catalogue().all().stream().map(Clause::id).filter(explication::applique).collect(Collectors.toSet()));
            for (RegleExpliquee regle : explication.regles()) {
                etats.add(regle.etat());
                for (Examen examen : regle.faits()) {
                    assertEquals(examen.etat() != Etat.NON_REMPLIE, examen.manque() == 0, () -> regle.regle().nom() + " " + examen.phrase());
                    if (lues.add(regle.regle().id() + new FaitsLus(examen.fait(), regle.regle().proprietes()).valeurs()) && examen.manque() > 0) {
                        Optional<Fait> satisfait = MoteurSeul.satisfait(regle.regle(), examen.fait());
                        assertTrue(satisfait.isPresent(), () -> "no values meet " + regle.regle().conditions() + " " + examen.phrase());
                        assertTrue(moteur.tire(regle.regle(), satisfait.get()), () -> regle.regle().nom() + " " + examen.phrase());
                        manquees.add(regle.regle().id());
                    }
                    if (examen.manque() == 0) {
                        remplies.add(regle.regle().id());
                    }
                }
            }
        }
        assertEquals(Set.of(Etat.values()), etats);
        assertTrue(decidees > DE_SOINS + D_ASSISTANCE, "demandes decided: " + decidees);
        Set<String> jamais = new TreeSet<>(BASE.regles().stream().map(Regle::id).toList());
        jamais.removeAll(manquees);
        jamais.removeAll(remplies);
        System.err.println(decidees + " demandes, " + lues.size() + " cases, " + manquees.size() + " missed, " + remplies.size() + " met, never " + jamais);
    }

    /** The rules that the engine fired, asked of a decision of its own. */
    private static Set<String> tirees(Demande demande) {
        Set<String> tirees = new TreeSet<>();
        new Decider(BASE.observee((domaine, phase, faits, deductions) -> deductions.forEach(d -> tirees.add(d.regle().id())))).decide(demande);
        return tirees;
    }

    private static Set<String> ids(Explication explication, Set<Etat> etats) {
        return new TreeSet<>(explication.regles().stream().filter(regle -> etats.contains(regle.etat())).map(regle -> regle.regle().id()).toList());
    }

    /** The clauses that the rules said to be applied cite where they do something. */
    private static Set<String> clauses(Explication explication) {
        List<ClauseRef> clauses = new ArrayList<>();
        explication.regles().stream().filter(regle -> regle.etat() == Etat.APPLIQUEE).flatMap(regle -> regle.faits().stream())
                .flatMap(examen -> examen.etapes().stream()).filter(etape -> etape.effet() != Effet.SANS_EFFET).forEach(etape -> {
                    clauses.add(etape.clause());
                    clauses.addAll(etape.aussi());
                });
        return new TreeSet<>(clauses.stream().map(ClauseRef::id).toList());
    }
}
