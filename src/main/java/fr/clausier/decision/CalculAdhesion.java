package fr.clausier.decision;

import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.adhesion.CauseFin;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Duree;
import fr.clausier.contrat.adhesion.Suspension;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decision.VieAdhesion.Reponse;
import fr.clausier.decision.VieAdhesion.SommeDue;
import fr.clausier.decision.VieAdhesion.StandingAcquis;
import fr.clausier.decompte.Alerte;
import fr.clausier.decompte.Appreciation;
import fr.clausier.decompte.Attente;
import fr.clausier.decompte.Bascule;
import fr.clausier.decompte.Cessation;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.Coupure;
import fr.clausier.decompte.Delai;
import fr.clausier.decompte.Droit;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.FaitsLus;
import fr.clausier.decompte.Interruptif;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Piece;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Qualite;
import fr.clausier.decompte.Question;
import fr.clausier.decompte.Refus;
import fr.clausier.decompte.Somme;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The life of a membership, one fact a step: its days, what stands against it, what follows.
 *
 * <p>Java counts days and keeps the earliest end, the latest day, the union of suspensions; which day follows from which,
 * what stands against what and what follows is concluded by rules.
 */
final class CalculAdhesion {

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Demande demande;
    private final List<Etape> trace;
    private final List<EnCours> demarches = new ArrayList<>();
    private final List<Echeance> calendrier = new ArrayList<>();
    private final List<PieceManquante> pieces = new ArrayList<>();
    private final List<SommeDue> sommes = new ArrayList<>();
    private final List<StandingAcquis> standings = new ArrayList<>();
    private final List<Tache> taches = new ArrayList<>();
    /** The lines of one day share their last day. */
    private final Map<LocalDate, LocalDate> prescriptions = new HashMap<>();
    private CoursAdhesion cours = CoursAdhesion.SANS_FIN;
    /** First day under the formule asked for; null when it does not change. */
    private LocalDate bascule;

    /** A step while it is decided. */
    private static final class EnCours {
        private Demarche fait;
        private final Map<Terme, LocalDate> dates = new EnumMap<>(Terme.class);
        private final Set<Motif> refus = EnumSet.noneOf(Motif.class);
        private final Set<Motif> attentes = EnumSet.noneOf(Motif.class);
        private final Set<Motif> appreciations = EnumSet.noneOf(Motif.class);
        private boolean admise;

        EnCours(Demarche fait) {
            this.fait = fait;
            this.dates.putAll(fait.dates());
        }

        boolean sansObstacle() {
            return refus.isEmpty() && attentes.isEmpty() && appreciations.isEmpty();
        }
    }

    CalculAdhesion(RuleBase base, Predicate<Regle> garde, Demande demande, List<Etape> trace) {
        this.base = base;
        this.garde = garde;
        this.demande = demande;
        this.trace = trace;
    }

    List<Tache> taches() {
        return taches;
    }

    /** One of the days of the membership itself; null when no clause counts it. */
    LocalDate jour(Terme terme) {
        return demarches.get(0).dates.get(terme);
    }

    /** The membership under the formule of that day. */
    Adhesion adhesion(LocalDate jour) {
        return bascule == null || jour.isBefore(bascule) ? demande.adhesion() : demande.adhesion().avec(demande.changement().formuleCible());
    }

    /** Last day for acting on the care of that day; null when no action is told, or when it is a question of its own. */
    LocalDate prescription(LocalDate soins) {
        return demarches.stream().filter(d -> d.fait.demarche() == TypeDemarche.ACTION && !demande.question()
                && soins.equals(Demarches.soins(demande, d.fait.rang()))).map(d -> d.dates.get(Terme.PRESCRIPTION))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Last day for sending the documents of care of that day: the earlier of the ends of cover and of prescription. */
    LocalDate limiteEnvoi(LocalDate soins) {
        LocalDate fin = jour(Terme.LIMITE_PIECES);
        LocalDate prescription = demande.action() == null ? prescriptions.computeIfAbsent(soins, this::prescriptionOrdinaire)
                : prescription(soins);
        return fin == null || prescription != null && prescription.isBefore(fin) ? prescription : fin;
    }

    /** The same last day when no action is told: that of the member who would act for the care of that day. */
    private LocalDate prescriptionOrdinaire(LocalDate soins) {
        CalculAdhesion action = new CalculAdhesion(base, garde, demande.avecAction(soins), new ArrayList<>());
        action.demarches.add(new EnCours(Demarches.action(action.demande, base.figures().au(soins))));
        action.tirer(Phase.CALENDRIER);
        return action.jour(Terme.PRESCRIPTION);
    }

    VieAdhesion calculer() {
        Bareme bareme = base.figures().au(demande.jour() == null ? demande.adhesion().dateEffet() : demande.jour());
        Demarches.de(demande, bareme).forEach(fait -> demarches.add(new EnCours(fait)));
        tirer(Phase.CALENDRIER);
        tirer(Phase.CONDITIONS);
        tirer(Phase.EFFETS);
        demarches.get(0).dates.put(Terme.DERNIER_JOUR_COUVERT, cours.dernierJour());
        tirer(Phase.SUITES);
        calendrier.sort(Comparator.comparing(Echeance::jour).thenComparing(Echeance::terme).thenComparing(Echeance::demarche));
        return new VieAdhesion(reponses(), List.copyOf(calendrier), List.copyOf(pieces), sommes(), List.copyOf(standings), cours);
    }

    // What the rules conclude.

    private void tirer(Phase phase) {
        List<Demarche> faits = new ArrayList<>();
        for (EnCours demarche : demarches) {
            demarche.dates.values().removeIf(Objects::isNull);
            demarche.fait = demarche.fait.avec(demarche.dates, demarche.sansObstacle(), demarche.admise, cours);
            // Whether an action comes too late is the line's own question when there are lines.
            boolean ailleurs = demarche.fait.demarche() == TypeDemarche.ACTION && !demande.question() && phase != Phase.CALENDRIER;
            if (!ailleurs) {
                faits.add(demarche.fait);
            }
        }
        List<Deduction> deductions = base.fire(Domaine.ADHESION, phase, faits, garde);
        if (deductions.isEmpty() && phase != Phase.EFFETS) {
            return;
        }
        deductions.forEach(this::noter);
        compter(deductions);
        if (phase == Phase.EFFETS) {
            finir(deductions);
        }
    }

    private EnCours de(Constat constat) {
        return demarches.stream().filter(demarche -> demarche.fait == constat.sujet()).findFirst().orElseThrow();
    }

    private void noter(Deduction deduction) {
        Constat constat = deduction.constat();
        EnCours demarche = de(constat);
        ClauseRef clause = deduction.regle().clause(demande.adhesion().contrat());
        if (constat instanceof Refus refus) {
            demarche.refus.add(refus.motif());
            etape(deduction, Effet.REFUS, refus.motif().name(), null, null);
        } else if (constat instanceof Attente attente) {
            demarche.attentes.add(attente.motif());
            etape(deduction, Effet.ATTENTE, attente.motif().name(), null, null);
        } else if (constat instanceof Appreciation appreciation) {
            demarche.appreciations.add(appreciation.motif());
            taches.add(new Tache(null, Tache.GESTIONNAIRE, appreciation.motif().texte()));
            etape(deduction, Effet.APPRECIATION, appreciation.motif().name(), null, null);
        } else if (constat instanceof Alerte alerte) {
            etape(deduction, Effet.ALERTE, alerte.code().name(), null, null);
        } else if (constat instanceof Droit droit) {
            demarche.admise = true;
            etape(deduction, Effet.DROIT, droit.question().name(), null, null);
        } else if (constat instanceof Piece piece) {
            String codes = String.join(" ou ", piece.codes().stream().map(Enum::name).toList());
            if (!piece.fournie()) {
                demarche.attentes.add(Motif.PIECE_MANQUANTE);
                pieces.add(new PieceManquante(piece.codes(), null, demarche.fait.demarche(), true, clause, null));
            }
            etape(deduction, piece.fournie() ? Effet.SANS_EFFET : Effet.ATTENTE, codes, null, null);
        } else if (constat instanceof Bascule nouvelle) {
            bascule = demarche.dates.get(nouvelle.depuis());
            etape(deduction, Effet.ECHEANCE, nouvelle.depuis().name(), bascule, null);
        } else if (constat instanceof Qualite qualite) {
            standings.add(new StandingAcquis(qualite.standing(),
                    qualite.valeur() == null ? null : qualite.valeur().toString(), clause));
            etape(deduction, Effet.QUALITE, qualite.standing().name(), null, null);
        } else if (constat instanceof Somme somme) {
            if (somme.montant() == null) {
                throw new DecisionImpossible(null, "La règle « " + deduction.regle().nom() + " » conclut sur un montant que la demande "
                        + "ne donne pas", List.of(clause.toString()));
            }
            sommes.add(new SommeDue(somme.nature(), somme.montant(), null, clause));
            etape(deduction, Effet.SOMME, somme.nature().name(), null, somme.montant());
        } else if (!(constat instanceof Delai || constat instanceof Interruptif || constat instanceof Cessation
                || constat instanceof Coupure)) {
            throw new DecisionImpossible(null, "La règle « " + deduction.regle().nom() + " » conclut sur une ligne de soins, hors de "
                    + "toute ligne", deduction.regle().clauses().stream().map(Object::toString).toList());
        }
    }

    // Days.

    private void compter(List<Deduction> deductions) {
        for (EnCours demarche : demarches) {
            List<Deduction> siens = deductions.stream().filter(d -> d.constat() instanceof Delai && d.constat().sujet() == demarche.fait)
                    .toList();
            Set<Terme> termes = EnumSet.noneOf(Terme.class);
            siens.forEach(d -> termes.add(((Delai) d.constat()).terme()));
            termes.forEach(terme -> compter(demarche, terme, siens, EnumSet.noneOf(Terme.class)));
            siens.forEach(deduction -> noterJour(demarche, deduction));
            if (demarche.fait.demarche() == TypeDemarche.ACTION && !siens.isEmpty()) {
                interrompre(demarche, siens, deductions);
            }
        }
    }

    /** The latest of the days that clauses count for a term; a term declared and counted is the counted one. */
    private LocalDate compter(EnCours demarche, Terme terme, List<Deduction> siens, Set<Terme> enCours) {
        List<Delai> delais = siens.stream().map(d -> (Delai) d.constat()).filter(delai -> delai.terme() == terme).toList();
        if (delais.isEmpty()) {
            return demarche.dates.get(terme);
        }
        if (!enCours.add(terme)) {
            throw new DecisionImpossible(null, "« " + terme.texte() + " » se compte à partir d'elle-même", List.of());
        }
        LocalDate jour = delais.stream().map(delai -> {
            LocalDate depuis = compter(demarche, delai.depuis(), siens, enCours);
            return depuis == null ? null : delai.duree().depuis(depuis);
        }).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        enCours.remove(terme);
        demarche.dates.put(terme, jour);
        return jour;
    }

    private void noterJour(EnCours demarche, Deduction deduction) {
        Delai delai = (Delai) deduction.constat();
        LocalDate depuis = demarche.dates.get(delai.depuis());
        if (depuis == null) {
            return;
        }
        LocalDate jour = delai.duree().depuis(depuis);
        boolean retenu = jour.equals(demarche.dates.get(delai.terme()));
        etape(deduction, retenu ? Effet.ECHEANCE : Effet.SANS_EFFET, delai.terme().name(), jour, null);
        if (retenu) {
            inscrire(demarche, delai.terme(), jour, deduction);
        }
    }

    private void inscrire(EnCours demarche, Terme terme, LocalDate jour, Deduction deduction) {
        ClauseRef clause = deduction.regle().clause(demande.adhesion().contrat());
        calendrier.removeIf(autre -> autre.terme() == terme && autre.demarche() == demarche.fait.demarche()
                && autre.jour().equals(jour));
        calendrier.add(new Echeance(jour, terme, demarche.fait.demarche(), clause));
    }

    /** Each event that interrupts in time, one after the other, starts the same delay anew. */
    private void interrompre(EnCours action, List<Deduction> delais, List<Deduction> deductions) {
        LocalDate fin = action.dates.get(Terme.PRESCRIPTION);
        LocalDate depart = action.dates.get(Terme.DEPART_PRESCRIPTION);
        if (fin == null || depart == null) {
            return;
        }
        Duree duree = delais.stream().map(d -> (Delai) d.constat()).filter(delai -> delai.terme() == Terme.PRESCRIPTION
                && action.dates.get(delai.depuis()) != null
                && delai.duree().depuis(action.dates.get(delai.depuis())).equals(action.dates.get(Terme.PRESCRIPTION)))
                .map(Delai::duree).findFirst().orElseThrow();
        List<Deduction> interruptions = deductions.stream().filter(d -> d.constat() instanceof Interruptif)
                .sorted(Comparator.comparing(d -> ((Interruptif) d.constat()).sujet().jour(Terme.EVENEMENT))).toList();
        for (Deduction interruption : interruptions) {
            LocalDate jour = ((Interruptif) interruption.constat()).sujet().jour(Terme.EVENEMENT);
            boolean enTemps = !jour.isAfter(fin) && !jour.isBefore(depart);
            if (enTemps) {
                // Another day of care keeps its own last day.
                LocalDate remplacee = fin;
                calendrier.removeIf(autre -> autre.terme() == Terme.PRESCRIPTION && autre.jour().equals(remplacee));
                fin = duree.depuis(jour);
                inscrire(action, Terme.PRESCRIPTION, fin, interruption);
            }
            etape(interruption, enTemps ? Effet.ECHEANCE : Effet.SANS_EFFET, Terme.PRESCRIPTION.name(), enTemps ? fin : jour, null);
        }
        action.dates.put(Terme.PRESCRIPTION, fin);
    }

    // The end of the membership, and its gaps.

    private void finir(List<Deduction> deductions) {
        LocalDate declare = demande.adhesion().dernierJourCouvert();
        LocalDate fin = declare;
        CauseFin cause = declare == null ? null : CauseFin.DECLAREE;
        List<Deduction> cessations = deductions.stream().filter(d -> d.constat() instanceof Cessation).toList();
        for (Deduction deduction : cessations) {
            LocalDate jour = jour(deduction);
            CauseFin sienne = ((Cessation) deduction.constat()).cause();
            if (jour != null && (fin == null || jour.isBefore(fin) || jour.equals(fin) && sienne.compareTo(cause) < 0)) {
                fin = jour;
                cause = sienne;
            }
        }
        for (Deduction deduction : cessations) {
            LocalDate jour = jour(deduction);
            if (jour != null) {
                boolean retenue = jour.equals(fin) && ((Cessation) deduction.constat()).cause() == cause;
                etape(deduction, retenue ? Effet.CESSATION : Effet.SANS_EFFET, ((Cessation) deduction.constat()).cause().name(), jour, null);
            }
        }
        long causes = cessations.stream().filter(d -> jour(d) != null).map(d -> ((Cessation) d.constat()).cause()).distinct().count();
        cours = new CoursAdhesion(fin, cause, suspensions(deductions, fin), causes > 1);
    }

    private LocalDate jour(Deduction cessation) {
        return de(cessation.constat()).dates.get(((Cessation) cessation.constat()).terme());
    }

    /** In order, and joined where they meet; none begins once the membership has ended. */
    private List<Suspension> suspensions(List<Deduction> deductions, LocalDate fin) {
        List<Suspension> suspensions = new ArrayList<>();
        for (Deduction deduction : deductions) {
            if (deduction.constat() instanceof Coupure coupure) {
                Map<Terme, LocalDate> dates = de(coupure).dates;
                LocalDate debut = dates.get(coupure.debut());
                boolean sert = debut != null && (fin == null || !debut.isAfter(fin));
                if (sert) {
                    suspensions.add(new Suspension(debut, dates.get(coupure.reprise())));
                }
                if (debut != null) {
                    etape(deduction, sert ? Effet.SUSPENSION : Effet.SANS_EFFET, coupure.debut().name(), debut, null);
                }
            }
        }
        suspensions.sort(Comparator.comparing(Suspension::debut));
        List<Suspension> jointes = new ArrayList<>();
        for (Suspension suivante : suspensions) {
            Suspension derniere = jointes.isEmpty() ? null : jointes.get(jointes.size() - 1);
            if (derniere != null && (derniere.reprise() == null || !suivante.debut().isAfter(derniere.reprise()))) {
                boolean sansFin = derniere.reprise() == null || suivante.reprise() == null;
                LocalDate reprise = sansFin ? null
                        : derniere.reprise().isAfter(suivante.reprise()) ? derniere.reprise() : suivante.reprise();
                jointes.set(jointes.size() - 1, new Suspension(derniere.debut(), reprise));
            } else {
                jointes.add(suivante);
            }
        }
        return List.copyOf(jointes);
    }

    // Answers.

    private List<Reponse> reponses() {
        List<Reponse> reponses = new ArrayList<>();
        for (EnCours demarche : demarches) {
            Question question = question(demarche.fait);
            if (question != null && demarche.admise != demarche.sansObstacle()) {
                throw new DecisionImpossible(null, (demarche.admise ? "Deux réponses contraires" : "Aucune réponse")
                        + " à la question « " + question.texte() + " »", List.of());
            }
            if (question != null || !demarche.sansObstacle()) {
                List<Motif> motifs = new ArrayList<>(demarche.refus);
                motifs.addAll(demarche.appreciations);
                motifs.addAll(demarche.attentes);
                reponses.add(new Reponse(demarche.fait.demarche(), question, statut(demarche), motifs));
            }
        }
        return reponses;
    }

    private Question question(Demarche fait) {
        return fait.demarche() == TypeDemarche.ACTION && !demande.question() ? null
                : Arrays.stream(Question.values()).filter(q -> q.demarche() == fait.demarche()).findFirst().orElse(null);
    }

    private static Statut statut(EnCours demarche) {
        return !demarche.refus.isEmpty() ? Statut.REFUSE : !demarche.appreciations.isEmpty() ? Statut.A_APPRECIER
                : !demarche.attentes.isEmpty() ? Statut.EN_ATTENTE : Statut.ACCORDE;
    }

    /** What the mutual owes is due by the day that a clause sets. */
    private List<SommeDue> sommes() {
        LocalDate limite = calendrier.stream().filter(jour -> jour.terme() == Terme.LIMITE_REMBOURSEMENT).map(Echeance::jour)
                .findFirst().orElse(null);
        return sommes.stream().map(somme -> somme.nature().parLaMutuelle() && somme.montant().estPositif()
                ? new SommeDue(somme.nature(), somme.montant(), limite, somme.clause()) : somme).toList();
    }

    private void etape(Deduction deduction, Effet effet, String code, LocalDate jour, Montant montant) {
        Regle regle = deduction.regle();
        Demarche fait = (Demarche) deduction.constat().sujet();
        trace.add(new Etape(regle.phase().name(), null, jour, effet, code, regle.nom(), regle.clause(demande.adhesion().contrat()),
                regle.aussi(demande.adhesion().contrat()),
                regle.emplacement().source(demande.adhesion().formule()), null, montant, new FaitsLus(fait, regle.proprietes()), null,
                false));
    }
}
