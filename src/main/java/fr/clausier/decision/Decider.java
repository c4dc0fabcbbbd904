package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Situation;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.decision.CalculDroits.Droits;
import fr.clausier.decompte.Etape;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decides a demande under one rule set: the life of the membership, then rights, a day at a time, then lines, a group at a
 * time. A question and a reimbursement go the same way.
 */
public final class Decider {

    private final RuleBase base;
    private final Predicate<Regle> garde;

    public Decider(RuleBase base) {
        this(base, null);
    }

    /**
     * @param garde which rules may fire: to see what a decision owes to the others; null for all
     */
    public Decider(RuleBase base, Predicate<Regle> garde) {
        this.base = base;
        this.garde = garde;
    }

    /** A day, and an hour when it is known. */
    private record Moment(LocalDate jour, LocalTime heure) implements Comparable<Moment> {

        private static final Comparator<Moment> ORDRE = Comparator.comparing(Moment::jour)
                .thenComparing(Moment::heure, Comparator.nullsFirst(Comparator.naturalOrder()));

        static Moment de(Acte acte) {
            return new Moment(acte.dateSoins(), acte.heureSoins());
        }

        @Override
        public int compareTo(Moment autre) {
            return ORDRE.compare(this, autre);
        }
    }

    /**
     * Decides.
     *
     * @throws DecisionImpossible       when the rules are silent or contradict each other
     * @throws Bareme.FigureManquante   when the law has no figure for a day
     */
    public Decision decide(Demande demande) {
        List<Etape> trace = new ArrayList<>();
        CalculAdhesion adhesion = new CalculAdhesion(base, garde, demande, trace);
        VieAdhesion vie = adhesion.calculer();
        Map<Moment, Droits> droits = droits(demande, new CalculDroits(base, garde, demande, adhesion, vie.cours(), trace));
        Compteurs compteurs = new Compteurs(demande.compteurs());
        Map<String, LigneEnCours> lignes = new LinkedHashMap<>();
        for (List<Acte> groupe : Groupes.de(demande.actes())) {
            List<LigneEnCours> enCours = new ArrayList<>();
            for (Acte acte : groupe) {
                LigneEnCours ligne = new LigneEnCours(acte, demande.actes().indexOf(acte), droits.get(Moment.de(acte)),
                        base.figures().au(acte.dateSoins()));
                lignes.put(acte.id(), ligne);
                enCours.add(ligne);
            }
            new CalculGroupe(base, garde, demande.adhesion().contrat(), renfort(demande, droits), enCours, compteurs, trace).calculer();
        }
        List<LigneEnCours> dansLOrdreRecu = demande.actes().stream().map(acte -> lignes.get(acte.id())).toList();
        return Conclusion.de(demande, base.hash(), List.copyOf(droits.values()), dansLOrdreRecu, compteurs, adhesion, vie,
                trace);
    }

    /** Rights on every day of care, or on the day that a question is about. */
    private static Map<Moment, Droits> droits(Demande demande, CalculDroits calcul) {
        Map<Moment, Droits> droits = new TreeMap<>();
        demande.actes().forEach(acte -> droits.put(Moment.de(acte), null));
        if (demande.type() == TypeDemande.SITUATION) {
            droits.put(new Moment(demande.jour(), demande.heure()), null);
        } else if (demande.type() == TypeDemande.ADHESION) {
            LocalDate inscription = demande.beneficiaire().dateInscription();
            droits.put(new Moment(inscription == null ? demande.adhesion().dateEffet() : inscription, null), null);
        }
        droits.replaceAll((moment, aucun) -> calcul.au(moment.jour(), moment.heure()));
        return droits;
    }

    /** The person in the second layer of cover; null when the membership has none. */
    private static Function<Acte, Situation> renfort(Demande demande, Map<Moment, Droits> droits) {
        if (demande.adhesion().renfort() == null) {
            return null;
        }
        Adhesion adhesion = demande.adhesion().commeRenfort();
        return acte -> droits.get(Moment.de(acte)).situation().dans(adhesion);
    }
}
