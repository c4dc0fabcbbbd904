package fr.clausier.decision;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Assureur;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Concerne;
import fr.clausier.contrat.Contrat;
import fr.clausier.contrat.Beneficiaire;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Facture;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Lieu;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.Panier;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.contrat.adhesion.CauseInterruption;
import fr.clausier.contrat.adhesion.Cotisation;
import fr.clausier.contrat.adhesion.ActionEnJustice;
import fr.clausier.contrat.adhesion.Auteur;
import fr.clausier.contrat.adhesion.Declaration;
import fr.clausier.contrat.adhesion.Denonciation;
import fr.clausier.contrat.adhesion.Impaye;
import fr.clausier.contrat.adhesion.Interruption;
import fr.clausier.contrat.adhesion.NatureRevision;
import fr.clausier.contrat.adhesion.MotifDenonciation;
import fr.clausier.contrat.adhesion.Renonciation;
import fr.clausier.contrat.adhesion.Revision;
import fr.clausier.contrat.affaire.Controle;
import fr.clausier.contrat.affaire.Donnees;
import fr.clausier.contrat.affaire.DroitDonnees;
import fr.clausier.contrat.affaire.FinaliteDonnees;
import fr.clausier.contrat.affaire.LigneVisee;
import fr.clausier.contrat.affaire.Reclamation;
import fr.clausier.contrat.affaire.Recours;
import fr.clausier.contrat.affaire.SuiteControle;
import fr.clausier.contrat.affaire.TypeControle;
import fr.clausier.contrat.affaire.AvantageReseau;
import fr.clausier.contrat.affaire.CarteDemande;
import fr.clausier.contrat.affaire.CauseLitige;
import fr.clausier.contrat.affaire.DecisionCommission;
import fr.clausier.contrat.affaire.FondsSocialDemande;
import fr.clausier.contrat.affaire.ObjetAide;
import fr.clausier.contrat.affaire.ObjetCarte;
import fr.clausier.contrat.affaire.PhaseLitige;
import fr.clausier.contrat.affaire.PriseEnChargeDemande;
import fr.clausier.contrat.affaire.ProtectionJuridiqueDemande;
import fr.clausier.contrat.affaire.ReseauDemande;
import fr.clausier.contrat.affaire.SejourVacances;
import fr.clausier.contrat.affaire.Service;
import fr.clausier.contrat.assistance.Assistance;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.PrestationDemandee;
import fr.clausier.contrat.assistance.Convention;
import fr.clausier.contrat.assistance.DeplacementAssiste;
import fr.clausier.contrat.assistance.Territoire;
import fr.clausier.contrat.litige.DomaineLitige;
import fr.clausier.contrat.litige.FraisDeLitige;
import fr.clausier.contrat.litige.LitigeDeclare;
import fr.clausier.contrat.litige.NatureFrais;
import fr.clausier.contrat.litige.OrigineLitige;
import fr.clausier.contrat.litige.ZoneJuridique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the facts of a demande must not contradict, and what a poste needs to be decided. */
final class Coherence {

    /** Before that day no legal figure is kept. */
    /** More children or parents than any household has. */
    /** Uses that only the contract of legal protection speaks of. */
    private static final Set<FinaliteDonnees> RESERVEES = EnumSet.of(FinaliteDonnees.RECHERCHE, FinaliteDonnees.PREVENTION,
            FinaliteDonnees.LUTTE_FRAUDE, FinaliteDonnees.LISTE_FRAUDE);
    private static final int PERSONNES_DU_FOYER = 20;
    /** More days than any pregnancy, or any stay after it. */
    private static final int JOURS_GROSSESSE = 320;
    private static final LocalDate PREMIERS_SOINS = LocalDate.of(2019, 1, 1);
    /** No trip is longer, one way. */
    private static final BigDecimal TOUR_DU_MONDE_KM = BigDecimal.valueOf(40_000);

    /** Poste or envelope, unit, period. */
    private static final Pattern CLE = Pattern.compile("[A-Z_]{1,40}/([A-Z]{1,20}(?:_[A-Z0-9]{1,10})?)/(\\d{4}(?:S[12])?"
            + "|ADHESION_\\d{1,3}|SEJOUR_\\d{4}-\\d{2}-\\d{2}|VIE|(\\d{1,3}MOIS))");
    private static final int CODE_MOIS = 3;
    private static final int MAJORITE = 18;
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final int PREMIERE_ANNEE = 1950;
    private static final int DERNIERE_ANNEE = 2100;
    private static final int PREMIERE_DENT = 11;
    private static final int DERNIERE_DENT = 85;
    private static final int VERRES_AU_PLUS = 2;
    private static final int ENFANTS_AU_PLUS = 20;
    /** Billed by the day. */
    private static final Set<Poste> PAR_JOUR =
            EnumSet.of(Poste.FORFAIT_JOURNALIER, Poste.CHAMBRE_PARTICULIERE, Poste.FRAIS_ACCOMPAGNEMENT);

    /** Advantages of the network that run from a purchase. */
    private static final Set<AvantageReseau> DEPUIS_ACHAT = EnumSet.of(AvantageReseau.CASSE, AvantageReseau.ADAPTATION,
            AvantageReseau.DECHIRURE, AvantageReseau.PANNE, AvantageReseau.SUIVI_PROTHESE, AvantageReseau.ESSAI);
    /** Disputes that are decided whoever they are with. */
    /** In days. */
    private static final int GARDE_A_VUE_AU_PLUS = 6;
    private static final Set<CauseLitige> SANS_ADVERSAIRE = EnumSet.of(CauseLitige.BIEN_MEDICAL, CauseLitige.TRAVAUX_AMENAGEMENT,
            CauseLitige.ASSURANCE_PRET, CauseLitige.AUTRE);

    /** Terminations within some days of being told of a change. */
    private static final Set<MotifDenonciation> APRES_INFORMATION = EnumSet.of(MotifDenonciation.MODIFICATION_DROITS,
            MotifDenonciation.REVISION_LEGALE, MotifDenonciation.REFUS_HAUSSE);

    private final List<Anomalie> anomalies = new ArrayList<>();

    private Coherence() {}

    static List<Anomalie> de(Demande demande) {
        Coherence coherence = new Coherence();
        coherence.verifier(demande);
        return coherence.anomalies;
    }

    private void verifier(Demande demande) {
        exiger(demande.devise().equals(Demande.EURO), "/devise", "DEVISE", "seul l'euro (EUR) est accepté");
        boolean question = demande.question();
        exiger(question || demande.nature() != null, "/nature", "MANQUANT", "valeur requise d'un REMBOURSEMENT");
        exiger(!question || demande.nature() == null, "/nature", "SANS_OBJET", "une question sur l'adhésion n'a pas de nature");
        Adhesion adhesion = demande.adhesion();
        exiger(adhesion.contrat() != Contrat.RENFORT, "/adhesion/contrat", "CONTRAT_NON_OFFERT",
                "un renfort complète une adhésion au règlement : donnez RMG, et la formule du renfort dans « renfort »");
        exiger(adhesion.renfort() == null || adhesion.contrat() != Contrat.TNS, "/adhesion/renfort", "CONTRAT_NON_OFFERT",
                "seul le règlement individuel (RMG) a un renfort");
        exiger(adhesion.reglementParticulier() == null || adhesion.contrat() == Contrat.RMG, "/adhesion/reglementParticulier",
                "SANS_OBJET", "seul le règlement individuel (RMG) a un règlement particulier");
        verifierEvenements(demande);
        boolean annulation = demande.nature() == Nature.ANNULATION;
        exiger(question || annulation || !demande.actes().isEmpty(), "/actes", "MANQUANT", "au moins une ligne de soins");
        exiger(!annulation || demande.actes().isEmpty(), "/actes", "SANS_OBJET",
                "une annulation ne porte pas de soins : elle nomme les décisions annulées");
        verifierSuites(demande);
        exiger(!question || demande.actes().isEmpty(), "/actes", "SANS_OBJET", "une question sur l'adhésion ne porte pas de soins");
        verifierVie(demande);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < demande.actes().size(); i++) {
            Acte acte = demande.actes().get(i);
            String ici = "/actes/" + i;
            exiger(ids.add(acte.id()), ici + "/id", "EN_DOUBLE", "deux lignes portent cet identifiant");
            exiger(!acte.dateSoins().isBefore(demande.beneficiaire().dateNaissance()), ici + "/dateSoins",
                    "DATE_INCOHERENTE", "les soins précèdent la naissance du bénéficiaire");
            verifier(acte, ici);
            exiger(adhesion.contrat() == Contrat.RMG || acte.justificatifs().reclamees().isEmpty(), ici + "/justificatifs/reclamees",
                    "SANS_OBJET", "seul le règlement individuel (chapitre 6) réserve à la mutuelle de réclamer d'autres pièces");
        }
        Set<String> cles = new HashSet<>();
        for (int i = 0; i < demande.compteurs().size(); i++) {
            Compteur compteur = demande.compteurs().get(i);
            Matcher cle = CLE.matcher(compteur.cle());
            boolean lisible = cle.matches();
            exiger(lisible, "/compteurs/" + i + "/cle", "CLE_ILLISIBLE",
                    "attendu poste ou enveloppe, unité, période, tels que LENTILLES_NON_REMB/EUR/2026");
            exiger(!lisible || cle.group(CODE_MOIS) == null || compteur.consomme().signum() == 0 || compteur.depuis() != null,
                    "/compteurs/" + i + "/depuis", "MANQUANT", "le jour des soins qui a ouvert cette période de mois");
            exiger(!lisible || cle.group(1).equals("EUR") || compteur.consomme().stripTrailingZeros().scale() <= 0,
                    "/compteurs/" + i + "/consomme", "TROP_DE_DECIMALES", "un nombre de séances ou de jours est entier");
            boolean sien = compteur.est(demande.beneficiaire().id(), adhesion.numero());
            exiger(cles.add(sien ? compteur.cle() : compteur.cle() + " " + compteur.beneficiaire() + " " + compteur.adhesion()),
                    "/compteurs/" + i + "/cle", "EN_DOUBLE", "deux compteurs portent cette clé");
        }
    }

    /** One identifier an expense; a line of the table of fees has its code. */
    private void verifierLitige(LitigeDeclare litige) {
        if (litige == null) {
            return;
        }
        exiger(litige.domaine() != DomaineLitige.CONSOMMATION_SANTE || litige.origine() != OrigineLitige.EQUIPEMENT_OU_PRODUIT
                || litige.objet() != null, "/litige/objet", "MANQUANT", "ce qui a été acheté ou employé");
        ordre(litige.contrat().dateEffet(), litige.contrat().dateFin(), "/litige/contrat/dateFin", "la garantie finit avant son effet");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < litige.frais().size(); i++) {
            FraisDeLitige frais = litige.frais().get(i);
            String ici = "/litige/frais/" + i;
            exiger(ids.add(frais.id()), ici + "/id", "EN_DOUBLE", "deux dépenses portent cet identifiant");
            exiger(frais.decisions() > 0 && frais.journees() > 0, ici, "HORS_LIMITES", "attendu au moins une décision et une journée");
            exiger(frais.nature() != NatureFrais.EXECUTION_HORS_ZONE || frais.lieu() == null || frais.lieu() == ZoneJuridique.AUTRE,
                    ici + "/lieu", "INCOHERENT", "ce lieu est dans la zone du contrat");
            ordre(frais.jourDebut(), frais.jourFin(), ici + "/jourFin", "la fin de la garde à vue précède son début");
            verifierAssistance(frais, ici);
            exiger(frais.heures() == null || frais.heures().signum() > 0, ici + "/heures", "HORS_LIMITES", "attendu un nombre d'heures supérieur à zéro");
        }
    }

    /** Hours of assistance are bounded on both sides or not at all, and within the longest police custody. */
    private void verifierAssistance(FraisDeLitige frais, String ici) {
        boolean aucune = frais.jourDebut() == null && frais.heureDebut() == null && frais.jourFin() == null && frais.heureFin() == null;
        exiger(aucune || frais.horodate(), ici, "MANQUANT", "jourDebut, heureDebut, jourFin et heureFin vont ensemble");
        if (frais.horodate()) {
            exiger(frais.jourDebut().atTime(frais.heureDebut()).isBefore(frais.jourFin().atTime(frais.heureFin())), ici + "/heureFin",
                    "DATE_INCOHERENTE", "l'assistance finit avant de commencer");
            exiger(!frais.jourFin().isAfter(frais.jourDebut().plusDays(GARDE_A_VUE_AU_PLUS)), ici + "/jourFin", "HORS_LIMITES",
                    "une garde à vue ne dure pas plus de six jours");
        }
    }

    /** One identifier a guarantee asked for, of a guarantee that the type of demande is about; stays and illnesses end after they begin. */
    private void verifierAssistance(Demande demande) {
        Assistance assistance = demande.assistance();
        if (assistance == null) {
            return;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < assistance.prestations().size(); i++) {
            PrestationDemandee prestation = assistance.prestations().get(i);
            String ici = "/assistance/prestations/" + i;
            exiger(ids.add(prestation.id()), ici + "/id", "EN_DOUBLE", "deux prestations portent cet identifiant");
            exiger(CalculAssistance.concerne(demande.type(), prestation.garantie()), ici + "/garantie", "SANS_OBJET",
                    "cette garantie se demande par le type ASSISTANCE");
            exiger(prestation.quantite() == null || prestation.quantite().signum() > 0, ici + "/quantite", "HORS_LIMITES",
                    "attendu une quantité supérieure à zéro");
            exiger(prestation.service() == null || prestation.garantie() == GarantieAssistance.ENVELOPPE, ici + "/service", "SANS_OBJET",
                    "un service ne se nomme que pour l'enveloppe de services (garantie ENVELOPPE)");
            ordre(prestation.premiere(), prestation.date(), ici + "/date", "la prestation précède la première");
            ordre(assistance.jour(prestation), prestation.remboursement(), ici + "/remboursement", "le remboursement précède l'avance");
        }
        int enfants = assistance.foyer().enfants();
        exiger(enfants >= 0 && enfants <= ENFANTS_AU_PLUS, "/assistance/foyer/enfants", "HORS_LIMITES",
                "attendu le nombre des enfants concernés, " + ENFANTS_AU_PLUS + " au plus");
        Integer immobilise = assistance.chirurgie().joursImmobilisation();
        exiger(immobilise == null || immobilise >= 0, "/assistance/chirurgie/joursImmobilisation", "HORS_LIMITES",
                "attendu un nombre de jours, zéro compris");
        BigDecimal deficit = assistance.emploi().deficitFonctionnel();
        exiger(deficit == null || deficit.signum() >= 0 && deficit.compareTo(CENT) <= 0, "/assistance/emploi/deficitFonctionnel",
                "HORS_LIMITES", "attendu un taux de 0 à 100");
        List<LocalDate> sejours = assistance.personne().sejoursProgrammesMaladie();
        for (int i = 0; i < sejours.size(); i++) {
            exiger(!sejours.get(i).isAfter(assistance.dateAppel()), "/assistance/personne/sejoursProgrammesMaladie/" + i,
                    "DATE_INCOHERENTE", "une intervention passée suit l'appel");
        }
        ordre(assistance.contrat().dateEffet(), assistance.contrat().dateFin(), "/assistance/contrat/dateFin",
                "le contrat finit avant de prendre effet");
        verifierDeplacement(assistance);
        ordre(assistance.sejour().entree(), assistance.sejour().sortie(), "/assistance/sejour/sortie", "la sortie précède l'entrée");
        ordre(assistance.sejour().sortie(), assistance.sejour().retourDomicile(), "/assistance/sejour/retourDomicile",
                "le retour au domicile précède la sortie");
        ordre(assistance.immobilisation().debut(), assistance.immobilisation().fin(), "/assistance/immobilisation/fin",
                "la fin de l'immobilisation précède son début");
        ordre(assistance.deplacement().debut(), assistance.deplacement().finPrevue(), "/assistance/deplacement/finPrevue",
                "le retour précède le départ");
        borner(assistance.foyer().enfants(), 1, PERSONNES_DU_FOYER, "/assistance/foyer/enfants");
        borner(assistance.foyer().ascendants(), 1, PERSONNES_DU_FOYER, "/assistance/foyer/ascendants");
        borner(assistance.maternite().enfantsNes(), 1, PERSONNES_DU_FOYER, "/assistance/maternite/enfantsNes");
        borner(assistance.maternite().nuits(), 0, JOURS_GROSSESSE, "/assistance/maternite/nuits");
        borner(assistance.maternite().ageGestationnel(), 1, JOURS_GROSSESSE, "/assistance/maternite/ageGestationnel");
        ordre(assistance.maternite().accouchement() ? assistance.sejour().entree() : null, assistance.maternite().retourDomicile(),
                "/assistance/maternite/retourDomicile", "le retour au domicile précède l'entrée à la maternité");
    }

    private void borner(Integer nombre, int minimum, int maximum, String pointeur) {
        exiger(nombre == null || nombre >= minimum && nombre <= maximum, pointeur, "HORS_LIMITES",
                "attendu un nombre de " + minimum + " à " + maximum);
    }

    /** A trip is told with its days, its event, and, in France, how far it is from home. */
    private void verifierDeplacement(Assistance assistance) {
        DeplacementAssiste deplacement = assistance.deplacement();
        boolean demande = assistance.prestations().stream().anyMatch(p -> p.garantie().convention() == Convention.DEPLACEMENT);
        if (!demande && deplacement.debut() == null && deplacement.finPrevue() == null) {
            return;
        }
        exiger(deplacement.debut() != null, "/assistance/deplacement/debut", "MANQUANT", "le jour du départ");
        exiger(deplacement.finPrevue() != null, "/assistance/deplacement/finPrevue", "MANQUANT", "le jour prévu pour le retour");
        exiger(assistance.evenement() != null, "/assistance/evenement", "MANQUANT", "ce qui est arrivé pendant le voyage");
        boolean loin = assistance.evenement() == null || assistance.evenement().territoire() == Territoire.ETRANGER
                || assistance.evenement().territoire() == Territoire.AUTRE_OUTRE_MER;
        exiger(loin || deplacement.distanceKm() != null, "/assistance/deplacement/distanceKm", "MANQUANT",
                "en France, la distance entre le domicile et l'événement");
        exiger(deplacement.distanceKm() == null || deplacement.distanceKm().signum() >= 0
                && deplacement.distanceKm().compareTo(TOUR_DU_MONDE_KM) <= 0, "/assistance/deplacement/distanceKm", "HORS_LIMITES",
                "une distance va de 0 à " + TOUR_DU_MONDE_KM + " km");
        exiger(deplacement.nuitsHospitalisation() == null || deplacement.nuitsHospitalisation() >= 0,
                "/assistance/deplacement/nuitsHospitalisation", "HORS_LIMITES", "un nombre de nuits n'est pas négatif");
    }

    private void ordre(LocalDate premier, LocalDate second, String pointeur, String message) {
        exiger(premier == null || second == null || !second.isBefore(premier), pointeur, "DATE_INCOHERENTE", message);
    }

    /** One premium a child: two lines cannot ask for it; an undertaker's invoice goes with the regulation's allowance. */
    private void verifierEvenements(Demande demande) {
        Set<String> enfants = new HashSet<>();
        for (int i = 0; i < demande.actes().size(); i++) {
            Acte acte = demande.actes().get(i);
            String enfant = acte.evenement().enfant();
            exiger(acte.poste() != Poste.PRIME_NAISSANCE || enfant == null || enfants.add(enfant),
                    "/actes/" + i + "/evenement/enfant", "EN_DOUBLE", "une autre ligne demande déjà la prime de cet enfant");
            exiger(acte.evenement().factureAcquittee() == null
                    || acte.poste() == Poste.ALLOCATION_OBSEQUES && demande.adhesion().contrat() == Contrat.RMG,
                    "/actes/" + i + "/evenement/factureAcquittee", "SANS_OBJET",
                    "cette facture est celle des obsèques, que seule l'allocation du règlement (RMG) rembourse");
        }
    }

    /** What a demande may say of earlier decisions, by its nature. */
    private void verifierSuites(Demande demande) {
        Nature nature = demande.nature();
        int concernees = demande.concerne().size();
        exiger(nature != Nature.REGULARISATION || concernees == 1, "/concerne", "MANQUANT",
                "une régularisation nomme la décision qu'elle corrige, et une seule");
        exiger(nature != Nature.ANNULATION || concernees >= 1, "/concerne", "MANQUANT", "une annulation nomme les décisions annulées");
        exiger(nature != Nature.LIQUIDATION || concernees <= 1, "/concerne", "TROP_LONG",
                "une liquidation honore au plus une prise en charge");
        exiger(concernees == 0 || nature != null && nature != Nature.DEVIS && nature != Nature.PRISE_EN_CHARGE, "/concerne", "SANS_OBJET",
                "seules une LIQUIDATION, une REGULARISATION ou une ANNULATION concernent une décision");
        exiger(demande.concerne().stream().map(Concerne::decision).distinct().count() == concernees, "/concerne", "EN_DOUBLE",
                "une décision est nommée deux fois");
        exiger(nature != Nature.PRISE_EN_CHARGE || demande.jour() != null, "/jour", "MANQUANT",
                "le jour où la prise en charge est demandée : elle s'engage pour une durée");
        exiger(demande.referencePaiement() == null || nature == Nature.LIQUIDATION, "/referencePaiement", "SANS_OBJET",
                "seule une LIQUIDATION porte la référence d'un paiement ; une correction garde celle qu'elle corrige");
        exiger(demande.jugements().isEmpty() || nature == Nature.REGULARISATION, "/jugements", "SANS_OBJET",
                "ce qu'une personne décide remplace une décision : donnez une REGULARISATION qui la nomme");
        Set<String> lignes = new HashSet<>();
        demande.actes().forEach(acte -> lignes.add(acte.id()));
        for (int i = 0; i < demande.jugements().size(); i++) {
            exiger(lignes.remove(demande.jugements().get(i).ligne()), "/jugements/" + i + "/ligne", "LIGNE_INCONNUE",
                    "attendu l'identifiant d'une ligne de la demande, jugée une seule fois");
        }
    }

    /** What the question needs, and days that come one after the other. */
    private void verifierVie(Demande demande) {
        exiger(demande.type() != TypeDemande.SITUATION || demande.jour() != null, "/jour", "MANQUANT",
                "le jour sur lequel porte la question");
        exiger(demande.type() != TypeDemande.SERVICE || demande.jour() != null, "/jour", "MANQUANT",
                "le jour où le service est demandé");
        exiger(demande.type() != TypeDemande.SERVICE || demande.service() != null, "/service", "MANQUANT",
                "une question SERVICE le décrit");
        verifierService(demande);
        exiger(demande.type() != TypeDemande.RECOURS || demande.recours() != null, "/recours", "MANQUANT",
                "une question RECOURS le décrit");
        exiger(demande.type() != TypeDemande.CONTROLE || demande.controle() != null, "/controle", "MANQUANT",
                "une question CONTROLE le décrit");
        exiger(demande.type() != TypeDemande.RECLAMATION || demande.reclamation() != null, "/reclamation", "MANQUANT",
                "une question RECLAMATION la décrit");
        exiger(demande.type() != TypeDemande.DONNEES || demande.donnees() != null, "/donnees", "MANQUANT",
                "une question DONNEES la décrit");
        exiger(demande.type() != TypeDemande.RENONCIATION || demande.renonciation() != null, "/renonciation", "MANQUANT",
                "une question RENONCIATION la décrit");
        exiger(demande.type() != TypeDemande.DENONCIATION || demande.denonciation() != null, "/denonciation", "MANQUANT",
                "une question DENONCIATION la décrit");
        exiger(demande.type() != TypeDemande.CHANGEMENT || demande.changement() != null, "/changement", "MANQUANT",
                "une question CHANGEMENT le décrit");
        exiger(demande.type() != TypeDemande.COTISATION || demande.cotisation() != null, "/cotisation", "MANQUANT",
                "une question COTISATION la décrit");
        exiger(demande.type() != TypeDemande.ACTION || demande.action() != null, "/action", "MANQUANT",
                "une question ACTION la décrit");
        exiger(!demande.question() || demande.action() == null || demande.action().dateEvenement() != null,
                "/action/dateEvenement", "MANQUANT", "le jour d'où naît l'action");
        exiger(!demande.type().assistance() || demande.assistance() != null, "/assistance", "MANQUANT",
                "une question d'assistance décrit l'appel et l'événement");
        exiger(demande.type() != TypeDemande.LITIGE || demande.litige() != null, "/litige", "MANQUANT", "une question LITIGE le décrit");
        verifierLitige(demande.litige());
        verifierAssistance(demande);
        verifierRecours(demande.recours(), demande);
        verifierControle(demande.controle(), demande);
        verifierDonnees(demande.donnees());
        verifierReclamation(demande.reclamation());
        verifierAction(demande);
        verifierDeclaration(demande.declaration());
        exiger(demande.type() != TypeDemande.ADHESION || demande.exclusion() == null || demande.exclusion().dateNotification() == null
                || demande.exclusion().dateNouvelleDemande() != null || demande.jour() != null, "/exclusion/dateNouvelleDemande",
                "MANQUANT", "le jour où l'exclu demande à adhérer de nouveau");
        exiger(demande.type() != TypeDemande.ADHESION || demande.beneficiaire().dateInscription() == null
                || !demande.beneficiaire().dateInscription().isBefore(demande.adhesion().dateEffet()), "/beneficiaire/dateInscription",
                "DATE_INCOHERENTE", "l'inscription précède la date d'effet de l'adhésion");
        Denonciation denonciation = demande.denonciation();
        exiger(denonciation == null || !denonciation.dateReception().isBefore(denonciation.dateEnvoi()),
                "/denonciation/dateReception", "DATE_INCOHERENTE", "la réception précède l'envoi");
        Revision revision = demande.revision();
        exiger(revision == null || !revision.decidee() || revision.dateEffet() != null || revision.nature() == NatureRevision.AGE,
                "/revision/dateEffet", "MANQUANT", "le jour d'effet d'une révision décidée");
        exiger(denonciation == null || denonciation.motif() != MotifDenonciation.CHANGEMENT_SITUATION
                || denonciation.dateEvenement() != null || denonciation.dateRevelation() != null, "/denonciation/dateEvenement",
                "MANQUANT", "le jour de l'événement, ou de sa révélation");
        exiger(denonciation == null || !APRES_INFORMATION.contains(denonciation.motif()) || denonciation.dateInformation() != null,
                "/denonciation/dateInformation", "MANQUANT", "le jour où la modification a été annoncée");
        Renonciation renonciation = demande.renonciation();
        exiger(renonciation == null || renonciation.dateReception() == null
                || !renonciation.dateReception().isBefore(renonciation.dateEnvoi()),
                "/renonciation/dateReception", "DATE_INCOHERENTE", "la réception précède l'envoi");
        Adhesion adhesion = demande.adhesion();
        exiger(renonciation == null || !adhesion.aDistance() || adhesion.contrat() != Contrat.RMG
                || adhesion.dateSignatureBulletin() != null, "/adhesion/dateSignatureBulletin", "MANQUANT",
                "le délai de renonciation court de la signature du bulletin");
        exiger(adhesion.contrat() != Contrat.TNS || !adhesion.aDistance() || adhesion.accordExecutionImmediate()
                || demande.actes().isEmpty() || demande.jour() != null, "/jour", "MANQUANT",
                "sans accord d'exécution immédiate, le paiement dépend du jour où la demande est traitée");
        for (int i = 0; i < demande.impayes().size(); i++) {
            Impaye impaye = demande.impayes().get(i);
            exiger(impaye.datePaiement() == null || !impaye.datePaiement().isBefore(impaye.dateEcheance())
                    || impaye.dateMiseEnDemeure() == null, "/impayes/" + i + "/datePaiement", "DATE_INCOHERENTE",
                    "une cotisation payée avant son échéance n'est pas impayée");
        }
        Cotisation cotisation = demande.cotisation();
        exiger(cotisation == null || cotisation.periodeDebut() == null || cotisation.periodeFin() == null
                || !cotisation.periodeFin().isBefore(cotisation.periodeDebut()), "/cotisation/periodeFin", "DATE_INCOHERENTE",
                "la période finit avant de commencer");
        exiger(cotisation == null || cotisation.anneeAssurance() >= PREMIERE_ANNEE && cotisation.anneeAssurance() <= DERNIERE_ANNEE,
                "/cotisation/anneeAssurance", "HORS_LIMITES", "attendu une année entre " + PREMIERE_ANNEE + " et " + DERNIERE_ANNEE);
        verifierPersonne(demande);
    }

    private void verifierRecours(Recours recours, Demande demande) {
        if (recours == null) {
            return;
        }
        exiger(recours.assureur() == Assureur.MUTUELLE || demande.type() == TypeDemande.RECOURS, "/recours/assureur", "SANS_OBJET",
                "le recours d'un autre assureur que la mutuelle se demande par le type RECOURS");
        exiger(recours.assureur() != Assureur.PROTECTION_JURIDIQUE, "/recours/assureur", "SANS_OBJET",
                "les sommes que l'assureur de protection juridique recouvre se disent dans le litige");
        exiger(demande.type() != TypeDemande.RECOURS || recours.depensesExposees() != null, "/recours/depensesExposees", "MANQUANT",
                "ce que la mutuelle a payé à la suite de l'accident");
        exiger(recours.indemniteDepensesSante() == null || recours.indemniteAtteintePhysique() == null
                || recours.indemniteDepensesSante().compareTo(recours.indemniteAtteintePhysique()) <= 0,
                "/recours/indemniteDepensesSante", "MONTANT_INCOHERENT", "les dépenses de santé sont une part de l'atteinte physique");
        verifierLignes(recours.lignes(), "/recours/lignes/", demande);
    }

    private void verifierControle(Controle controle, Demande demande) {
        if (controle == null) {
            return;
        }
        boolean suite = controle.conclusion() != null || controle.decision() != null || !controle.piecesDemandees().isEmpty()
                || controle.dateNotification() != null;
        exiger(!suite || controle.dateDemande() != null, "/controle/dateDemande", "MANQUANT", "le jour où la mutuelle a engagé le contrôle");
        exiger(controle.conclusion() == null || controle.type() == TypeControle.EXPERTISE, "/controle/conclusion", "SANS_OBJET",
                "seule une expertise a des conclusions ; un contrôle sur pièces finit par une decision");
        exiger(controle.type() == TypeControle.PIECES || controle.decision() == null || controle.decision() == SuiteControle.MAINTIEN
                || controle.conclusion() != null && controle.conclusion() != SuiteControle.MAINTIEN, "/controle/decision",
                "DECISION_INCOHERENTE", "la mutuelle ne cesse, ne refuse ou ne réduit que si l'expertise y conclut");
        exiger(controle.type() == TypeControle.PIECES || controle.piecesDemandees().isEmpty(), "/controle/piecesDemandees", "SANS_OBJET",
                "des pièces se demandent lors d'un contrôle de type PIECES");
        boolean reduction = controle.decision() == SuiteControle.REDUCTION || controle.conclusion() == SuiteControle.REDUCTION;
        exiger(!reduction || controle.tauxReduction() != null, "/controle/tauxReduction", "MANQUANT", "le taux de la réduction");
        exiger(controle.dateNotification() == null || controle.dateDemande() == null
                || !controle.dateNotification().isBefore(controle.dateDemande()), "/controle/dateNotification", "DATE_INCOHERENTE",
                "la notification précède le contrôle");
        verifierLignes(controle.lignes(), "/controle/lignes/", demande);
    }

    private void verifierLignes(List<LigneVisee> visees, String ici, Demande demande) {
        for (int i = 0; i < visees.size(); i++) {
            String id = visees.get(i).id();
            exiger(demande.actes().stream().anyMatch(acte -> acte.id().equals(id)), ici + i + "/id", "LIGNE_INCONNUE",
                    "aucune ligne ne porte cet identifiant");
        }
    }

    private void verifierDonnees(Donnees donnees) {
        exiger(donnees == null || donnees.droit() != null || donnees.finalite() != null, "/donnees/finalite", "MANQUANT",
                "l'usage qui est fait des données, ou le droit exercé");
        exiger(donnees == null || donnees.assureur() == Assureur.ASSISTANCE || donnees.finalite() != FinaliteDonnees.ENREGISTREMENT
                && donnees.finalite() != FinaliteDonnees.ANONYMISATION, "/donnees/finalite", "SANS_OBJET",
                "seul le contrat d'assistance parle d'enregistrement et d'anonymisation : ajoutez « assureur »");
        verifierDonneesProtectionJuridique(donnees);
        exiger(donnees == null || donnees.finalite() != FinaliteDonnees.ANONYMISATION || donnees.dateDemande() != null,
                "/donnees/dateDemande", "MANQUANT", "le jour où les données seraient rendues anonymes");
        exiger(donnees == null || donnees.droit() == null || donnees.droit() == DroitDonnees.OPPOSITION || donnees.finalite() == null,
                "/donnees/finalite", "SANS_OBJET", "seule une opposition vise un usage");
    }

    /** What only the contract of legal protection speaks of, and what it needs. */
    private void verifierDonneesProtectionJuridique(Donnees donnees) {
        if (donnees == null) {
            return;
        }
        boolean protection = donnees.assureur() == Assureur.PROTECTION_JURIDIQUE;
        exiger(protection || donnees.droit() != DroitDonnees.INTERVENTION_HUMAINE, "/donnees/droit", "SANS_OBJET",
                "seul le contrat de protection juridique nomme ce droit : ajoutez « assureur »");
        exiger(protection || donnees.finalite() == null || !RESERVEES.contains(donnees.finalite()), "/donnees/finalite", "SANS_OBJET",
                "seul le contrat de protection juridique parle de cet usage : ajoutez « assureur »");
        exiger(!protection || donnees.droit() != DroitDonnees.EFFACEMENT || donnees.dateDemande() != null, "/donnees/dateDemande",
                "MANQUANT", "le jour où l'effacement est demandé");
        exiger(!protection || donnees.protectionJuridique().contratConclu() || donnees.protectionJuridique().dateDernierContact() != null,
                "/donnees/protectionJuridique/dateDernierContact", "MANQUANT", "le jour du dernier contact, faute de contrat");
    }

    private void verifierReclamation(Reclamation reclamation) {
        exiger(reclamation == null || reclamation.dateReponse() == null || reclamation.dateReclamation() != null
                && !reclamation.dateReponse().isBefore(reclamation.dateReclamation()), "/reclamation/dateReponse",
                "DATE_INCOHERENTE", "la réponse suit la réclamation");
    }

    private void verifierDeclaration(Declaration declaration) {
        exiger(declaration == null || declaration.cotisationDue() == null || declaration.cotisationDue().estPositif(),
                "/declaration/cotisationDue", "HORS_LIMITES", "un taux de cotisation dû est positif");
        exiger(declaration == null || !declaration.augmentationAcceptee() || declaration.cotisationDue() != null,
                "/declaration/cotisationDue", "MANQUANT", "la cotisation que le membre a acceptée");
        exiger(declaration == null || declaration.intentionnelle() || declaration.dateRealisationRisque() == null
                || declaration.dateConstatation() != null, "/declaration/dateConstatation", "MANQUANT",
                "le jour de la découverte : avant ou après la réalisation du risque");
    }

    /** A start of prescription that is put off is put off to a day. */
    private void verifierAction(Demande demande) {
        ActionEnJustice action = demande.action();
        exiger(action == null || !action.declarationFausse() || action.auteur() != Auteur.MUTUELLE && action.assureur() == Assureur.MUTUELLE
                || action.dateConnaissanceMutuelle() != null, "/action/dateConnaissanceMutuelle", "MANQUANT",
                "le jour où la mutuelle, ou l'assureur, a connu la fausse déclaration");
        exiger(action == null || !action.ignoranceProuvee() || action.dateConnaissanceInteresse() != null,
                "/action/dateConnaissanceInteresse", "MANQUANT", "le jour jusqu'auquel l'ignorance est prouvée");
        exiger(action == null || action.suspension() == null || action.suspension().fin() == null
                || !action.suspension().fin().isBefore(action.suspension().debut()), "/action/suspension/fin", "DATE_INCOHERENTE",
                "la suspension finit après son début");
        if (action == null || action.assureur() == Assureur.MUTUELLE) {
            return;
        }
        exiger(demande.type() == TypeDemande.ACTION, "/action/assureur", "SANS_OBJET",
                "une action contre un autre assureur que la mutuelle se demande par le type ACTION");
        for (int i = 0; i < action.interruptions().size(); i++) {
            Interruption interruption = action.interruptions().get(i);
            boolean lettre = interruption.cause() == CauseInterruption.LRAR;
            exiger(!lettre || interruption.emetteur() != null, "/action/interruptions/" + i + "/emetteur", "MANQUANT",
                    "qui envoie la lettre recommandée");
            exiger(!lettre || interruption.objet() != null, "/action/interruptions/" + i + "/objet", "MANQUANT",
                    "ce que réclame la lettre recommandée");
        }
    }

    /** What each service needs to be decided. */
    private void verifierService(Demande demande) {
        Service service = demande.service();
        if (service == null) {
            return;
        }
        exiger(service.bloc() != null, "/service", "MANQUANT", "le bloc qui décrit ce service");
        LocalDate naissance = demande.beneficiaire().dateNaissance();
        ReseauDemande reseau = service.reseau();
        if (reseau != null) {
            exiger(reseau.dateAchat() != null || !DEPUIS_ACHAT.contains(reseau.avantage()), "/service/reseau/dateAchat", "MANQUANT",
                    "le jour de l'achat, d'où court la garantie");
            exiger(reseau.dateAchat() == null || reseau.dateSinistre() == null || !reseau.dateSinistre().isBefore(reseau.dateAchat()),
                    "/service/reseau/dateSinistre", "DATE_INCOHERENTE", "le sinistre précède l'achat");
        }
        CarteDemande carte = service.carte();
        exiger(carte == null || carte.objet() != ObjetCarte.VALIDITE || carte.annee() != null, "/service/carte/annee", "MANQUANT",
                "l'année que porte la carte");
        exiger(carte == null || carte.annee() == null || carte.annee() >= PREMIERE_ANNEE && carte.annee() <= DERNIERE_ANNEE,
                "/service/carte/annee", "HORS_LIMITES", "une année entre " + PREMIERE_ANNEE + " et " + DERNIERE_ANNEE);
        FondsSocialDemande fonds = service.fondsSocial();
        exiger(fonds == null || fonds.objet() != ObjetAide.FRAIS_MEDICAUX || fonds.resteACharge() != null,
                "/service/fondsSocial/resteACharge", "MANQUANT", "ce que les frais laissent à charge");
        exiger(fonds == null || fonds.decision() != DecisionCommission.ACCORD || fonds.montantFixe() != null,
                "/service/fondsSocial/montantFixe", "MANQUANT", "le montant que la commission a fixé");
        PriseEnChargeDemande sejour = service.priseEnCharge();
        exiger(sejour == null || sejour.dateHospitalisation() == null || !sejour.dateHospitalisation().isBefore(naissance),
                "/service/priseEnCharge/dateHospitalisation", "DATE_INCOHERENTE", "l'hospitalisation précède la naissance");
        SejourVacances vacances = service.vacances();
        exiger(vacances == null || vacances.dateSejour() == null || !vacances.dateSejour().isBefore(naissance),
                "/service/vacances/dateSejour", "DATE_INCOHERENTE", "le séjour précède la naissance");
        verifier(service.protectionJuridique(), naissance);
    }

    private void verifier(ProtectionJuridiqueDemande protection, LocalDate naissance) {
        if (protection == null) {
            return;
        }
        String ici = "/service/protectionJuridique";
        exiger(protection.phase() == PhaseLitige.INFORMATION || protection.cause() != null, ici + "/cause", "MANQUANT",
                "un litige a une cause");
        exiger(protection.cause() == null || SANS_ADVERSAIRE.contains(protection.cause()) || protection.adversaire() != null,
                ici + "/adversaire", "MANQUANT", "celui à qui le litige oppose l'assuré");
        exiger(protection.typeFrais() == null || protection.montantFrais() != null, ici + "/montantFrais", "MANQUANT",
                "le montant des frais, TVA comprise");
        exiger(protection.dateLitige() == null || !protection.dateLitige().isBefore(naissance), ici + "/dateLitige",
                "DATE_INCOHERENTE", "le litige précède la naissance");
    }

    /** An adult child, a partner or another person in charge is one by what is told of them. */
    private void verifierPersonne(Demande demande) {
        Beneficiaire personne = demande.beneficiaire();
        LocalDate entree = personne.dateInscription() == null ? demande.adhesion().dateEffet() : personne.dateInscription();
        exiger(demande.type() != TypeDemande.ADHESION || !entree.isBefore(personne.dateNaissance()), "/beneficiaire/dateNaissance",
                "DATE_INCOHERENTE", "la personne naît après son entrée dans l'adhésion");
        exiger(demande.jour() == null || !demande.jour().isBefore(personne.dateNaissance()), "/jour", "DATE_INCOHERENTE",
                "ce jour précède la naissance du bénéficiaire");
        exiger(personne.revenuMensuel() == null || personne.smicMensuel() != null, "/beneficiaire/smicMensuel", "MANQUANT",
                "le SMIC mensuel brut auquel comparer le revenu");
        exiger(personne.lien() != Lien.CONCUBIN || personne.dateDebutConcubinage() != null,
                "/beneficiaire/dateDebutConcubinage", "MANQUANT", "un concubin est ayant droit par la durée du concubinage");
        boolean titre = personne.aChargeSecu() != null || personne.poursuitEtudes() || personne.premierApprentissage()
                || personne.contratAlternance() || personne.chercheurPremierEmploi() || personne.exerceActivite()
                || personne.allocationAah() || personne.chargeEffectivePermanente();
        boolean majeur = demande.actes().stream().map(Acte::dateSoins)
                .anyMatch(jour -> !jour.isBefore(personne.dateNaissance().plusYears(MAJORITE)));
        exiger(personne.lien() != Lien.ENFANT || titre || !majeur, "/beneficiaire/aChargeSecu", "MANQUANT",
                "un enfant majeur n'est ayant droit que par ce qu'on en dit : à charge, études, apprentissage, activité, AAH");
    }

    private void verifier(Acte acte, String ici) {
        exiger(!acte.dateSoins().isBefore(PREMIERS_SOINS), ici + "/dateSoins", "DATE_HORS_CHAMP",
                "les soins antérieurs au " + PREMIERS_SOINS + " ne sont pas décidés");
        Montant verse = acte.montantRembourseSecu() == null ? Montant.ZERO : acte.montantRembourseSecu();
        exiger(verse.plus(acte.montantAutresAssureurs()).compareTo(acte.fraisReels()) <= 0, ici + "/montantRembourseSecu",
                "MONTANT_INCOHERENT", "les remboursements déjà reçus dépassent les frais réels");
        exiger(acte.rembourseParSecu() || verse.estNul(), ici + "/montantRembourseSecu", "MONTANT_INCOHERENT",
                "un acte que la Sécurité sociale ne rembourse pas n'a pas de remboursement");
        if (acte.rembourseParSecu()) {
            exiger(acte.baseRemboursement() == null || acte.baseRemboursement().estPositif(), ici + "/baseRemboursement",
                    "MANQUANT", "un acte remboursé par la Sécurité sociale a une base de remboursement");
            exiger(acte.tauxSecu() == null || acte.tauxSecu().pourcent().signum() > 0, ici + "/tauxSecu", "MANQUANT",
                    "un acte remboursé par la Sécurité sociale a un taux");
        }
        exiger(acte.nombreUnites() >= 1, ici + "/nombreUnites", "HORS_LIMITES", "au moins une unité");
        LocalDate prescription = acte.justificatifs().datePrescription();
        exiger(prescription == null || !prescription.isAfter(acte.dateFacturation()), ici + "/justificatifs/datePrescription",
                "DATE_INCOHERENTE", "la prescription suit la facture");
        exiger(acte.rembourseParSecu() || !acte.teletransmission(), ici + "/teletransmission", "SANS_OBJET",
                "la Sécurité sociale ne transmet rien d'un acte qu'elle ne rembourse pas");
        besoins(acte, ici);
    }

    /** What the rules of a poste read. */
    private void besoins(Acte acte, String ici) {
        Poste poste = acte.poste();
        ClassePanier classe = acte.classePanier();
        boolean classee = poste.optique() || poste == Poste.AIDE_AUDITIVE || poste == Poste.PROTHESE_DENTAIRE_REMB;
        exiger(!classee || classe != ClassePanier.SANS_OBJET, ici + "/classePanier", "MANQUANT",
                "ce poste se décide par la classe du panier : RENFORCEE, MAITRISEE ou LIBRE");
        exiger(poste != Poste.CONSULTATION || acte.specialite() != null, ici + "/specialite", "MANQUANT",
                "une consultation est d'un GENERALISTE ou d'un SPECIALISTE");
        exiger(poste != Poste.AIDE_AUDITIVE || acte.equipement().oreille() != null, ici + "/equipement/oreille", "MANQUANT",
                "une aide auditive appareille une oreille : DROITE ou GAUCHE");
        exiger(poste != Poste.VERRES || classe != ClassePanier.RENFORCEE || acte.equipement().correction() != null,
                ici + "/equipement/correction", "MANQUANT", "le prix limite d'un verre 100 % Santé dépend de sa correction");
        exiger(poste != Poste.VERRES || classe != ClassePanier.LIBRE || acte.equipement().typeVerres() != null,
                ici + "/equipement/typeVerres", "MANQUANT", "le maximum légal d'un équipement dépend du type de ses verres");
        exiger(poste != Poste.PROTHESE_DENTAIRE_REMB || classe == ClassePanier.LIBRE || acte.code() != null, ici + "/code",
                "MANQUANT", "l'honoraire limite d'une prothèse dépend de son code CCAM");
        exiger(poste != Poste.PHARMACIE || acte.serviceMedical() != null, ici + "/serviceMedical", "MANQUANT",
                "un médicament remboursé a un service médical IMPORTANT, MODERE ou FAIBLE");
        exiger(poste != Poste.MONTURE || acte.nombreUnites() == 1, ici + "/nombreUnites", "HORS_LIMITES",
                "une ligne porte une monture ; les autres ont leur propre ligne");
        exiger(poste != Poste.VERRES || acte.nombreUnites() <= VERRES_AU_PLUS, ici + "/nombreUnites", "HORS_LIMITES",
                "une ligne porte un ou deux verres ; les autres ont leur propre ligne");
        exiger(!poste.forfaitaire() || acte.fraisReels().estNul(), ici + "/fraisReels", "MONTANT_INCOHERENT",
                "cette prestation est une somme due pour un événement : elle n'a pas de frais réels, donnez 0");
        exiger(acte.nomenclature().inscrit() == null || acte.nomenclature().inscrit() || !acte.rembourseParSecu(),
                ici + "/nomenclature/inscrit", "INCOHERENT",
                "la Sécurité sociale ne rembourse que ce que ses nomenclatures inscrivent : dites rembourseParSecu false");
        exiger(acte.hospitalisation().conventionne() || poste != Poste.HOSPI_SEJOUR && poste != Poste.HOSPI_ACTES
                || acte.hospitalisation().motif() != null, ici + "/hospitalisation/motif", "MANQUANT",
                "un séjour dans un établissement non conventionné se décide par son motif");
        exiger(acte.nomenclature().prisEnCharge() == null || poste == Poste.CURE_HEBERGEMENT
                || acte.nomenclature().prisEnCharge() == acte.rembourseParSecu(), ici + "/nomenclature/prisEnCharge", "INCOHERENT",
                "ce que la Sécurité sociale prend en charge se dit par rembourseParSecu");
        exiger(acte.facture().devise().matches("[A-Z]{3}"), ici + "/facture/devise", "DEVISE", "attendu trois lettres, telles que CHF");
        exiger(acte.facture().devise().equals(Demande.EURO) || acte.lieuSoins() == Lieu.ETRANGER, ici + "/facture/devise",
                "DEVISE", "seuls des soins à l'étranger se facturent dans une autre monnaie que l'euro");
        Integer dent = acte.equipement().dent();
        exiger(dent == null || dent >= PREMIERE_DENT && dent <= DERNIERE_DENT, ici + "/equipement/dent", "HORS_LIMITES",
                "une dent s'écrit en deux chiffres (ISO 3950), de 11 à 85");
        exiger(poste != Poste.CHAMBRE_PARTICULIERE || acte.hospitalisation().motif() != null, ici + "/hospitalisation/motif",
                "MANQUANT", "une chambre particulière se décide par le motif du séjour");
        exiger(!poste.sejour() || acte.hospitalisation().typeEtablissement() != null,
                ici + "/hospitalisation/typeEtablissement", "MANQUANT", "un séjour se décide par le type d'établissement");
        exiger(!acte.dateFacturation().isBefore(acte.dateSoins()) || !poste.optique() && poste != Poste.AIDE_AUDITIVE,
                ici + "/dateFacturation", "DATE_INCOHERENTE", "la facture d'un équipement ne précède pas sa délivrance");
        LocalDate derniere = acte.equipement().dateDerniereFacturation();
        exiger(derniere == null || !derniere.isAfter(acte.dateFacturation()), ici + "/equipement/dateDerniereFacturation",
                "DATE_INCOHERENTE", "la facture précédente suit celle-ci");
        verifierFactures(acte, ici);
        Panier panier = acte.panier();
        Stream.concat(panier.dents().stream(), panier.dentsRemplacees().stream()).forEach(autre ->
                exiger(autre >= PREMIERE_DENT && autre <= DERNIERE_DENT, ici + "/panier/dents", "HORS_LIMITES",
                        "une dent s'écrit en deux chiffres (ISO 3950), de 11 à 85"));
        exiger(!poste.optique() && poste != Poste.AIDE_AUDITIVE || classe != ClassePanier.MAITRISEE, ici + "/classePanier",
                "CLASSE_INCOHERENTE", "seul le dentaire a un panier maîtrisé ; attendu RENFORCEE ou LIBRE");
        exiger(poste != Poste.INLAY_CORE && poste != Poste.INLAY_ONLAY || classe != ClassePanier.RENFORCEE, ici + "/classePanier",
                "CLASSE_INCOHERENTE", "ce poste est hors du panier 100 % Santé ; au panier, présentez l'acte au poste "
                        + "PROTHESE_DENTAIRE_REMB avec son code");
        Integer jours = acte.hospitalisation().nombreJours();
        exiger(jours == null ? !PAR_JOUR.contains(poste) : jours >= 1, ici + "/hospitalisation/nombreJours",
                "MANQUANT", "au moins un jour");
    }

    /** Each earlier invoice says the element or the ear that it was for. */
    private void verifierFactures(Acte acte, String ici) {
        List<Facture> factures = acte.equipement().facturesPrecedentes();
        boolean optique = acte.poste().optique();
        boolean audition = acte.poste() == Poste.AIDE_AUDITIVE;
        for (int i = 0; i < factures.size(); i++) {
            Facture facture = factures.get(i);
            String celle = ici + "/equipement/facturesPrecedentes/" + i;
            exiger(optique || audition, celle, "SANS_OBJET", "seules les lunettes et les aides auditives se renouvellent");
            exiger(!facture.date().isAfter(acte.dateFacturation()), celle + "/date", "DATE_INCOHERENTE",
                    "la facture précédente suit celle-ci");
            exiger(!optique || facture.element() != null && facture.oreille() == null, celle + "/element", "MANQUANT",
                    "une facture de lunettes porte sur MONTURE, VERRES ou EQUIPEMENT, sur aucune oreille");
            exiger(!audition || facture.oreille() != null && facture.element() == null, celle + "/oreille", "MANQUANT",
                    "une facture d'aide auditive porte sur une oreille, DROITE ou GAUCHE");
        }
    }

    private void exiger(boolean condition, String pointer, String code, String message) {
        if (!condition) {
            anomalies.add(new Anomalie(pointer, code, message, false));
        }
    }
}
