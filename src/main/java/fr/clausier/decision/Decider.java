package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Situation;
import fr.clausier.decompte.Alerte;
import fr.clausier.decompte.Attente;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.Droit;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.FaitsLus;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Question;
import fr.clausier.decompte.Refus;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Decides a demande under one rule set: rights first, a day at a time, then lines, a group at a time. */
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

    /**
     * Decides.
     *
     * @throws DecisionImpossible       when the rules are silent or contradict each other
     * @throws Bareme.FigureManquante   when the law has no figure for a day
     */
    public Decision decide(Demande demande) {
        List<Etape> trace = new ArrayList<>();
        Compteurs compteurs = new Compteurs(demande.compteurs());
        Map<LocalDate, Droits> droits = droits(demande, trace);
        Map<String, LigneEnCours> lignes = new LinkedHashMap<>();
        for (List<Acte> groupe : Groupes.de(demande.actes())) {
            List<LigneEnCours> enCours = new ArrayList<>();
            for (Acte acte : groupe) {
                Droits jour = droits.get(acte.dateSoins());
                LigneEnCours ligne = new LigneEnCours(acte, demande.actes().indexOf(acte), jour.situation(),
                        base.figures().au(acte.dateSoins()));
                ligne.refus.addAll(jour.refus());
                ligne.attentes.addAll(jour.attentes());
                lignes.put(acte.id(), ligne);
                enCours.add(ligne);
            }
            new CalculGroupe(base, garde, demande.adhesion().contrat(), renfort(demande), enCours, compteurs, trace).calculer();
        }
        List<LigneEnCours> dansLOrdreRecu = demande.actes().stream().map(acte -> lignes.get(acte.id())).toList();
        boolean eligible = droits.values().stream().allMatch(jour -> jour.refus().isEmpty() && jour.attentes().isEmpty());
        return Conclusion.de(demande, base.hash(), eligible, dansLOrdreRecu, compteurs, trace);
    }

    /** The person in the second layer of cover; null when the membership has none. */
    private static Function<Acte, Situation> renfort(Demande demande) {
        if (demande.adhesion().renfort() == null) {
            return null;
        }
        Adhesion adhesion = demande.adhesion().commeRenfort();
        return acte -> new Situation(adhesion, demande.beneficiaire(), acte.dateSoins());
    }

    /** What is decided of a person on one day. */
    private record Droits(Situation situation, Set<Motif> refus, Set<Motif> attentes) {}

    private Map<LocalDate, Droits> droits(Demande demande, List<Etape> trace) {
        Map<LocalDate, Droits> droits = new LinkedHashMap<>();
        Set<LocalDate> jours = new TreeSet<>();
        demande.actes().forEach(acte -> jours.add(acte.dateSoins()));
        for (LocalDate jour : jours) {
            Situation situation = new Situation(demande.adhesion(), demande.beneficiaire(), jour);
            List<Deduction> deductions = base.fire(Domaine.ADHESION, Phase.DROITS, List.of(situation), garde);
            droits.put(jour, repondre(situation, deductions));
            deductions.forEach(deduction -> trace.add(etape(situation, deduction)));
        }
        return droits;
    }

    /** Every question has an answer, and only one. */
    private static Droits repondre(Situation situation, List<Deduction> deductions) {
        Set<Question> oui = EnumSet.noneOf(Question.class);
        Set<Motif> refus = EnumSet.noneOf(Motif.class);
        Set<Motif> attentes = EnumSet.noneOf(Motif.class);
        for (Deduction deduction : deductions) {
            if (deduction.constat() instanceof Droit droit) {
                oui.add(droit.question());
            } else if (deduction.constat() instanceof Refus non) {
                refus.add(non.motif());
            } else if (deduction.constat() instanceof Attente attente) {
                attentes.add(attente.motif());
            }
        }
        Set<Question> non = EnumSet.noneOf(Question.class);
        refus.forEach(motif -> non.add(motif.question()));
        attentes.forEach(motif -> non.add(motif.question()));
        for (Question question : Question.values()) {
            if (oui.contains(question) == non.contains(question)) {
                String constat = oui.contains(question) ? "Deux réponses contraires" : "Aucune réponse";
                throw new DecisionImpossible(null, constat + " à la question « " + question.texte() + " » au " + situation.jour(),
                        deductions.stream().flatMap(d -> d.regle().clauses().stream()).map(Object::toString).distinct().toList());
            }
        }
        return new Droits(situation, refus, attentes);
    }

    private static Etape etape(Situation situation, Deduction deduction) {
        Constat constat = deduction.constat();
        Regle regle = deduction.regle();
        Effet effet;
        String code;
        if (constat instanceof Droit droit) {
            effet = Effet.DROIT;
            code = droit.question().name();
        } else if (constat instanceof Refus refus) {
            effet = Effet.REFUS;
            code = refus.motif().name();
        } else if (constat instanceof Attente attente) {
            effet = Effet.ATTENTE;
            code = attente.motif().name();
        } else if (constat instanceof Alerte alerte) {
            effet = Effet.ALERTE;
            code = alerte.code().name();
        } else {
            throw new DecisionImpossible(null, "La règle « " + regle.nom() + " » conclut sur un montant, hors de toute ligne",
                    regle.clauses().stream().map(Object::toString).toList());
        }
        return new Etape(Phase.DROITS.name(), null, situation.jour(), effet, code, regle.nom(),
                regle.clause(situation.adhesion().contrat()), regle.emplacement().source(situation.adhesion().formule()),
                null, null, new FaitsLus(situation, regle.proprietes()), null, false);
    }

}
