package fr.clausier.decision;

import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.Situation;
import fr.clausier.contrat.Situation.Contexte;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.Titre;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.decompte.Admission;
import fr.clausier.decompte.Alerte;
import fr.clausier.decompte.Appreciation;
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
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The rights of a person, a day at a time: on what ground insured, and whether the cover is in force. */
final class CalculDroits {

    /** The share of the minimum wage under which a child's income must stay (RMG art. 5, notice TNS art. 3). */
    private static final String PART_SMIC = "CTR_PART_SMIC";

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Demande demande;
    private final CalculAdhesion adhesion;
    private final CoursAdhesion cours;
    private final List<Etape> trace;

    CalculDroits(RuleBase base, Predicate<Regle> garde, Demande demande, CalculAdhesion adhesion, CoursAdhesion cours, List<Etape> trace) {
        this.base = base;
        this.garde = garde;
        this.demande = demande;
        this.adhesion = adhesion;
        this.cours = cours;
        this.trace = trace;
    }

    /** What is decided of a person on one day: every question asked has an answer, and only one. */
    record Droits(Situation situation, Set<Motif> refus, Set<Motif> attentes, Set<Motif> appreciations) {

        boolean ouverts() {
            return refus.isEmpty() && attentes.isEmpty() && appreciations.isEmpty();
        }
    }

    Droits au(LocalDate jour, LocalTime heure) {
        Situation situation = new Situation(adhesion.adhesion(jour), demande.beneficiaire(), jour, heure, cours, Set.of(),
                contexte(jour));
        Set<Titre> titres = EnumSet.noneOf(Titre.class);
        for (Deduction deduction : base.fire(Domaine.ADHESION, Phase.QUALITES, List.of(situation), garde)) {
            if (deduction.constat() instanceof Admission admission) {
                titres.add(admission.titre());
            }
            trace.add(etape(situation, deduction));
        }
        return repondre(situation.avec(titres));
    }

    private Contexte contexte(LocalDate jour) {
        Taux partSmic = demande.beneficiaire().revenuMensuel() == null ? null
                : new Taux(base.figures().au(jour).figure(PART_SMIC).valeur());
        return new Contexte(demande.nature() == Nature.DEVIS || demande.nature() == Nature.PRISE_EN_CHARGE, demande.question(),
                demande.jour(), adhesion.jour(Terme.LIMITE), adhesion.jour(Terme.LIMITE_PIECES),
                demande.dateEnvoiPieces(), adhesion.prescription(jour), demande.action() == null ? null : demande.action().dateAction(),
                demande.adherent().ribFourni(), partSmic, demande.declaration(), demande.recours(), demande.controle(), demande.adherent().autreAssurance());
    }

    private Droits repondre(Situation situation) {
        Set<Question> posees = posees();
        Set<Question> oui = EnumSet.noneOf(Question.class);
        Droits droits = new Droits(situation, EnumSet.noneOf(Motif.class), EnumSet.noneOf(Motif.class),
                EnumSet.noneOf(Motif.class));
        List<Deduction> deductions = base.fire(Domaine.ADHESION, Phase.DROITS, List.of(situation), garde).stream()
                .filter(deduction -> question(deduction.constat()) == null || posees.contains(question(deduction.constat()))).toList();
        for (Deduction deduction : deductions) {
            if (deduction.constat() instanceof Droit droit) {
                oui.add(droit.question());
            } else if (deduction.constat() instanceof Refus non) {
                droits.refus().add(non.motif());
            } else if (deduction.constat() instanceof Attente attente) {
                droits.attentes().add(attente.motif());
            } else if (deduction.constat() instanceof Appreciation appreciation) {
                droits.appreciations().add(appreciation.motif());
            }
            trace.add(etape(situation, deduction));
        }
        Set<Question> non = EnumSet.noneOf(Question.class);
        droits.refus().forEach(motif -> non.add(motif.question()));
        droits.attentes().forEach(motif -> non.add(motif.question()));
        droits.appreciations().forEach(motif -> non.add(motif.question()));
        for (Question question : posees) {
            if (oui.contains(question) == non.contains(question)) {
                String constat = oui.contains(question) ? "Deux réponses contraires" : "Aucune réponse";
                throw new DecisionImpossible(null, constat + " à la question « " + question.texte() + " » au " + situation.jour(),
                        deductions.stream().flatMap(d -> d.regle().clauses().stream()).map(Object::toString).distinct().toList());
            }
        }
        return droits;
    }

    /** Of one who asks to join, only whether a dependant is one; of anyone else, whether the cover is in force too. */
    private Set<Question> posees() {
        if (demande.type() != TypeDemande.ADHESION) {
            return EnumSet.of(Question.QUALITE, Question.PERIODE);
        }
        return demande.beneficiaire().lien() == Lien.MEMBRE ? EnumSet.noneOf(Question.class) : EnumSet.of(Question.QUALITE);
    }

    private static Question question(Constat constat) {
        return constat instanceof Droit droit ? droit.question() : constat instanceof Refus refus ? refus.motif().question()
                : constat instanceof Attente attente ? attente.motif().question()
                : constat instanceof Appreciation appreciation ? appreciation.motif().question() : null;
    }

    private static Etape etape(Situation situation, Deduction deduction) {
        Constat constat = deduction.constat();
        Regle regle = deduction.regle();
        Effet effet;
        String code;
        if (constat instanceof Droit droit) {
            effet = Effet.DROIT;
            code = droit.question().name();
        } else if (constat instanceof Admission admission) {
            effet = Effet.DROIT;
            code = admission.titre().name();
        } else if (constat instanceof Refus refus) {
            effet = Effet.REFUS;
            code = refus.motif().name();
        } else if (constat instanceof Attente attente) {
            effet = Effet.ATTENTE;
            code = attente.motif().name();
        } else if (constat instanceof Appreciation appreciation) {
            effet = Effet.APPRECIATION;
            code = appreciation.motif().name();
        } else if (constat instanceof Alerte alerte) {
            effet = Effet.ALERTE;
            code = alerte.code().name();
        } else {
            throw new DecisionImpossible(null, "La règle « " + regle.nom() + " » conclut sur un montant ou sur une date, hors de ce "
                    + "qui en a", regle.clauses().stream().map(Object::toString).toList());
        }
        Contrat contrat = situation.contrat();
        return new Etape(regle.phase().name(), null, situation.jour(), effet, code, regle.nom(), regle.clause(contrat), regle.aussi(contrat),
                regle.emplacement().source(situation.adhesion().formule()), null, null, new FaitsLus(situation, regle.proprietes()), null,
                false);
    }
}
