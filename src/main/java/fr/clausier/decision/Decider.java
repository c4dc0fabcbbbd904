package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Jugement;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Situation;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.decision.CalculDroits.Droits;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides a demande under one rule set: the life of the membership, then rights, a day at a time, then lines, a group at a
 * time. A question and a reimbursement go the same way.
 */
public final class Decider {

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Map<String, String> lectures;

    public Decider(RuleBase base) {
        this(base, null);
    }

    /**
     * @param garde which rules may fire: to see what a decision owes to the others; null for all
     */
    public Decider(RuleBase base, Predicate<Regle> garde) {
        this(base, garde, Map.of());
    }

    /**
     * @param garde    which rules may fire; null for all
     * @param lectures readings chosen in place of those of the rule set, by identifier: to see what another would decide
     */
    public Decider(RuleBase base, Predicate<Regle> garde, Map<String, String> lectures) {
        this.base = base;
        this.garde = garde;
        this.lectures = lectures.isEmpty() ? base.catalogue().lectures() : autres(base.catalogue().lectures(), lectures);
    }

    private static Map<String, String> autres(Map<String, String> lectures, Map<String, String> choisies) {
        Map<String, String> toutes = new HashMap<>(lectures);
        toutes.putAll(choisies);
        return toutes;
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
        return decide(demande, Passe.AUCUN);
    }

    /**
     * Decides, knowing what was decided before.
     *
     * @throws DecisionImpossible       when the rules are silent or contradict each other
     * @throws Bareme.FigureManquante   when the law has no figure for a day
     */
    public Decision decide(Demande demande, Passe passe) {
        List<Etape> trace = new ArrayList<>();
        CalculAdhesion adhesion = new CalculAdhesion(base, garde, demande, trace);
        VieAdhesion vie = adhesion.calculer();
        List<Acte> actes = Sejours.etaler(demande.actes(), coupures(demande, adhesion));
        Map<Moment, Droits> droits = droits(demande, actes, new CalculDroits(base, garde, demande, adhesion, vie.cours(), trace));
        Compteurs compteurs = new Compteurs(demande.compteurs(), demande.beneficiaire().id(), demande.adhesion().numero(),
                demande.nature(), passe);
        Map<String, List<LigneEnCours>> lignes = new LinkedHashMap<>();
        demande.actes().forEach(acte -> lignes.put(acte.id(), new ArrayList<>()));
        Set<String> doublons = doublons(demande.actes());
        for (List<Acte> groupe : Groupes.de(actes)) {
            List<LigneEnCours> enCours = new ArrayList<>();
            for (Acte acte : groupe) {
                LigneEnCours ligne = new LigneEnCours(acte, rang(demande, acte), droits.get(Moment.de(acte)),
                        base.figures().au(acte.dateSoins()), jugement(demande, acte), doublons.contains(acte.id()));
                if (lignes.get(acte.id()).isEmpty()) {
                    Optional.ofNullable(ligne.jugement()).ifPresent(trace::add);
                }
                lignes.get(acte.id()).add(ligne);
                enCours.add(ligne);
            }
            new CalculGroupe(base, garde, demande.adhesion().contrat(), renfort(demande, droits), enCours, compteurs, trace).calculer();
        }
        Map<String, Montant> verses = new LinkedHashMap<>();
        lignes.forEach((id, parts) -> verses.put(id, Montant.somme(parts.stream().map(LigneEnCours::aPayer).toList())));
        boolean couverte = !droits.isEmpty() && droits.values().stream().allMatch(Droits::ouverts);
        boolean refusee = droits.values().stream().anyMatch(moment -> !moment.refus().isEmpty());
        CalculAffaires affaires = new CalculAffaires(base, garde, demande, passe, trace);
        vie = affaires.calculer(vie, couverte, refusee, verses);
        CalculAssistance assistance = new CalculAssistance(base, garde, demande, lectures, trace);
        vie = assistance.calculer(vie);
        CalculLitige.Issue litige = new CalculLitige(base, garde, demande, lectures, trace).calculer(vie);
        vie = litige.vie();
        List<Tache> taches = Stream.of(adhesion.taches(), affaires.taches(), assistance.taches(), litige.taches()).flatMap(List::stream).toList();
        return Conclusion.de(demande, base.hash(), List.copyOf(droits.values()), List.copyOf(lignes.values()), compteurs, vie, taches,
                assistance.decidees(), litige.litige(), affaires.propositions(), adhesion, passe, trace);
    }

    /** Where a line of several days may have to be split. */
    private NavigableSet<LocalDate> coupures(Demande demande, CalculAdhesion adhesion) {
        NavigableSet<LocalDate> jours = new TreeSet<>();
        for (Acte acte : demande.actes()) {
            Integer nombre = acte.hospitalisation().nombreJours();
            if (acte.poste().sejour() && nombre != null && nombre > 1) {
                LocalDate fin = acte.dateSoins().plusDays(nombre);
                adhesion.coupures(acte.dateSoins(), fin, jours);
                jours.addAll(base.figures().changements().subSet(acte.dateSoins(), fin));
            }
        }
        return jours;
    }

    private static int rang(Demande demande, Acte acte) {
        return demande.actes().stream().map(Acte::id).toList().indexOf(acte.id());
    }

    /** What a human decided of a line; null when nobody did. */
    private static Jugement jugement(Demande demande, Acte acte) {
        return demande.jugements().stream().filter(jugement -> jugement.ligne().equals(acte.id())).findFirst().orElse(null);
    }

    /** The lines whose act stands in another line too, or was decided before. */
    private static Set<String> doublons(List<Acte> actes) {
        Map<String, Long> identites = actes.stream().map(Acte::identite).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return actes.stream().filter(acte -> acte.dejaDecide() != null
                || acte.identite() != null && identites.get(acte.identite()) > 1).map(Acte::id).collect(Collectors.toSet());
    }

    /** Rights on every day of care, or on the day that a question is about. */
    private static Map<Moment, Droits> droits(Demande demande, List<Acte> actes, CalculDroits calcul) {
        Map<Moment, Droits> droits = new TreeMap<>();
        actes.forEach(acte -> droits.put(Moment.de(acte), null));
        if (demande.type() == TypeDemande.SITUATION) {
            droits.put(new Moment(demande.jour(), demande.heure()), null);
        } else if (demande.type() == TypeDemande.SERVICE) {
            LocalDate jour = demande.service().jourDesDroits(demande.jour());
            droits.put(new Moment(jour, jour.equals(demande.jour()) ? demande.heure() : null), null);
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
