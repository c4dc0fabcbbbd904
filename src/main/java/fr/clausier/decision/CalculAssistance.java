package fr.clausier.decision;

import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.assistance.Assistance;
import fr.clausier.contrat.assistance.Convention;
import fr.clausier.contrat.assistance.EvenementAssistance;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.PrestationDemandee;
import fr.clausier.contrat.assistance.TypeEvenement;
import fr.clausier.contrat.assistance.Usage;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The guarantees of the assistance contracts that a demande asks for, one after the other, in an order made from their
 * content: each sees what those before it used. Without any, all that the event opens, each as if it were alone.
 */
final class CalculAssistance {

    private static final Comparator<PrestationDemandee> ORDRE = Comparator.comparing(PrestationDemandee::garantie)
            .thenComparing(PrestationDemandee::option, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PrestationDemandee::service, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PrestationDemandee::id);

    private final RuleBase base;
    private final Predicate<Regle> garde;
    private final Demande demande;
    private final Assistance assistance;
    private final Map<String, String> lectures;
    private final List<Etape> trace;
    private final List<Tache> taches = new ArrayList<>();
    private final List<PieceManquante> pieces = new ArrayList<>();
    private final List<PrestationDecidee> decidees = new ArrayList<>();

    CalculAssistance(RuleBase base, Predicate<Regle> garde, Demande demande, Map<String, String> lectures, List<Etape> trace) {
        this.base = base;
        this.garde = garde;
        this.demande = demande;
        this.assistance = demande.assistance();
        this.lectures = lectures;
        this.trace = trace;
    }

    List<Tache> taches() {
        return taches;
    }

    List<PrestationDecidee> decidees() {
        return decidees;
    }

    /**
     * @param vie the life of the membership, which the answer completes
     */
    VieAdhesion calculer(VieAdhesion vie) {
        if (assistance == null) {
            return vie;
        }
        boolean toutes = assistance.prestations().isEmpty();
        List<PrestationDemandee> demandees = toutes ? toutes() : new ArrayList<>(assistance.prestations());
        demandees.sort(Comparator.comparing(assistance::jour).thenComparing(ORDRE));
        List<Usage> usages = new ArrayList<>(assistance.usages());
        for (PrestationDemandee demandee : demandees) {
            List<Etape> sienne = new ArrayList<>();
            CalculPrestation calcul = new CalculPrestation(base, garde, demande, sienne);
            PrestationDecidee decidee = calcul.calculer(new Prestation(demande, demandee, dates(demandee, usages), false, false,
                    vie.cours(), List.copyOf(usages), lectures));
            if (!toutes || decidee.statut() != Statut.REFUSE) {
                decidees.add(decidee);
                trace.addAll(sienne);
                taches.addAll(calcul.taches());
                pieces.addAll(calcul.pieces());
            }
            if (!toutes && decidee.donnee()) {
                usages.add(usage(demandee, decidee.consommee()));
            }
        }
        return vie.plus(new VieAdhesion(List.of(), decidees.stream().flatMap(d -> d.calendrier().stream()).toList(), pieces, List.of(),
                List.of(), vie.cours()));
    }

    /** Every guarantee that the demande may be about. */
    private List<PrestationDemandee> toutes() {
        return new ArrayList<>(Arrays.stream(GarantieAssistance.values()).filter(garantie -> concerne(demande.type(), garantie))
                .map(PrestationDemandee::de).toList());
    }

    /** A demande of that type may ask for that guarantee. */
    static boolean concerne(TypeDemande type, GarantieAssistance garantie) {
        return switch (type) {
            case TELECONSULTATION -> garantie == GarantieAssistance.TELECONSULTATION;
            case ACCOMPAGNEMENT -> garantie.convention() == Convention.EN_LIGNE && garantie != GarantieAssistance.TELECONSULTATION;
            default -> true;
        };
    }

    private Usage usage(PrestationDemandee demandee, BigDecimal quantite) {
        EvenementAssistance evenement = assistance.evenement();
        return new Usage(demandee.garantie(), quantite == null ? BigDecimal.ONE : quantite, assistance.jour(demandee),
                evenement == null ? null : evenement.id(), demande.beneficiaire().id(), assistance.enfantServi(demandee).id(),
                demandee.option(), demandee.service());
    }

    /** The first day of services for the event: the one that is told, else that of earlier ones, else that of this one. */
    private LocalDate premier(PrestationDemandee demandee, List<Usage> usages, Predicate<GarantieAssistance> memes) {
        LocalDate sienne = demandee.premiere() == null ? assistance.jour(demandee) : demandee.premiere();
        return usages.stream().filter(usage -> memes.test(usage.garantie()) && assistance.duMemeEvenement(usage)).map(Usage::date)
                .filter(jour -> jour.isBefore(sienne)).min(Comparator.naturalOrder()).orElse(sienne);
    }

    private static boolean memeArticle(GarantieAssistance une, GarantieAssistance autre) {
        return une.convention() == autre.convention() && une.article().equals(autre.article());
    }

    /** The day of the death told, else of the event when it is a death. */
    private LocalDate jourDeces() {
        EvenementAssistance evenement = assistance.evenement();
        return assistance.deces().date() == null && evenement != null && evenement.type() == TypeEvenement.DECES
                ? evenement.date() : assistance.deces().date();
    }

    /** Told; else the last day of what the guarantee follows up, else the first of its own services. */
    private LocalDate premiere(PrestationDemandee demandee, List<Usage> usages) {
        if (demandee.premiere() != null) {
            return demandee.premiere();
        }
        GarantieAssistance origine = demandee.garantie().origine();
        if (origine == demandee.garantie()) {
            return premier(demandee, usages, garantie -> garantie == origine);
        }
        return usages.stream().filter(usage -> usage.garantie() == origine
                && (usage.beneficiaire() == null || usage.beneficiaire().equals(demande.beneficiaire().id()))
                && !usage.date().isAfter(assistance.jour(demandee))).map(Usage::date)
                .max(Comparator.naturalOrder()).orElse(assistance.jour(demandee));
    }

    private Map<Terme, LocalDate> dates(PrestationDemandee demandee, List<Usage> usages) {
        Map<Terme, LocalDate> dates = new EnumMap<>(Terme.class);
        dates.put(Terme.EFFET, assistance.contrat().dateEffet() == null ? demande.adhesion().dateEffet()
                : assistance.contrat().dateEffet());
        dates.put(Terme.SIGNATURE, assistance.contrat().dateSouscription());
        dates.put(Terme.APPEL, assistance.dateAppel());
        dates.put(Terme.PRESTATION, assistance.jour(demandee));
        dates.put(Terme.PREMIERE_PRESTATION, premiere(demandee, usages));
        dates.put(Terme.PREMIER_SERVICE, premier(demandee, usages, garantie -> memeArticle(garantie, demandee.garantie())));
        dates.put(Terme.EVENEMENT, assistance.evenement() == null ? null : assistance.evenement().date());
        dates.put(Terme.ANNONCE, assistance.sejour().annonce());
        dates.put(Terme.CONNAISSANCE_SEJOUR, assistance.sejour().connaissance());
        dates.put(Terme.CONNAISSANCE_IMMOBILISATION, assistance.immobilisation().connaissance());
        dates.put(Terme.ENTREE, assistance.sejour().entree());
        dates.put(Terme.SORTIE, assistance.sejour().sortie());
        dates.put(Terme.RETOUR_DOMICILE, assistance.maternite().retourDomicile() == null ? assistance.sejour().retourDomicile()
                : assistance.maternite().retourDomicile());
        dates.put(Terme.DEBUT_IMMOBILISATION, assistance.immobilisation().debut());
        dates.put(Terme.FIN_IMMOBILISATION, assistance.immobilisation().fin());
        dates.put(Terme.DIPLOME, assistance.emploi().obtentionDiplome());
        dates.put(Terme.DECES, jourDeces());
        dates.put(Terme.REMISE_CLES, assistance.logement().jourRemiseCles());
        dates.put(Terme.REPRISE_COURS, assistance.enfantServi(demandee).repriseCours());
        dates.values().removeIf(Objects::isNull);
        return dates;
    }
}
