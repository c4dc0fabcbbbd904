package fr.clausier.bench;

import fr.clausier.bench.PlainJava.Regle;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Prestation;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.assistance.Assistance;
import fr.clausier.contrat.assistance.Frais;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.NatureDepense;
import fr.clausier.contrat.assistance.PrestationDemandee;
import fr.clausier.contrat.assistance.Quota;
import fr.clausier.decision.Decision;
import fr.clausier.decision.PrestationDecidee;
import fr.clausier.decision.PrestationDecidee.FraisDecides;
import fr.clausier.decision.PrestationDecidee.QuotaApplique;
import fr.clausier.decision.VieAdhesion;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Source;
import fr.clausier.decompte.Statut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One assistance event decided in plain Java: a member's unforeseen stay in hospital after an accident, home help as the insurer
 * evaluated it and the visit of a relative by train, with no earlier use.
 */
final class PlainAssistance {

    private static final String CALENDRIER = "assistance/calendrier/";
    private static final String CONDITIONS = "assistance/conditions/general/";
    private static final String ETENDUE = "assistance/etendue/";

    private static final Regle PERIODE = rang("CALENDRIER", CALENDRIER + "hospitalisation/periodes-hospitalisation.drl.xlsx", "Périodes", "F11",
            "IMA-5.1-e", "Aide à domicile");
    private static final Regle SEPT_JOURS = calendrier("hospitalisation/sept-jours.drl", "IMA-DELAI-d",
            "L'aide à domicile demandée dans les sept jours est due en entier", "garantie");
    private static final Regle POUR_LES_PROCHES = calendrier("hospitalisation/aide-pour-les-proches.drl", "IMA-5.1-b",
            "L'aide à domicile vient dès le premier jour d'hospitalisation si des proches demeurent au domicile",
            "garantie", "nuitsHospitalisation", "prochesAuDomicile");
    private static final Regle A_LA_SORTIE = calendrier("hospitalisation/aide-a-la-sortie.drl", "IMA-5.1-b",
            "Tant que le retour n'est pas connu, l'aide est prévue à la sortie",
            "garantie", "nuitsHospitalisation", "prochesAuDomicile", "retourConnu");
    private static final Regle PAR_DIFFERENCE = calendrier("hospitalisation/decompte-par-difference.drl", "IMA-DELAI-d",
            "Le décompte de l'aide à domicile court du jour de son départ, qui ne compte pas", "garantie", "decompteParDifference");
    private static final Regle DEPART_SORTIE = calendrier("hospitalisation/depart-sortie.drl", "IMA-DELAI-d",
            "Le délai de l'aide à domicile part de la sortie d'hospitalisation", "garantie");
    private static final Regle DECOMPTE = calendrier("hospitalisation/jours-du-decompte.drl", "IMA-DELAI-e",
            "Passé sept jours, les vingt jours de l'aide à domicile se décomptent", "garantie");
    private static final Regle VINGT_JOURS = calendrier("general/vingt-jours-apres-sortie.drl", "IMA-DELAI-a",
            "L'assistance se demande dans les vingt jours de la sortie d'hospitalisation", "convention", "garantie", "section");
    private static final Regle IMPREVUE = Regle.de("OUVERTURE", "assistance/ouverture/hospitalisation/hospitalisation-imprevue.drl", "IMA-5-a",
            "L'hospitalisation imprévue de plus de deux jours ouvre l'aide à domicile, la présence d'un proche et les services de proximité",
            "garantie", "coupleTouche", "accidentOuMaladieSoudaine", "sejourImprevu", "nuitsHospitalisation");
    private static final Regle JOURS_RESTANTS = Regle.de("OUVERTURE", "assistance/ouverture/hospitalisation/jours-restants.drl", "IMA-DELAI-e",
            "Passé sept jours, l'aide à domicile se répartit sur les jours restants",
            "garantie", "demandeTardive", "retardExcuse", "joursRestants");
    private static final Regle FAIT_GENERATEUR = Regle.de("CONDITIONS", CONDITIONS + "sans-fait-generateur.drl", "IMA-FG-a",
            "La garantie suppose l'un des événements que le contrat énumère", "convention", "ouverte");
    private static final Regle SANS_NUIT = Regle.de("CONDITIONS", CONDITIONS + "sejour-sans-nuit.drl", "IMAG-DEF-HOSP",
            "L'hospitalisation comprend au moins une nuit", "convention", "section", "typeEvenement", "sejourSansNuit");
    private static final Regle TARDIVE = Regle.de("CONDITIONS", CONDITIONS + "demande-tardive.drl", "IMA-DELAI-b",
            "Passé vingt jours, la garantie n'est plus accordée", "convention", "section", "garantie", "demandeTardive");
    private static final Regle PRORATA = Regle.de("ETENDUE", ETENDUE + "hospitalisation/prorata-des-jours-restants.drl", "IMA-DELAI-e",
            "Passé sept jours, l'aide à domicile est réduite au prorata des jours restants", "garantie", "demandeTardive", "retardExcuse");
    private static final Regle VISITE = Regle.de("ETENDUE", ETENDUE + "hospitalisation/visite-de-deux-heures.drl", "IMA-5.1-d",
            "Chaque visite de l'aide à domicile dure deux heures au moins", "garantie");
    private static final Regle MAXIMUM_AIDE = maximum("G11", "IMA-5.1-c", "Aide à domicile");
    private static final Regle MAXIMUM_NUITS = maximum("G12", "IMA-5.2-b", "Présence d'un proche : hébergement");
    private static final Regle EVALUEE = Regle.de("ETENDUE", ETENDUE + "general/quantite-evaluee.drl", "IMA-APP-a",
            "La quantité accordée ne dépasse pas ce que l'assisteur a évalué", "quantiteEvaluee");
    private static final Regle VOYAGE = Regle.de("ETENDUE", ETENDUE + "hospitalisation/voyage-du-proche.drl", "IMA-5.2-a",
            "Le proche fait un aller-retour en train de première classe ou en avion de classe économique",
            "garantie", "modeTransport", "servieAvant");
    private static final Regle NUIT = rang("ETENDUE", ETENDUE + "hospitalisation/tarifs-hospitalisation.drl.xlsx", "Tarifs", "G11",
            "IMA-5.2-c", "Présence d'un proche : une nuit, petit déjeuner compris");
    private static final Regle EXCLUT = Regle.de("SUITES", "assistance/suites/maladie/hospitalisation-exclut.drl", "IMA-9-f",
            "Les garanties d'hospitalisation et d'enfants excluent la maladie redoutée pour le même événement", "convention", "section");

    private static final List<GarantieAssistance> EXCLUES = List.of(GarantieAssistance.MESURES_CONSERVATOIRES, GarantieAssistance.ENVELOPPE,
            GarantieAssistance.TELEASSISTANCE, GarantieAssistance.ERGOTHERAPEUTE, GarantieAssistance.TRAVAUX);
    private static final Quota HEURES = Quota.de("20 heures par événement");
    private static final Quota NUITS = Quota.de("2 nuits par événement");
    private static final String FRAIS_REELS = "TRANSPORT : frais réels";
    private static final String PAR_NUIT = "HEBERGEMENT : 100 € par nuit";
    private static final Montant PRIX_NUIT = Montant.de("100.00");
    private static final int NUITS_AU_PLUS_SANS_DROIT = 2;
    private static final int JOURS_POUR_TOUT = 7;
    private static final int JOURS_POUR_DEMANDER = 20;
    /** Its first day included. */
    private static final int JOURS_DE_PERIODE = 20;
    private static final int HEURES_PAR_VISITE = 2;
    private static final int DECIMALES = 2;

    private static Regle calendrier(String fichier, String clause, String nom, String... proprietes) {
        return Regle.de("CALENDRIER", CALENDRIER + fichier, clause, nom, proprietes);
    }

    private static Regle maximum(String cellule, String clause, String nom) {
        return rang("ETENDUE", ETENDUE + "hospitalisation/maxima-hospitalisation.drl.xlsx", "Maxima", cellule, clause, nom);
    }

    private static Regle rang(String phase, String fichier, String feuille, String cellule, String clause, String nom) {
        return new Regle(phase, nom, new ClauseRef(clause), new Source(fichier, feuille, cellule), List.of("garantie", "option"), false);
    }

    private final Map<String, String> lectures;
    private final String regles;

    PlainAssistance(Map<String, String> lectures, String regles) {
        this.lectures = lectures;
        this.regles = regles;
    }

    Decision decide(Demande demande) {
        List<Etape> trace = new ArrayList<>();
        List<PrestationDecidee> decidees = demande.assistance().prestations().stream()
                .sorted(Comparator.comparing(PrestationDemandee::garantie))
                .map(demandee -> new Cours(demande, demandee, lectures, trace).decider()).toList();
        VieAdhesion vie = new VieAdhesion(List.of(), decidees.stream().flatMap(decidee -> decidee.calendrier().stream()).toList(),
                List.of(), List.of(), List.of(), CoursAdhesion.SANS_FIN);
        return PlainJava.reponse(demande, Statut.dePlusieurs(decidees.stream().map(PrestationDecidee::statut).toList()),
                decidees.stream().anyMatch(PrestationDecidee::donnee), trace, regles, vie, decidees, null);
    }

    /** A guarantee while it is decided. */
    private static final class Cours {
        final PrestationDemandee demandee;
        final List<Etape> trace;
        final Map<Terme, LocalDate> dates = new EnumMap<>(Terme.class);
        final List<Echeance> calendrier = new ArrayList<>();
        final Set<Motif> refus = EnumSet.noneOf(Motif.class);
        final List<QuotaApplique> quotas = new ArrayList<>(2);
        final List<FraisDecides> frais = new ArrayList<>(2);
        Prestation fait;
        /** What is asked for; null when no quantity is told. */
        BigDecimal quantite;
        BigDecimal accordee;
        Integer visites;

        Cours(Demande demande, PrestationDemandee demandee, Map<String, String> lectures, List<Etape> trace) {
            this.demandee = demandee;
            this.trace = trace;
            Assistance dite = demande.assistance();
            dates.put(Terme.APPEL, dite.dateAppel());
            dates.put(Terme.CONNAISSANCE_SEJOUR, dite.sejour().connaissance());
            dates.put(Terme.ENTREE, dite.sejour().entree());
            dates.put(Terme.SORTIE, dite.sejour().sortie());
            fait = new Prestation(demande, demandee, Map.copyOf(dates), false, false, CoursAdhesion.SANS_FIN, List.of(), lectures);
        }

        PrestationDecidee decider() {
            boolean aide = demandee.garantie() == GarantieAssistance.AIDE_DOMICILE;
            boolean ouverte = fait.nuitsHospitalisation() > NUITS_AU_PLUS_SANS_DROIT;
            if (aide) {
                compter(ouverte);
            } else {
                dater(VINGT_JOURS, Terme.LIMITE_DEMANDE, dates.get(Terme.SORTIE).plusDays(JOURS_POUR_DEMANDER));
            }
            lire(false);
            boolean tardive = fait.demandeTardive();
            ouvrir(ouverte, aide && tardive);
            lire(ouverte);
            verifier(ouverte, !aide && tardive);
            if (!refus.isEmpty()) {
                depenses().forEach((nature, depense) -> frais.add(new FraisDecides(nature, depense, Montant.ZERO, null)));
                return decidee(Statut.REFUSE, List.of(), List.of());
            }
            etape(EXCLUT, Effet.EXCLUT, String.join(", ", EXCLUES.stream().map(Enum::name).toList()));
            if (aide) {
                aider(tardive);
            } else {
                accueillir();
            }
            boolean partiel = quantite != null && accordee.compareTo(quantite) < 0
                    || frais.stream().anyMatch(decides -> decides.resteACharge().estPositif());
            return decidee(!refus.isEmpty() ? Statut.REFUSE : partiel ? Statut.ACCORDE_PARTIEL : Statut.ACCORDE,
                    aide ? List.of() : List.of(FRAIS_REELS, PAR_NUIT), EXCLUES);
        }

        /** In the order of the names of the rules, which is that of the calendar. */
        private void compter(boolean ouverte) {
            LocalDate sortie = dates.get(Terme.SORTIE);
            dater(PERIODE, Terme.FIN_PERIODE, dates.get(Terme.APPEL).plusDays(JOURS_DE_PERIODE - 1));
            dater(SEPT_JOURS, Terme.LIMITE_DEMANDE, sortie.plusDays(JOURS_POUR_TOUT));
            if (ouverte && fait.prochesAuDomicile()) {
                dater(POUR_LES_PROCHES, Terme.DEBUT_PRESTATIONS, dates.get(Terme.ENTREE));
            }
            dater(PAR_DIFFERENCE, Terme.DEBUT_DECOMPTE, sortie);
            dater(DEPART_SORTIE, Terme.DEPART_DEMANDE, sortie);
            dater(DECOMPTE, Terme.FIN_DECOMPTE, sortie.plusDays(JOURS_DE_PERIODE));
            if (ouverte && !fait.prochesAuDomicile()) {
                dater(A_LA_SORTIE, Terme.DEBUT_PRESTATIONS, sortie);
            }
        }

        private void ouvrir(boolean ouverte, boolean repartie) {
            if (ouverte) {
                etape(IMPREVUE, Effet.DROIT, demandee.garantie().name());
            }
            if (repartie && fait.joursRestants() > 0) {
                dater(JOURS_RESTANTS, Terme.FIN_PERIODE, dates.get(Terme.FIN_DECOMPTE).minusDays(1));
            }
        }

        private void verifier(boolean ouverte, boolean tropTard) {
            if (!ouverte) {
                refuser(FAIT_GENERATEUR, Motif.FAIT_GENERATEUR);
            }
            if (fait.sejourSansNuit()) {
                refuser(SANS_NUIT, Motif.SEJOUR_SANS_NUIT);
            }
            if (tropTard) {
                refuser(TARDIVE, Motif.DEMANDE_TARDIVE);
            }
        }

        private void aider(boolean tardive) {
            BigDecimal maximum = HEURES.nombre();
            if (tardive) {
                int restants = fait.joursRestants();
                etape(PRORATA, Effet.REDUCTION, restants + "/" + JOURS_DE_PERIODE);
                maximum = maximum.multiply(BigDecimal.valueOf(restants))
                        .divide(BigDecimal.valueOf(JOURS_DE_PERIODE), DECIMALES, RoundingMode.HALF_UP).stripTrailingZeros();
            }
            quantite = demandee.quantite();
            // Nothing is used yet: what is left is the maximum, written out (10, not 1E+1).
            BigDecimal reste = maximum.subtract(BigDecimal.ZERO);
            accordee = quantite.min(reste).min(demandee.evaluee());
            visites = accordee.divide(BigDecimal.valueOf(HEURES_PAR_VISITE), 0, RoundingMode.DOWN).intValue();
            boolean rien = accordee.signum() == 0;
            if (visites == 0) {
                refus.add(rien ? Motif.QUOTA_EPUISE : Motif.QUANTITE_TROP_FAIBLE);
                accordee = BigDecimal.ZERO;
            }
            etape(VISITE, visites > 0 ? Effet.OCTROI : rien ? Effet.SANS_EFFET : Effet.REFUS, HEURES_PAR_VISITE + " heures par visite");
            appliquer(MAXIMUM_AIDE, HEURES, maximum);
            appliquer(EVALUEE, Quota.deLaDemande(demandee.evaluee(), demandee.unite()), demandee.evaluee());
        }

        private void accueillir() {
            List<Frais> hotels = demandee.frais().stream().filter(depense -> depense.nature() == NatureDepense.HEBERGEMENT).toList();
            quantite = hotels.isEmpty() ? null : BigDecimal.valueOf(hotels.stream().mapToInt(Frais::nombre).sum());
            accordee = quantite == null ? NUITS.nombre() : quantite.min(NUITS.nombre());
            appliquer(MAXIMUM_NUITS, NUITS, NUITS.nombre());
            Montant nuits = Montant.ZERO;
            int reste = accordee.intValue();
            for (Frais hotel : hotels) {
                int payees = Math.min(hotel.nombre(), reste);
                nuits = nuits.plus(hotel.prixUnitaire().min(PRIX_NUIT).fois(payees));
                reste -= payees;
            }
            Map<NatureDepense, Montant> depenses = depenses();
            payer(VOYAGE, NatureDepense.TRANSPORT, FRAIS_REELS, depenses, depenses.get(NatureDepense.TRANSPORT));
            payer(NUIT, NatureDepense.HEBERGEMENT, PAR_NUIT, depenses, nuits);
        }

        /** What was spent, by nature. */
        private Map<NatureDepense, Montant> depenses() {
            Map<NatureDepense, Montant> depenses = new EnumMap<>(NatureDepense.class);
            demandee.frais().forEach(depense -> depenses.merge(depense.nature(), depense.total(), Montant::plus));
            return depenses;
        }

        private void payer(Regle regle, NatureDepense nature, String tarif, Map<NatureDepense, Montant> depenses, Montant pris) {
            Montant depense = depenses.get(nature);
            if (depense == null) {
                etape(regle, Effet.OCTROI, tarif);
            } else {
                trace.add(regle.etape(demandee.id(), null, pris.equals(depense) ? Effet.CALCUL : Effet.PLAFOND, tarif, depense, pris, fait, null));
                frais.add(new FraisDecides(nature, depense, pris, regle.clause()));
            }
        }

        private void appliquer(Regle regle, Quota quota, BigDecimal maximum) {
            boolean limite = quantite != null && maximum.compareTo(accordee) == 0 && maximum.compareTo(quantite) < 0;
            etape(regle, limite ? Effet.PLAFOND : quantite == null ? Effet.OCTROI : Effet.SANS_EFFET, quota.texte());
            quotas.add(new QuotaApplique(quota, maximum, BigDecimal.ZERO, accordee, regle.clause()));
        }

        private PrestationDecidee decidee(Statut statut, List<String> tarifs, List<GarantieAssistance> exclues) {
            boolean donnee = refus.isEmpty();
            return new PrestationDecidee(demandee, statut, List.copyOf(refus), donnee ? accordee : null, donnee ? visites : null, quotas,
                    tarifs, frais, exclues, List.copyOf(calendrier));
        }

        /** What the steps that follow say they read. */
        private void lire(boolean ouverte) {
            fait = fait.avec(dates, refus.isEmpty(), ouverte, CoursAdhesion.SANS_FIN);
        }

        private void refuser(Regle regle, Motif motif) {
            refus.add(motif);
            etape(regle, Effet.REFUS, motif.name());
        }

        private void etape(Regle regle, Effet effet, String code) {
            trace.add(regle.etape(demandee.id(), null, effet, code, fait));
        }

        /** A day counted again takes the place of the first. */
        private void dater(Regle regle, Terme terme, LocalDate jour) {
            trace.add(regle.etape(demandee.id(), jour, Effet.ECHEANCE, terme.name(), fait));
            if (dates.put(terme, jour) != null) {
                calendrier.removeIf(autre -> autre.terme() == terme);
            }
            calendrier.add(new Echeance(jour, terme, demandee.garantie(), regle.clause()));
        }
    }
}
