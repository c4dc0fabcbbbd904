package fr.clausier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.Regles;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.decision.Decider;
import fr.clausier.decision.Decision;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Statut;
import fr.clausier.regles.RuleBase;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A baseline that decided otherwise would compare nothing. */
class PlainJavaTest {

    private static final int DEMANDES = 2_000;
    private static final long GRAINE = 20260101;

    private static final int FAILS_ONE_IN = 12;

    private final RuleBase base = Regles.base();
    private final PlainJava plain = new PlainJava(base.figures(), base.hash());

    @Test
    void plainJavaDecidesLikeTheRules() {
        Decider decider = new Decider(base);
        DemandesAuHasard hasard = new DemandesAuHasard(GRAINE);
        Set<Statut> statuts = EnumSet.noneOf(Statut.class);
        Set<Effet> effets = EnumSet.noneOf(Effet.class);
        for (int i = 0; i < DEMANDES; i++) {
            Demande demande = i % 2 == 0 ? hasard.couverte(1 + i % 5) : hasard.quelconque();
            Decision attendue = decider.decide(demande);
            Decision decision = plain.decide(demande);
            String laquelle = "claim " + i + ", seed " + GRAINE + ": " + demande;
            assertEquals(texte(attendue.trace()), texte(decision.trace()), laquelle);
            assertEquals(sansTrace(attendue), sansTrace(decision), laquelle);
            attendue.lignes().forEach(ligne -> statuts.add(ligne.statut()));
            attendue.trace().stream().map(Etape::effet).filter(effet -> effet != Effet.PROPOSITION).forEach(effets::add);
        }
        assertEquals(EnumSet.allOf(Statut.class), statuts, "the claims reach every outcome of a line");
        assertEquals(EnumSet.complementOf(EnumSet.of(Effet.APPRECIATION, Effet.CESSATION, Effet.SUSPENSION, Effet.REDUCTION, Effet.SOMME,
                Effet.QUALITE, Effet.EXCLUT, Effet.PROPOSITION, Effet.JUGEMENT)), effets, "and every effect of a step of care");
    }

    /** Sessions are used again: one left in the middle of a phase must tell nothing of a person to the next. */
    @Test
    void aDecisionThatFailsLeavesNothingToTheNextOnAnyThread() {
        Decider decider = new Decider(base);
        int failures = IntStream.range(0, DEMANDES).parallel().map(i -> {
            Random panne = new Random(i);
            DemandesAuHasard hasard = new DemandesAuHasard(i);
            Demande abandonnee = hasard.couverte(5);
            Decider failing = new Decider(base, regle -> {
                if (panne.nextInt(FAILS_ONE_IN) == 0) {
                    throw new UnsupportedOperationException("on purpose");
                }
                return true;
            });
            int failed = 0;
            try {
                failing.decide(abandonnee);
            } catch (RuntimeException e) {
                failed = 1;
            }
            Demande demande = hasard.quelconque();
            Decision decision = decider.decide(demande);
            assertEquals(texte(plain.decide(demande).trace()), texte(decision.trace()), "seed " + i);
            return failed;
        }).sum();
        assertTrue(failures > DEMANDES / 2, "most decisions were meant to fail: " + failures);
    }

    /**
     * What each step did, whatever the order within a phase. The baseline need not follow the names of rules, the rows of
     * tables or the facts that they read, nor say what else the member could ask for: it decides care alone.
     */
    private static List<String> texte(List<Etape> trace) {
        return trace.stream().filter(e -> e.effet() != Effet.PROPOSITION).map(e -> String.join(" ", String.valueOf(e.ligne()), e.phase(), e.effet().name(), e.clause().id(),
                e.code(), euros(e.avant()), euros(e.apres()), e.figure() == null ? "" : e.figure().code(), String.valueOf(e.jour()),
                String.valueOf(e.illustratif()))).sorted().toList();
    }

    private static String euros(Montant montant) {
        return montant == null ? "" : montant.toString();
    }

    private static Decision sansTrace(Decision d) {
        return new Decision(d.nature(), d.statut(), d.eligible(), d.montants(), d.lignes(), d.motifsNonPayable(), d.paiements(),
                d.compteurs(), d.taches(), List.of(), List.of(), d.regles(), d.vie(), d.differences(), d.aRedecider(), d.engagement(), d.prestations(), d.litige(),
                List.of());
    }
}
