package fr.clausier.decision;

import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Litige;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.litige.FraisDeLitige;
import fr.clausier.contrat.litige.LitigeDeclare;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A dispute and what it costs: whether it is taken in charge, then its expenses one after the other, in an order made from
 * their content, within one ceiling.
 */
final class CalculLitige {

    private static final Comparator<FraisDeLitige> ORDRE = Comparator
            .comparing(FraisDeLitige::date, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FraisDeLitige::nature)
            .thenComparing(FraisDeLitige::code, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FraisDeLitige::montant)
            .thenComparing(FraisDeLitige::id);

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Demande demande;
    private final Map<String, String> lectures;
    private final Parcours parcours;

    CalculLitige(RuleBase base, Predicate<Regle> garde, Demande demande, Map<String, String> lectures, List<Etape> trace) {
        this.base = base;
        this.garde = garde;
        this.demande = demande;
        this.lectures = lectures;
        this.parcours = new Parcours(base, garde, demande, Domaine.PROTECTION_JURIDIQUE, fait -> false, trace);
    }

    /** What a dispute comes to: its life, its tasks, and what it costs; null without one. */
    record Issue(VieAdhesion vie, List<Tache> taches, LitigeDecide litige) {}

    /**
     * @param vie the life of the membership, which the answer completes
     */
    Issue calculer(VieAdhesion vie) {
        if (demande.litige() == null) {
            return new Issue(vie, List.of(), null);
        }
        parcours.suivre(List.of(new Litige(demande, dates(), false, false, vie.cours(), lectures)));
        tirer(Phase.CALENDRIER, vie.cours());
        tirer(Phase.CONDITIONS, vie.cours());
        tirer(Phase.EFFETS, vie.cours());
        LitigeDecide litige = payer(parcours.suivis().get(0).statut());
        tirer(Phase.SUITES, vie.cours());
        return new Issue(vie.plus(parcours.conclure(vie.cours())), parcours.taches(), litige);
    }

    private void tirer(Phase phase, CoursAdhesion cours) {
        parcours.tirer(phase, cours, fait -> true, deduction -> {
            throw Parcours.horsDePropos(deduction);
        });
    }

    private LitigeDecide payer(Statut statut) {
        Montant dejaVerse = demande.litige().dejaVerse();
        Montant verse = dejaVerse;
        Montant plafond = null;
        Montant rendus = demande.litige().arbitrage().depensEtArticle700();
        Map<String, Montant> communs = new HashMap<>();
        Map<String, FraisDecide> decides = new HashMap<>();
        for (FraisDeLitige frais : demande.litige().frais().stream().sorted(ORDRE).toList()) {
            Montant avant = frais.commun() == null ? Montant.ZERO : communs.getOrDefault(frais.commun(), Montant.ZERO);
            CalculFrais calcul = new CalculFrais(base, garde, demande, parcours, lectures);
            FraisDecide decide = calcul.calculer(frais, statut, avant, rendus, verse);
            rendus = rendus.moinsAuPlus(calcul.deduit());
            verse = verse.plus(decide.prisEnCharge());
            plafond = calcul.plafondLitige() == null ? plafond : calcul.plafondLitige();
            if (frais.commun() != null) {
                communs.put(frais.commun(), avant.plus(decide.prisEnCharge()));
            }
            decides.put(frais.id(), decide);
        }
        return new LitigeDecide(demande.litige().frais().stream().map(frais -> decides.get(frais.id())).toList(), plafond, dejaVerse);
    }

    private Map<Terme, LocalDate> dates() {
        LitigeDeclare litige = demande.litige();
        Map<Terme, LocalDate> dates = new EnumMap<>(Terme.class);
        dates.put(Terme.EFFET, litige.contrat().dateEffet() == null ? demande.adhesion().dateEffet() : litige.contrat().dateEffet());
        dates.put(Terme.FIN_CONTRAT, litige.contrat().dateFin());
        dates.put(Terme.REFUS_RECLAMATION, litige.dateRefus());
        dates.put(Terme.CONNAISSANCE_FAITS, litige.dateConnaissanceFaits());
        dates.put(Terme.DECLARATION, litige.dateDeclaration());
        dates.put(Terme.JOUR_DEMANDE, demande.jour());
        dates.values().removeIf(Objects::isNull);
        return dates;
    }
}
