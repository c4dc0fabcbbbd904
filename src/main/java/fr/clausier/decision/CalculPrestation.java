package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.Quota;
import fr.clausier.contrat.assistance.Quota.Periode;
import fr.clausier.contrat.assistance.Quota.Portee;
import fr.clausier.contrat.assistance.Unite;
import fr.clausier.contrat.assistance.Usage;
import fr.clausier.decision.Parcours.EnCours;
import fr.clausier.decision.PrestationDecidee.FraisDecides;
import fr.clausier.decision.PrestationDecidee.QuotaApplique;
import fr.clausier.decompte.AuMoins;
import fr.clausier.decompte.DepenseEcartee;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Exclut;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Ouverture;
import fr.clausier.decompte.Partage;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Plafond;
import fr.clausier.decompte.PriseEnCharge;
import fr.clausier.decompte.Prorata;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.decompte.Unites;
import fr.clausier.decompte.VisiteMinimale;
import fr.clausier.regles.Deduction;
import fr.clausier.regles.Domaine;
import fr.clausier.regles.Phase;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One guarantee of the assistance contracts: rules say what opens it, what stands against it, its maxima; Java counts
 * uses and takes the least of the maxima. Its expenses are those of {@link CalculDepenses}.
 */
final class CalculPrestation {

    private static final int DECIMALES = 2;

    private final Demande demande;
    private final Parcours parcours;
    private final List<Deduction> plafonds = new ArrayList<>();
    private final CalculDepenses depenses;
    private final Set<GarantieAssistance> exclut = new TreeSet<>();
    private final Set<GarantieAssistance> partagees = EnumSet.noneOf(GarantieAssistance.class);
    private Prorata prorata;
    private Deduction visite;
    private Unites unites;
    private Deduction auMoins;
    private Prestation prestation;

    CalculPrestation(RuleBase base, Predicate<Regle> garde, Demande demande, List<Etape> trace) {
        this.demande = demande;
        this.parcours = new Parcours(base, garde, demande, Domaine.ASSISTANCE, fait -> true, trace);
        this.depenses = new CalculDepenses(parcours, this::clause);
    }

    List<Tache> taches() {
        return parcours.taches();
    }

    List<PieceManquante> pieces() {
        return parcours.pieces();
    }

    PrestationDecidee calculer(Prestation demandee) {
        prestation = demandee;
        parcours.suivre(List.of(demandee));
        EnCours suivi = parcours.suivis().get(0);
        for (Phase phase : Domaine.ASSISTANCE.phases()) {
            if (phase.compareTo(Phase.ETENDUE) < 0 || suivi.statut() != Statut.REFUSE) {
                parcours.tirer(phase, demandee.cours(), fait -> true, this::noter);
            }
        }
        if (!suivi.admise() && suivi.sansObstacle()) {
            throw new DecisionImpossible(demandee.id(), "Aucune règle ne dit si « " + demandee.garantie().texte() + " » est ouverte", List.of());
        }
        if (suivi.sansObstacle() && demandee.service() != null && unites == null) {
            throw new DecisionImpossible(demandee.id(), "Aucune valeur d'unité pour le service « " + demandee.service() + " » de l'enveloppe",
                    List.of());
        }
        BigDecimal demandes = porterAuMinimum(quantiteDemandee());
        List<BigDecimal> avant = plafonds.stream().map(plafond -> pris(quota(plafond))).toList();
        BigDecimal accordee = accordee(demandes, avant);
        boolean rien = accordee != null && (accordee.signum() == 0 || insuffisante(accordee));
        if (rien) {
            suivi.refuser(accordee.signum() == 0 ? Motif.QUOTA_EPUISE : Motif.QUANTITE_TROP_FAIBLE);
            accordee = BigDecimal.ZERO;
        }
        Integer visites = visites(accordee);
        if (visites != null && visites == 0 && !rien) {
            suivi.refuser(Motif.QUANTITE_TROP_FAIBLE);
        }
        List<QuotaApplique> quotas = new ArrayList<>();
        for (int i = 0; i < plafonds.size(); i++) {
            quotas.add(appliquer(plafonds.get(i), avant.get(i), suivi.sansObstacle() || rien ? accordee : BigDecimal.ZERO, demandes,
                    demandee.inventaire()));
        }
        List<FraisDecides> frais = depenses.rembourser(prestation, suivi, accordee, unites != null);
        boolean partiel = demandes != null && accordee != null && accordee.compareTo(demandes) < 0
                || frais.stream().anyMatch(decides -> decides.prisEnCharge().estPositif() && decides.resteACharge().estPositif());
        Statut statut = suivi.statut() == Statut.ACCORDE && partiel ? Statut.ACCORDE_PARTIEL : suivi.statut();
        return new PrestationDecidee(demandee.demandee(), statut, suivi.motifs(), suivi.sansObstacle() ? accordee : null,
                suivi.sansObstacle() ? visites : null, quotas,
                depenses.textes(), frais, List.copyOf(exclut), List.copyOf(parcours.calendrier()));
    }

    private void noter(Deduction deduction) {
        if (deduction.constat() instanceof Ouverture ouverture) {
            parcours.de(ouverture).admettre();
            parcours.etape(deduction, Effet.DROIT, prestation.garantie().name(), null, null);
        } else if (deduction.constat() instanceof Plafond) {
            plafonds.add(deduction);
        } else if (deduction.constat() instanceof PriseEnCharge) {
            depenses.tarifer(deduction);
        } else if (deduction.constat() instanceof Unites lues) {
            if (unites != null) {
                throw new DecisionImpossible(prestation.id(), "Deux valeurs d'unité pour le service « " + prestation.service() + " »",
                        List.of(clause(deduction).id()));
            }
            unites = lues;
            parcours.etape(deduction, Effet.CALCUL, lues.unites() + (lues.unites() > 1 ? " unités" : " unité"), null, null);
        } else if (deduction.constat() instanceof AuMoins) {
            auMoins = deduction;
        } else if (deduction.constat() instanceof Prorata lu) {
            prorata = lu;
            parcours.etape(deduction, Effet.REDUCTION, lu.jours() + "/" + lu.sur(), null, null);
        } else if (deduction.constat() instanceof VisiteMinimale) {
            visite = deduction;
        } else if (deduction.constat() instanceof Exclut lu) {
            exclut.addAll(lu.garanties());
            parcours.etape(deduction, Effet.EXCLUT, String.join(", ", lu.garanties().stream().map(Enum::name).toList()), null, null);
        } else if (deduction.constat() instanceof Partage lu) {
            partagees.add(lu.garantie());
            parcours.etape(deduction, Effet.CALCUL, lu.garantie().name(), null, null);
        } else if (deduction.constat() instanceof DepenseEcartee) {
            depenses.ecarter(deduction, prestation);
        } else {
            throw Parcours.horsDePropos(deduction);
        }
    }

    // Quantities.

    /** In the unit of the guarantee, nights and journeys told by what they cost; null when no quantity is asked. */
    private BigDecimal quantiteDemandee() {
        BigDecimal dite = prestation.demandee().quantite();
        int mesures = depenses.mesures(prestation);
        return dite == null && mesures > 0 ? BigDecimal.valueOf(mesures) : dite;
    }

    /** A quantity below the least that is given at once is raised to it. */
    private BigDecimal porterAuMinimum(BigDecimal demandes) {
        if (auMoins == null) {
            return demandes;
        }
        BigDecimal minimum = BigDecimal.valueOf(((AuMoins) auMoins.constat()).nombre());
        boolean porte = demandes != null && demandes.compareTo(minimum) < 0;
        parcours.etape(auMoins, porte ? Effet.PLANCHER : demandes == null ? Effet.OCTROI : Effet.SANS_EFFET,
                minimum + " " + unite().texte() + " au moins", null, null);
        return porte ? minimum : demandes;
    }

    /** What is left is less than the least that is given at once. */
    private boolean insuffisante(BigDecimal accordee) {
        boolean insuffisante = auMoins != null && accordee.signum() > 0
                && accordee.compareTo(BigDecimal.valueOf(((AuMoins) auMoins.constat()).nombre())) < 0;
        if (insuffisante) {
            parcours.etape(auMoins, Effet.REFUS, Motif.QUANTITE_TROP_FAIBLE.name(), null, null);
        }
        return insuffisante;
    }

    private Unite unite() {
        return prestation.demandee().unite();
    }

    private static Quota quota(Deduction plafond) {
        return ((Plafond) plafond.constat()).quota();
    }

    /**
     * The maximum of a quota: what is for each child is for all of them when none is named, days excepted, which they share;
     * what is for the event is reduced in proportion when a clause says so.
     */
    private BigDecimal maximum(Quota quota) {
        boolean chacun = quota.portee() == Portee.ENFANT && prestation.enfantServi().id() == null && !parJour(quota);
        BigDecimal nombre = chacun ? quota.nombre().multiply(BigDecimal.valueOf(prestation.assistance().foyer().enfants())) : quota.nombre();
        return prorata == null || quota.periode() != Periode.EVENEMENT ? nombre
                : nombre.multiply(BigDecimal.valueOf(prorata.jours()))
                        .divide(BigDecimal.valueOf(prorata.sur()), DECIMALES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** What was used of a quota before, in its unit: days are counted once each, and so are uses when the quota says how many times. */
    private BigDecimal pris(Quota quota) {
        List<Usage> comptes = prestation.usages().stream().filter(usage -> compte(usage, quota)).toList();
        return parJour(quota) ? BigDecimal.valueOf(comptes.stream().map(Usage::date).distinct().count())
                : parUsage(quota) ? BigDecimal.valueOf(comptes.size())
                : comptes.stream().map(Usage::quantite).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The quota counts days of a service that is not itself counted in days. */
    private boolean parJour(Quota quota) {
        return quota.unite() == Unite.JOUR && unite() != Unite.JOUR;
    }

    /** The quota says how many times a service may be used that is counted in something else. */
    private boolean parUsage(Quota quota) {
        return quota.unite() == Unite.FOIS && unite() != Unite.FOIS;
    }

    private boolean compte(Usage usage, Quota quota) {
        String enfant = prestation.enfantServi().id();
        boolean portee = quota.portee() == Portee.FOYER
                || quota.portee() == Portee.BENEFICIAIRE && (usage.beneficiaire() == null || usage.beneficiaire().equals(demande.beneficiaire().id()))
                || quota.portee() == Portee.ENFANT && (enfant == null || usage.enfant() == null || usage.enfant().equals(enfant));
        return (usage.garantie() == prestation.garantie() || partagees.contains(usage.garantie())) && portee
                && quota.periode().compte(usage.date(), prestation.jourPrestation(), prestation.jour(Terme.PREMIER_SERVICE),
                        prestation.jour(Terme.PREMIERE_PRESTATION), prestation.duMemeEvenement(usage));
    }

    /** The least that quotas leave, and what is asked; null when nothing limits it. */
    private BigDecimal accordee(BigDecimal demandes, List<BigDecimal> avant) {
        BigDecimal accordee = demandes;
        for (int i = 0; i < plafonds.size(); i++) {
            BigDecimal place = place(quota(plafonds.get(i)), avant.get(i));
            accordee = place == null || accordee != null && accordee.compareTo(place) <= 0 ? accordee : place;
        }
        return accordee;
    }

    /** What a quota leaves, in the unit of the guarantee: whole measures of an envelope; null when it does not limit them. */
    private BigDecimal place(Quota quota, BigDecimal pris) {
        BigDecimal reste = maximum(quota).subtract(pris).max(BigDecimal.ZERO);
        if (parJour(quota)) {
            boolean jourEntame = prestation.usages().stream().anyMatch(usage -> compte(usage, quota)
                    && usage.date().equals(prestation.jourPrestation()));
            return reste.signum() > 0 || jourEntame ? null : BigDecimal.ZERO;
        }
        if (parUsage(quota)) {
            return reste.signum() > 0 ? null : BigDecimal.ZERO;
        }
        return unites == null || quota.unite() != Unite.UNITE ? reste
                : reste.divide(BigDecimal.valueOf(unites.unites()), 0, RoundingMode.DOWN);
    }

    /** How many visits of the least length the hours make; null when no clause sets a length, or nothing limits the hours. */
    private Integer visites(BigDecimal accordee) {
        if (visite == null || accordee == null) {
            return null;
        }
        int heures = ((VisiteMinimale) visite.constat()).heures();
        int visites = accordee.divide(BigDecimal.valueOf(heures), 0, RoundingMode.DOWN).intValue();
        Effet effet = visites > 0 ? Effet.OCTROI : accordee.signum() == 0 ? Effet.SANS_EFFET : Effet.REFUS;
        parcours.etape(visite, effet, heures + " heures par visite", null, null);
        return visites;
    }

    private QuotaApplique appliquer(Deduction plafond, BigDecimal avant, BigDecimal accordee, BigDecimal demandes, boolean inventaire) {
        Quota quota = quota(plafond);
        BigDecimal place = place(quota, avant);
        boolean limite = place != null && accordee != null && place.compareTo(accordee) == 0;
        Effet effet = limite && (demandes == null ? place.signum() == 0 : place.compareTo(demandes) < 0) ? Effet.PLAFOND
                : demandes == null ? Effet.OCTROI : Effet.SANS_EFFET;
        parcours.etape(plafond, effet, quota.texte(), null, null);
        BigDecimal accorde = accordee == null || inventaire ? null : parJour(quota) || parUsage(quota) ? BigDecimal.ONE.min(accordee)
                : unites != null && quota.unite() == Unite.UNITE ? unitesDe(accordee) : accordee;
        return new QuotaApplique(quota, maximum(quota), avant, accorde, clause(plafond));
    }

    /** The units of the envelope that so many measures take, a started one counted whole. */
    private BigDecimal unitesDe(BigDecimal mesures) {
        return mesures.multiply(BigDecimal.valueOf(unites.unites())).setScale(0, RoundingMode.CEILING);
    }

    private ClauseRef clause(Deduction deduction) {
        return deduction.regle().clause(demande.adhesion().contrat());
    }
}
