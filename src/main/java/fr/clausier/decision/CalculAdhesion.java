package fr.clausier.decision;

import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Demarche;
import fr.clausier.contrat.Suivi;
import fr.clausier.contrat.adhesion.CauseFin;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Duree;
import fr.clausier.contrat.adhesion.Suspension;
import fr.clausier.contrat.adhesion.SuspensionPrescription;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.decision.Parcours.EnCours;
import fr.clausier.decompte.Bascule;
import fr.clausier.decompte.Cessation;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.Coupure;
import fr.clausier.decompte.Delai;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Interruptif;
import fr.clausier.decompte.Suspensif;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.NavigableSet;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The life of a membership, one fact a step: its days, what stands against it, what follows.
 *
 * <p>Java keeps the earliest end, the day of a new formule, the union of suspensions; what follows is concluded by rules.
 */
final class CalculAdhesion {

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Demande demande;
    private final Parcours parcours;
    /** The lines of one day share their last day. */
    private final Map<LocalDate, LocalDate> prescriptions = new HashMap<>();
    private CoursAdhesion cours = CoursAdhesion.SANS_FIN;
    /** First day under the formule asked for; null when it does not change. */
    private LocalDate bascule;

    CalculAdhesion(RuleBase base, Predicate<Regle> garde, Demande demande, List<Etape> trace) {
        this.base = base;
        this.garde = garde;
        this.demande = demande;
        this.parcours = new Parcours(base, garde, demande, Domaine.ADHESION, this::decideParLesLignes, trace);
    }

    List<Tache> taches() {
        return parcours.taches();
    }

    /** One of the days of the membership itself; null when no clause counts it. */
    LocalDate jour(Terme terme) {
        return parcours.suivis().get(0).jour(terme);
    }

    /** The membership under the formule of that day. */
    Adhesion adhesion(LocalDate jour) {
        return bascule == null || jour.isBefore(bascule) ? demande.adhesion() : demande.adhesion().avec(demande.changement().formuleCible());
    }

    /** Last day for acting on the care of that day; null when no action is told, or when it is a question of its own. */
    LocalDate prescription(LocalDate soins) {
        return parcours.suivis().stream().filter(suivi -> decideParLesLignes(suivi.fait())
                && soins.equals(Demarches.soins(demande, ((Demarche) suivi.fait()).rang())))
                .map(suivi -> suivi.jour(Terme.PRESCRIPTION)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether an action comes too late is the line's own question when there are lines. */
    private boolean decideParLesLignes(Suivi fait) {
        return fait.objet() == TypeDemarche.ACTION && !demande.question();
    }

    /** The first days of something new in the cover of the person: a formule, an end, a suspension, a month, an age. */
    void coupures(LocalDate du, LocalDate au, NavigableSet<LocalDate> jours) {
        Stream.of(bascule, cours.dernierJour() == null ? null : cours.dernierJour().plusDays(1)).filter(Objects::nonNull).forEach(jours::add);
        for (Suspension suspension : cours.suspensions()) {
            jours.add(suspension.debut());
            if (suspension.reprise() != null) {
                jours.add(suspension.reprise());
                jours.add(suspension.reprise().plusDays(1));
            }
        }
        LocalDate effet = demande.adhesion().dateEffet();
        jours.add(effet);
        for (long mois = Math.max(1, ChronoUnit.MONTHS.between(effet, du)); !effet.plusMonths(mois).isAfter(au); mois++) {
            jours.add(effet.plusMonths(mois));
        }
        LocalDate naissance = demande.beneficiaire().dateNaissance();
        for (long ans = Math.max(1, ChronoUnit.YEARS.between(naissance, du)); !naissance.plusYears(ans).isAfter(au); ans++) {
            jours.add(naissance.plusYears(ans));
        }
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
        Demande action = demande.avecAction(soins);
        Parcours seul = new Parcours(base, garde, action, Domaine.ADHESION, fait -> true, new ArrayList<>());
        seul.suivre(List.of(Demarches.action(action, base.figures().au(soins))));
        seul.tirer(Phase.CALENDRIER, CoursAdhesion.SANS_FIN, fait -> true, deduction -> { });
        return seul.suivis().get(0).jour(Terme.PRESCRIPTION);
    }

    VieAdhesion calculer() {
        Bareme bareme = base.figures().au(demande.jour() == null ? demande.adhesion().dateEffet() : demande.jour());
        parcours.suivre(Demarches.de(demande, bareme));
        List<Deduction> jours = parcours.tirer(Phase.CALENDRIER, cours, fait -> true, this::noter);
        for (EnCours suivi : parcours.suivis()) {
            List<Deduction> delais = Parcours.delais(suivi, jours);
            if (suivi.fait().objet() == TypeDemarche.ACTION && !delais.isEmpty()) {
                interrompre(suivi, delais, jours);
            }
        }
        tirer(Phase.CONDITIONS);
        finir(tirer(Phase.EFFETS));
        parcours.suivis().get(0).dater(Terme.DERNIER_JOUR_COUVERT, cours.dernierJour());
        tirer(Phase.SUITES);
        return parcours.conclure(cours);
    }

    private List<Deduction> tirer(Phase phase) {
        return parcours.tirer(phase, cours, fait -> !decideParLesLignes(fait), this::noter);
    }

    /** What only a membership knows of. */
    private void noter(Deduction deduction) {
        Constat constat = deduction.constat();
        if (constat instanceof Bascule nouvelle) {
            bascule = parcours.de(constat).jour(nouvelle.depuis());
            parcours.etape(deduction, Effet.ECHEANCE, nouvelle.depuis().name(), bascule, null);
        } else if (!(constat instanceof Interruptif || constat instanceof Suspensif || constat instanceof Cessation || constat instanceof Coupure)) {
            throw Parcours.horsDePropos(deduction);
        }
    }

    /** A suspension pushes the delay back; each event that interrupts in time, one after the other, starts the same delay anew. */
    private void interrompre(EnCours action, List<Deduction> delais, List<Deduction> deductions) {
        LocalDate fin = action.jour(Terme.PRESCRIPTION);
        LocalDate depart = action.jour(Terme.DEPART_PRESCRIPTION);
        if (fin == null || depart == null) {
            return;
        }
        Duree duree = delais.stream().map(d -> (Delai) d.constat()).filter(delai -> delai.terme() == Terme.PRESCRIPTION
                && action.jour(delai.depuis()) != null
                && delai.duree().depuis(action.jour(delai.depuis())).equals(action.jour(Terme.PRESCRIPTION)))
                .map(Delai::duree).findFirst().orElseThrow();
        Deduction suspension = deductions.stream().filter(d -> d.constat() instanceof Suspensif s && s.sujet() == action.fait())
                .findFirst().orElse(null);
        long jours = suspension == null ? 0 : joursSuspendus(depart, fin);
        if (jours > 0) {
            reculer(action, fin, fin.plusDays(jours), suspension);
        }
        if (suspension != null) {
            parcours.etape(suspension, jours > 0 ? Effet.ECHEANCE : Effet.SANS_EFFET, Terme.PRESCRIPTION.name(), fin.plusDays(jours), null);
        }
        fin = fin.plusDays(jours);
        List<Deduction> interruptions = deductions.stream().filter(d -> d.constat() instanceof Interruptif)
                .sorted(Comparator.comparing(d -> ((Interruptif) d.constat()).sujet().jour(Terme.EVENEMENT))).toList();
        for (Deduction interruption : interruptions) {
            LocalDate jour = ((Interruptif) interruption.constat()).sujet().jour(Terme.EVENEMENT);
            boolean enTemps = !jour.isAfter(fin) && !jour.isBefore(depart);
            if (enTemps) {
                LocalDate nouvelle = duree.depuis(jour);
                nouvelle = nouvelle.plusDays(suspension == null ? 0 : joursSuspendus(jour, nouvelle));
                reculer(action, fin, nouvelle, interruption);
                fin = nouvelle;
            }
            parcours.etape(interruption, enTemps ? Effet.ECHEANCE : Effet.SANS_EFFET, Terme.PRESCRIPTION.name(), enTemps ? fin : jour, null);
        }
        action.dater(Terme.PRESCRIPTION, fin);
    }

    /** Another day of care keeps its own last day. */
    private void reculer(EnCours action, LocalDate remplacee, LocalDate fin, Deduction deduction) {
        parcours.calendrier().removeIf(autre -> autre.terme() == Terme.PRESCRIPTION && autre.jour().equals(remplacee));
        parcours.inscrire(action, Terme.PRESCRIPTION, fin, deduction);
    }

    /** How many days of the suspension a delay meets: none when it begins once the delay has run; one that goes on counts until the action. */
    private long joursSuspendus(LocalDate depart, LocalDate fin) {
        SuspensionPrescription suspension = demande.action().suspension();
        LocalDate debut = suspension.debut().isBefore(depart) ? depart : suspension.debut();
        LocalDate reprise = suspension.fin() == null ? demande.action().dateAction() : suspension.fin();
        return debut.isAfter(fin) || !reprise.isAfter(debut) ? 0 : ChronoUnit.DAYS.between(debut, reprise);
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
                parcours.etape(deduction, retenue ? Effet.CESSATION : Effet.SANS_EFFET, ((Cessation) deduction.constat()).cause().name(), jour, null);
            }
        }
        long causes = cessations.stream().filter(d -> jour(d) != null).map(d -> ((Cessation) d.constat()).cause()).distinct().count();
        cours = new CoursAdhesion(fin, cause, suspensions(deductions, fin), causes > 1);
    }

    private LocalDate jour(Deduction cessation) {
        return parcours.de(cessation.constat()).jour(((Cessation) cessation.constat()).terme());
    }

    /** In order, and joined where they meet; none begins once the membership has ended. */
    private List<Suspension> suspensions(List<Deduction> deductions, LocalDate fin) {
        List<Suspension> suspensions = new ArrayList<>();
        for (Deduction deduction : deductions) {
            if (deduction.constat() instanceof Coupure coupure) {
                EnCours suspendue = parcours.de(coupure);
                LocalDate debut = suspendue.jour(coupure.debut());
                boolean sert = debut != null && (fin == null || !debut.isAfter(fin));
                if (sert) {
                    suspensions.add(new Suspension(debut, suspendue.jour(coupure.reprise())));
                }
                if (debut != null) {
                    parcours.etape(deduction, sert ? Effet.SUSPENSION : Effet.SANS_EFFET, coupure.debut().name(), debut, null);
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
}
