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
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Statut;
import fr.clausier.regles.RuleBase;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A baseline that decided otherwise would compare nothing. */
class PlainJavaTest {

    private static final int DEMANDES = 10_000;
    private static final int PANNES = 2_000;
    private static final long GRAINE = 20260101;

    private static final int FAILS_ONE_IN = 12;
    /** What humans need not judge, and nothing keeps waiting. */
    private static final Set<Statut> TRANCHES = EnumSet.of(Statut.ACCORDE, Statut.ACCORDE_PARTIEL, Statut.REFUSE);

    private final RuleBase base = Regles.base();
    private final PlainJava plain = new PlainJava(base.figures(), base.hash());

    @Test
    void plainJavaDecidesLikeTheRules() {
        DemandesAuHasard hasard = new DemandesAuHasard(GRAINE);
        Set<Statut> statuts = EnumSet.noneOf(Statut.class);
        Set<Effet> effets = compare(i -> i % 2 == 0 ? hasard.couverte(1 + i % 5) : hasard.quelconque(), plain::decide,
                attendue -> attendue.lignes().forEach(ligne -> statuts.add(ligne.statut())));
        assertEquals(EnumSet.allOf(Statut.class), statuts, "the claims reach every outcome of a line");
        assertEquals(EnumSet.complementOf(EnumSet.of(Effet.APPRECIATION, Effet.CESSATION, Effet.SUSPENSION, Effet.REDUCTION, Effet.SOMME,
                Effet.QUALITE, Effet.EXCLUT, Effet.PROPOSITION, Effet.JUGEMENT)), effets, "and every effect of a step of care");
    }

    @Test
    void plainJavaAssistsLikeTheRules() {
        DemandesAuHasard hasard = new DemandesAuHasard(GRAINE);
        Set<Statut> statuts = EnumSet.noneOf(Statut.class);
        Set<Motif> motifs = EnumSet.noneOf(Motif.class);
        Set<Effet> effets = compare(i -> hasard.assistance(), new PlainAssistance(base.catalogue().lectures(), base.hash())::decide,
                attendue -> attendue.prestations().forEach(prestation -> {
                    statuts.add(prestation.statut());
                    motifs.addAll(prestation.motifs());
                }));
        assertEquals(TRANCHES, statuts, "the guarantees are granted, reduced and refused");
        assertEquals(EnumSet.of(Motif.FAIT_GENERATEUR, Motif.SEJOUR_SANS_NUIT, Motif.DEMANDE_TARDIVE, Motif.QUOTA_EPUISE,
                Motif.QUANTITE_TROP_FAIBLE), motifs, "for every reason");
        assertEquals(EnumSet.of(Effet.DROIT, Effet.REFUS, Effet.CALCUL, Effet.OCTROI, Effet.PLAFOND, Effet.SANS_EFFET, Effet.ECHEANCE,
                Effet.REDUCTION, Effet.EXCLUT), effets, "with every effect of a step of assistance");
    }

    @Test
    void plainJavaDefendsLikeTheRules() {
        DemandesAuHasard hasard = new DemandesAuHasard(GRAINE);
        Set<Statut> litiges = EnumSet.noneOf(Statut.class);
        Set<Statut> statuts = EnumSet.noneOf(Statut.class);
        Set<Motif> motifs = EnumSet.noneOf(Motif.class);
        Set<Effet> effets = compare(i -> hasard.litige(), new PlainLitige(base.catalogue().lectures(), base.hash())::decide, attendue -> {
            litiges.add(attendue.statut());
            attendue.vie().reponses().forEach(reponse -> motifs.addAll(reponse.motifs()));
            attendue.litige().frais().forEach(frais -> {
                statuts.add(frais.statut());
                motifs.addAll(frais.motifs());
            });
        });
        assertEquals(EnumSet.of(Statut.ACCORDE, Statut.REFUSE), litiges, "the disputes are taken in charge or not");
        assertEquals(TRANCHES, statuts, "their expenses are paid, wholly or in part, and refused");
        assertEquals(EnumSet.of(Motif.SOUS_LE_SEUIL, Motif.DECLARATION_TARDIVE, Motif.FRAIS_ANTERIEURS, Motif.FRAIS_DE_L_ADVERSAIRE,
                Motif.HONORAIRES_DEJA_REGLES, Motif.PLAFOND_EPUISE), motifs, "for every reason");
        assertEquals(EnumSet.of(Effet.DROIT, Effet.REFUS, Effet.OCTROI, Effet.PLAFOND, Effet.SANS_EFFET, Effet.ALERTE, Effet.ECHEANCE,
                Effet.REDUCTION, Effet.QUALITE), effets, "with every effect of a step of a dispute");
    }

    /**
     * The rules and the baseline decide the same of each demande.
     *
     * @param voir is given what the rules decide
     * @return the effects that the steps had
     */
    private Set<Effet> compare(IntFunction<Demande> demandes, Function<Demande, Decision> plainJava, Consumer<Decision> voir) {
        Decider decider = new Decider(base);
        Set<Effet> effets = EnumSet.noneOf(Effet.class);
        for (int i = 0; i < DEMANDES; i++) {
            Demande demande = demandes.apply(i);
            Decision attendue = decider.decide(demande);
            Decision decision = plainJava.apply(demande);
            int rang = i;
            Supplier<String> laquelle = () -> "demande " + rang + ", seed " + GRAINE + ": " + demande;
            assertEquals(texte(attendue.trace()), texte(decision.trace()), laquelle);
            assertEquals(sansTrace(attendue), sansTrace(decision), laquelle);
            voir.accept(attendue);
            attendue.trace().stream().map(Etape::effet).filter(effet -> effet != Effet.PROPOSITION).forEach(effets::add);
        }
        return effets;
    }

    /** Sessions are used again: one left in the middle of a phase must tell nothing of a person to the next. */
    @Test
    void aDecisionThatFailsLeavesNothingToTheNextOnAnyThread() {
        Decider decider = new Decider(base);
        int failures = IntStream.range(0, PANNES).parallel().map(i -> {
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
        assertTrue(failures > PANNES / 2, "most decisions were meant to fail: " + failures);
    }

    /**
     * What each step did, whatever the order within a phase. The baseline need not follow the names of rules, the rows of
     * tables or the facts that they read, nor say what else the member could ask for: it decides what it is asked alone.
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
