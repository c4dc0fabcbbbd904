package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Litige;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.Suivi;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decision.VieAdhesion.Reponse;
import fr.clausier.decision.VieAdhesion.SommeDue;
import fr.clausier.decision.VieAdhesion.StandingAcquis;
import fr.clausier.decompte.Alerte;
import fr.clausier.decompte.Appreciation;
import fr.clausier.decompte.Attente;
import fr.clausier.decompte.Constat;
import fr.clausier.decompte.Debiteur;
import fr.clausier.decompte.Delai;
import fr.clausier.decompte.Droit;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.FaitsLus;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Piece;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Pieces;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Things followed through the phases of a domain: the days that clauses count, what stands against each, what follows.
 *
 * <p>Java counts days and keeps the latest; which day follows from which, what stands against what and what follows is
 * concluded by rules.
 */
final class Parcours {

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Demande demande;
    private final Domaine domaine;
    private final Predicate<Suivi> horsQuestion;
    private final List<Etape> trace;
    private final List<EnCours> suivis = new ArrayList<>();
    private final List<Echeance> calendrier = new ArrayList<>();
    private final List<PieceManquante> pieces = new ArrayList<>();
    private final List<SommeDue> sommes = new ArrayList<>();
    private final List<StandingAcquis> standings = new ArrayList<>();
    private final List<Tache> taches = new ArrayList<>();

    /** A thing while it is decided. */
    static final class EnCours {
        private Suivi fait;
        private final Map<Terme, LocalDate> dates = new EnumMap<>(Terme.class);
        private final Set<Motif> refus = EnumSet.noneOf(Motif.class);
        private final Set<Motif> attentes = EnumSet.noneOf(Motif.class);
        private final Set<Motif> appreciations = EnumSet.noneOf(Motif.class);
        private boolean admise;

        private EnCours(Suivi fait) {
            this.fait = fait;
            this.dates.putAll(fait.dates());
        }

        Suivi fait() {
            return fait;
        }

        LocalDate jour(Terme terme) {
            return dates.get(terme);
        }

        void dater(Terme terme, LocalDate jour) {
            dates.put(terme, jour);
        }

        /** It is granted, unless something comes to stand against it. */
        void admettre() {
            admise = true;
        }

        /** Something stands against it. */
        void refuser(Motif motif) {
            refus.add(motif);
        }

        /** A human must judge it. */
        void apprecier(Motif motif) {
            appreciations.add(motif);
        }

        boolean admise() {
            return admise;
        }

        /** Everything that stands against it: refusals, what a human must judge, what is awaited. */
        List<Motif> motifs() {
            List<Motif> motifs = new ArrayList<>(refus);
            motifs.addAll(appreciations);
            motifs.addAll(attentes);
            return motifs;
        }

        Statut statut() {
            return !refus.isEmpty() ? Statut.REFUSE : !appreciations.isEmpty() ? Statut.A_APPRECIER
                    : !attentes.isEmpty() ? Statut.EN_ATTENTE : Statut.ACCORDE;
        }

        boolean sansObstacle() {
            return refus.isEmpty() && attentes.isEmpty() && appreciations.isEmpty();
        }
    }

    /**
     * @param horsQuestion things that no question is asked about, whatever their kind
     */
    Parcours(RuleBase base, Predicate<Regle> garde, Demande demande, Domaine domaine, Predicate<Suivi> horsQuestion, List<Etape> trace) {
        this.base = base;
        this.garde = garde;
        this.demande = demande;
        this.domaine = domaine;
        this.horsQuestion = horsQuestion;
        this.trace = trace;
    }

    void suivre(List<? extends Suivi> faits) {
        faits.forEach(fait -> suivis.add(new EnCours(fait)));
    }

    List<EnCours> suivis() {
        return suivis;
    }

    List<Tache> taches() {
        return taches;
    }

    List<Echeance> calendrier() {
        return calendrier;
    }

    List<PieceManquante> pieces() {
        return pieces;
    }

    /** What a constat is about. */
    EnCours de(Constat constat) {
        return suivis.stream().filter(suivi -> suivi.fait == constat.sujet()).findFirst().orElseThrow();
    }

    /**
     * Fires a phase, notes what stands by itself and counts days.
     *
     * @param cours  how long the membership covers, as far as it is known
     * @param garder which of the things the phase is about
     * @param propre notes the constats that are the caller's own
     */
    List<Deduction> tirer(Phase phase, CoursAdhesion cours, Predicate<Suivi> garder, Consumer<Deduction> propre) {
        List<Suivi> faits = new ArrayList<>();
        for (EnCours suivi : suivis) {
            suivi.dates.values().removeIf(Objects::isNull);
            suivi.fait = suivi.fait.avec(suivi.dates, suivi.sansObstacle(), suivi.admise, cours);
            if (garder.test(suivi.fait)) {
                faits.add(suivi.fait);
            }
        }
        List<Deduction> deductions = base.fire(domaine, phase, faits, garde);
        deductions.forEach(deduction -> noter(deduction, propre));
        for (EnCours suivi : suivis) {
            compter(suivi, deductions);
        }
        return deductions;
    }

    private void noter(Deduction deduction, Consumer<Deduction> propre) {
        Constat constat = deduction.constat();
        EnCours suivi = de(constat);
        ClauseRef clause = deduction.regle().clause(demande.adhesion().contrat());
        if (constat instanceof Refus refus) {
            suivi.refus.add(refus.motif());
            etape(deduction, Effet.REFUS, refus.motif().name(), null, null);
        } else if (constat instanceof Attente attente) {
            suivi.attentes.add(attente.motif());
            etape(deduction, Effet.ATTENTE, attente.motif().name(), null, null);
        } else if (constat instanceof Appreciation appreciation) {
            suivi.appreciations.add(appreciation.motif());
            taches.add(new Tache(identifiant(constat), suivi.fait instanceof Prestation ? Tache.ASSISTEUR
                    : suivi.fait instanceof Litige ? Tache.JURISTE : Tache.GESTIONNAIRE,
                    appreciation.motif().texte()));
            etape(deduction, Effet.APPRECIATION, appreciation.motif().name(), null, null);
        } else if (constat instanceof Alerte alerte) {
            etape(deduction, Effet.ALERTE, alerte.code().name(), null, null);
        } else if (constat instanceof Droit droit) {
            if (droit.question().objet() != suivi.fait.objet()) {
                throw horsDePropos(deduction);
            }
            suivi.admise = true;
            etape(deduction, Effet.DROIT, droit.question().name(), null, null);
        } else if (constat instanceof Piece piece) {
            demander(suivi, piece, deduction);
        } else if (constat instanceof Pieces siennes) {
            siennes.chacune().forEach(piece -> demander(suivi, piece, deduction));
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
        } else if (!(constat instanceof Delai)) {
            propre.accept(deduction);
        }
    }

    private void demander(EnCours suivi, Piece piece, Deduction deduction) {
        String codes = String.join(" ou ", piece.codes().stream().map(Enum::name).toList());
        if (!piece.fournie()) {
            suivi.attentes.add(Motif.PIECE_MANQUANTE);
            pieces.add(new PieceManquante(piece.codes(), identifiant(piece), suivi.fait.objet(), true,
                    deduction.regle().clause(demande.adhesion().contrat()), null));
        }
        etape(deduction, piece.fournie() ? Effet.SANS_EFFET : Effet.ATTENTE, codes, null, null);
    }

    /** What a rule concludes that has no place where it concludes it. */
    static DecisionImpossible horsDePropos(Deduction deduction) {
        return new DecisionImpossible(null, "La règle « " + deduction.regle().nom() + " » conclut sur ce que sa phase ne décide pas",
                deduction.regle().clauses().stream().map(Object::toString).toList());
    }

    // Days.

    private void compter(EnCours suivi, List<Deduction> deductions) {
        List<Deduction> siens = delais(suivi, deductions);
        Set<Terme> termes = EnumSet.noneOf(Terme.class);
        siens.forEach(d -> termes.add(((Delai) d.constat()).terme()));
        termes.forEach(terme -> compter(suivi, terme, siens, EnumSet.noneOf(Terme.class)));
        siens.forEach(deduction -> noterJour(suivi, deduction));
    }

    /** The delays concluded of a thing. */
    static List<Deduction> delais(EnCours suivi, List<Deduction> deductions) {
        return deductions.stream().filter(d -> d.constat() instanceof Delai && d.constat().sujet() == suivi.fait).toList();
    }

    /** The latest of the days that clauses count for a term; a term declared and counted is the counted one. */
    private LocalDate compter(EnCours suivi, Terme terme, List<Deduction> siens, Set<Terme> enCours) {
        List<Delai> delais = siens.stream().map(d -> (Delai) d.constat()).filter(delai -> delai.terme() == terme).toList();
        if (delais.isEmpty()) {
            return suivi.dates.get(terme);
        }
        if (!enCours.add(terme)) {
            throw new DecisionImpossible(null, "« " + terme.texte() + " » se compte à partir d'elle-même", List.of());
        }
        LocalDate jour = delais.stream().map(delai -> {
            LocalDate depuis = compter(suivi, delai.depuis(), siens, enCours);
            return depuis == null ? null : delai.duree().depuis(depuis);
        }).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        enCours.remove(terme);
        suivi.dates.put(terme, jour);
        return jour;
    }

    private void noterJour(EnCours suivi, Deduction deduction) {
        Delai delai = (Delai) deduction.constat();
        LocalDate depuis = suivi.dates.get(delai.depuis());
        if (depuis == null) {
            return;
        }
        LocalDate jour = delai.duree().depuis(depuis);
        boolean retenu = jour.equals(suivi.dates.get(delai.terme()));
        etape(deduction, retenu ? Effet.ECHEANCE : Effet.SANS_EFFET, delai.terme().name(), jour, null);
        if (retenu) {
            inscrire(suivi, delai.terme(), jour, deduction);
        }
    }

    /** Puts a day in the calendar; a day that a later phase counts again for assistance replaces the first. */
    void inscrire(EnCours suivi, Terme terme, LocalDate jour, Deduction deduction) {
        ClauseRef clause = deduction.regle().clause(demande.adhesion().contrat());
        boolean recompte = suivi.fait instanceof Prestation;
        calendrier.removeIf(autre -> autre.terme() == terme && autre.objet() == suivi.fait.objet() && (recompte || autre.jour().equals(jour)));
        calendrier.add(new Echeance(jour, terme, suivi.fait.objet(), clause));
    }

    // Answers.

    /** What was decided of everything that was followed. */
    VieAdhesion conclure(CoursAdhesion cours) {
        calendrier.sort(Comparator.comparing(Echeance::jour).thenComparing(Echeance::terme)
                .thenComparing(echeance -> echeance.objet().ordinal()));
        return new VieAdhesion(reponses(), List.copyOf(calendrier), List.copyOf(pieces), sommes(), List.copyOf(standings), cours);
    }

    private List<Reponse> reponses() {
        List<Reponse> reponses = new ArrayList<>();
        for (EnCours suivi : suivis) {
            Question question = question(suivi.fait);
            if (question != null && suivi.admise != suivi.sansObstacle()) {
                throw new DecisionImpossible(null, (suivi.admise ? "Deux réponses contraires" : "Aucune réponse")
                        + " à la question « " + question.texte() + " »", List.of());
            }
            if (question != null || !suivi.sansObstacle()) {
                reponses.add(new Reponse(suivi.fait.objet(), question, suivi.statut(), suivi.motifs()));
            }
        }
        return reponses;
    }

    private Question question(Suivi fait) {
        return horsQuestion.test(fait) ? null
                : Arrays.stream(Question.values()).filter(q -> q.objet() == fait.objet()).findFirst().orElse(null);
    }

    /** What the mutual owes is due by the day that a clause sets. */
    private List<SommeDue> sommes() {
        LocalDate limite = calendrier.stream().filter(jour -> jour.terme() == Terme.LIMITE_REMBOURSEMENT).map(Echeance::jour)
                .findFirst().orElse(null);
        return sommes.stream().map(somme -> somme.nature().debiteur() == Debiteur.MUTUELLE && somme.montant().estPositif()
                ? new SommeDue(somme.nature(), somme.montant(), limite, somme.clause()) : somme).toList();
    }

    void etape(Deduction deduction, Effet effet, String code, LocalDate jour, Montant montant) {
        etape(deduction, effet, code, jour, null, montant);
    }

    void etape(Deduction deduction, Effet effet, String code, LocalDate jour, Montant avant, Montant apres) {
        Regle regle = deduction.regle();
        trace.add(new Etape(regle.phase().name(), identifiant(deduction.constat()), jour, effet, code, regle.nom(), regle.clause(demande.adhesion().contrat()),
                regle.aussi(demande.adhesion().contrat()), regle.emplacement().source(demande.adhesion().formule()), avant, apres,
                new FaitsLus(deduction.constat().sujet(), regle.proprietes()), null, false));
    }

    /** The caller's identifier of a guarantee of assistance, or of an expense; null for another thing. */
    private static String identifiant(Constat constat) {
        return constat.sujet() instanceof Prestation prestation ? prestation.id()
                : constat.sujet() instanceof FraisJuridique frais ? frais.id() : null;
    }
}
