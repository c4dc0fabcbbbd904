package fr.clausier.bench;

import fr.clausier.contrat.Acte;
import fr.clausier.contrat.Adhesion;
import fr.clausier.contrat.Bareme;
import fr.clausier.contrat.ClassePanier;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Etat;
import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Figure.Certitude;
import fr.clausier.contrat.Formule;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.Ligne;
import fr.clausier.contrat.ModeReglement;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.OuiNon;
import fr.clausier.contrat.Poste;
import fr.clausier.contrat.Situation;
import fr.clausier.contrat.Specialite;
import fr.clausier.contrat.Taux;
import fr.clausier.contrat.TypeEtablissement;
import fr.clausier.contrat.TypeVerres;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CauseFin;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.adhesion.TypeDemarche;
import fr.clausier.decision.Decision;
import fr.clausier.decision.LitigeDecide;
import fr.clausier.decision.PrestationDecidee;
import fr.clausier.decision.VieAdhesion;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decision.Decision.ClauseAppliquee;
import fr.clausier.decision.Decision.Paiement;
import fr.clausier.decompte.CodeAlerte;
import fr.clausier.decompte.Destinataire;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.FaitsLus;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Montants;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.MotifNonPayable;
import fr.clausier.decompte.NaturePart;
import fr.clausier.decompte.NatureRetenue;
import fr.clausier.decompte.Part;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Question;
import fr.clausier.decompte.Source;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.LegalFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The claims of the bench decided in plain Java: the same amounts and the same steps as the rules give, without the rule
 * engine. A baseline, not a product: it knows consultations, 100 % Santé glasses and crowns, hearing aids and day fees,
 * and each change of a rule or of a row would be a change of code. {@link PlainAssistance} and {@link PlainLitige} do so for
 * one event and one dispute.
 */
final class PlainJava {

    /** What a step says of the rule it stands for. */
    record Regle(String phase, String nom, ClauseRef clause, Source source, List<String> proprietes, boolean illustratif) {

        static Regle de(String phase, String fichier, String clause, String nom, String... proprietes) {
            return new Regle(phase, nom, new ClauseRef(clause), new Source(fichier, null, null), List.of(proprietes), false);
        }

        Etape etape(String ligne, LocalDate jour, Effet effet, String code, Fait lu) {
            return etape(ligne, jour, effet, code, null, null, lu, null);
        }

        /** @param lu what the rule reads; null when it reads nothing */
        Etape etape(String ligne, LocalDate jour, Effet effet, String code, Montant avant, Montant apres, Fait lu, Figure figure) {
            return new Etape(phase, ligne, jour, effet, code, nom, clause, List.of(), source, avant, apres,
                    lu == null ? null : new FaitsLus(lu, proprietes), figure, illustratif);
        }
    }

    /** A rule that raises or lowers a line; within a phase the highest floor and the lowest cap come first. */
    private record Seuil(Cours ligne, Regle regle, Montant montant, Figure figure) {

        static final Comparator<Seuil> CROISSANT = Comparator.comparing(Seuil::montant);
        static final Comparator<Seuil> DECROISSANT = CROISSANT.reversed();
    }

    /** A document that a rule or a row asks for: any of its codes will do. */
    record Demandee(Regle regle, List<CodePiece> codes) {

        Demandee(Regle regle, CodePiece... codes) {
            this(regle, List.of(codes));
        }
    }

    private static Demandee notice(String clause, String nom, CodePiece code) {
        return new Demandee(Regle.de("PIECES", "sante/pieces/notice/notice.drl.xlsx", clause, nom, "poste"), code);
    }

    /** What is decided of the person on a day. */
    private record Droits(Situation situation, Set<Motif> refus, Set<Motif> attentes) {}

    /** How a row of the table of benefits is worth something. */
    private enum Promesse {
        POURCENT_BASE, RESTE_A_CHARGE_ZERO, EUROS_PAR_OREILLE, FORFAIT_JOURNALIER
    }

    /** A cell of the table of benefits. */
    private record Octroi(Regle regle, Promesse promesse, String cellule, BigDecimal niveau) {}

    // Rights

    private static final String QUALITE = "adhesion/droits/qualite-assure/";
    private static final String PERIODE = "adhesion/droits/periode/";
    private static final Regle APRES_CESSATION = Regle.de("DROITS", "adhesion/droits/cessation/dernier-jour.drl", "TNS-9-a",
            "Après le dernier jour couvert, les soins ne sont plus garantis", "apresCessation", "lien", "causeFin");
    private static final Regle FIN_AYANT_DROIT = Regle.de("DROITS", "adhesion/droits/cessation/ayants-droit.drl", "TNS-9-h",
            "Les ayants droit cessent d'être assurés en même temps que le membre", "apresCessation", "lien", "causeFin");
    private static final Regle EPOUX = Regle.de("QUALITES", "adhesion/qualites/conjoint/epoux.drl", "TNS-3-c",
            "L'époux ou l'épouse du membre est ayant droit", "lien", "lienEnVigueur");
    private static final Regle PACS = Regle.de("QUALITES", "adhesion/qualites/conjoint/pacs.drl", "TNS-3-d",
            "Le partenaire de PACS est ayant droit, sans durée minimale", "lien", "lienEnVigueur");
    private static final Regle AYANT_DROIT = Regle.de("DROITS", QUALITE + "ayant-droit-designe.drl", "TNS-1-c",
            "L'ayant droit désigné au bulletin est assuré", "lien", "designeAuBulletin", "membreApsme");
    private static final Regle CERTIFICAT = Regle.de("DROITS", QUALITE + "certificat-a-mettre-a-jour.drl", "TNS-1-c",
            "L'ayant droit désigné mais oublié au certificat reste assuré, certificat à mettre à jour",
            "lien", "designeAuBulletin", "mentionneCertificat");
    private static final Regle NON_DESIGNE = Regle.de("DROITS", QUALITE + "ayant-droit-non-designe.drl", "TNS-3-b",
            "L'ayant droit qui n'est pas désigné au bulletin n'est pas assuré", "lien", "designeAuBulletin");
    private static final Regle EN_VIGUEUR = Regle.de("DROITS", PERIODE + "garantie-en-vigueur.drl", "TNS-5-a",
            "La garantie est en vigueur depuis sa date d'effet, cotisation payée",
            "certificatEmis", "cotisationRecue", "avantEffet", "apresCessation", "suspendu");
    private static final Regle AVANT_LA_FIN = Regle.de("DROITS", PERIODE + "soins-anterieurs-a-la-fin.drl", "TNS-9-j",
            "Les soins antérieurs à la fin restent dus jusqu'à leur liquidation complète", "finie");
    private static final Regle PIECES = Regle.de("SUITES", "adhesion/suites/cessation/pieces-notice.drl", "TNS-9-k",
            "Les justificatifs s'adressent dans les vingt-quatre mois du jour où cesse la garantie TNS");
    private static final int MOIS_POUR_LES_PIECES = 24;
    private static final Regle HORS_APSME = Regle.de("DROITS", QUALITE + "hors-apsme.drl", "TNS-1-d",
            "Le contrat est réservé aux membres de l'association souscriptrice", "membreApsme");
    private static final Regle MEMBRE = Regle.de("DROITS", QUALITE + "membre.drl", "TNS-3-a",
            "Le membre participant est assuré", "lien", "membreApsme");
    private static final Regle AVANT_EFFET = Regle.de("DROITS", PERIODE + "avant-effet.drl", "TNS-5-a",
            "Les soins antérieurs à la date d'effet ne sont pas couverts", "avantEffet");
    private static final Regle SANS_CERTIFICAT = Regle.de("DROITS", PERIODE + "sans-certificat.drl", "TNS-7-a",
            "Sans certificat, l'adhésion n'est pas acceptée", "certificatEmis");
    private static final Regle SANS_COTISATION = Regle.de("DROITS", PERIODE + "aucune-cotisation.drl", "TNS-5-a",
            "Tant qu'aucune cotisation n'est payée, le paiement des prestations attend", "cotisationRecue");

    // Base of the computation

    private static final String RETENUES = "sante/assiette/retenues/";
    private static final String PART = "sante/assiette/part-obligatoire/";
    private static final Regle FJ_MEDICO_SOCIAL = Regle.de("EXCLUSIONS", "sante/exclusions/forfait-journalier/medico-social.drl",
            "TNS-15-k", "Le forfait journalier d'un établissement médico-social n'est pas pris en charge",
            "poste", "typeEtablissement");
    private static final Regle FJ_LONG_SEJOUR = Regle.de("EXCLUSIONS", "sante/exclusions/etablissements/forfait-journalier-long-sejour.drl",
            "TNS-16-i", "Le forfait journalier facturé en long séjour est payé, avec une alerte", "poste", "typeEtablissement");
    private static final Regle AGE_AUDITIF = Regle.de("ASSIETTE", "sante/assiette/prix-limites/age-auditif.drl", "TNS-15-f",
            "Entre le 20e et le 21e anniversaire, la loi l'emporte sur les 21 ans de la notice", "poste", "age");
    private static final Regle MAJORATION = Regle.de("ASSIETTE", RETENUES + "majoration-hors-parcours.drl", "TNS-16-c",
            "La majoration pour non-respect du parcours de soins reste à la charge de l'assuré",
            "majorationTicketModerateur", "rien");
    private static final Regle PART_THEORIQUE = Regle.de("ASSIETTE", PART + "part-theorique.drl", "TNS-12-b",
            "La part obligatoire est celle du taux de l'assuré, parcours respecté, avant retenues", "rembourseParSecu");
    private static final Regle PARTICIPATION = Regle.de("ASSIETTE", RETENUES + "participation-forfaitaire.drl", "TNS-16-a",
            "La participation forfaitaire reste à la charge de l'assuré", "participationForfaitaire", "rien");
    private static final Regle DEPASSEMENT = Regle.de("ASSIETTE", RETENUES + "depassement-autorise.drl", "TNS-16-d",
            "Le dépassement autorisé hors parcours reste à la charge de l'assuré",
            "parcoursRespecte", "depassementAutorise", "rien");
    private static final Regle TICKET_MODERATEUR = Regle.de("ASSIETTE", PART + "ticket-moderateur.drl", "TNS-15-c",
            "Le ticket modérateur est ce que le tarif laisse à l'assuré", "rembourseParSecu");
    private static final Regle FRANCHISE = Regle.de("ASSIETTE", RETENUES + "franchise.drl", "TNS-16-b",
            "Les franchises médicales restent à la charge de l'assuré", "franchiseMedicale", "rien");

    private static final LocalDate RAC0_HBLD073 = LocalDate.of(2026, 1, 1);
    private static final int AGE_ADULTE = 20;

    private static final int ADULTE_OPTIQUE = 16;
    private static final String RENOUVELLEMENTS = "sante/attentes/renouvellements/renouvellements.drl.xlsx";
    private static final Regle RENOUV_16 = Regle.de("ATTENTES", RENOUVELLEMENTS, "TNS-15-OPT-a", "À partir de 16 ans : deux ans");
    private static final Regle RENOUV_6_16 = Regle.de("ATTENTES", RENOUVELLEMENTS, "TNS-15-OPT-b", "Entre 6 et 16 ans : un an");
    private static final Regle RENOUV_6 =
            Regle.de("ATTENTES", RENOUVELLEMENTS, "TNS-15-OPT-d", "Jusqu'à 6 ans, sans inadaptation : un an");
    private static final Regle RENOUV_AUDIO = Regle.de("ATTENTES", RENOUVELLEMENTS, "TNS-15-AUD-a",
            "Aide auditive, chaque oreille pour elle-même : quatre ans");
    private static final Regle UNE_MONTURE = Regle.de("EXCLUSIONS", "sante/exclusions/equipement/une-monture.drl",
            "TNS-15-OPT-g", "Un équipement optique comprend une seule monture", "poste", "unitesAvant");
    private static final Regle DEUX_VERRES = Regle.de("EXCLUSIONS", "sante/exclusions/equipement/deux-verres.drl",
            "TNS-15-OPT-g", "Un équipement optique comprend au plus deux verres", "poste", "unitesAvant");

    private static Regle prix(int rang, String clause, String nom) {
        return new Regle("ASSIETTE", nom, new ClauseRef(clause),
                new Source("sante/assiette/prix-limites/prix-limites.drl.xlsx", "Prix limites", "N" + rang),
                List.of("poste", "classe", "correction", "code", "typeEtablissement", "age", "jourSoins"), false);
    }

    private static final Regle PRIX_MONTURE = prix(11, "TNS-15-e", "Monture 100 % Santé");
    private static final Regle[] PRIX_VERRE = prixParCode(12, "TNS-15-f", "Verre 100 % Santé, correction {} (par verre)",
            "UNI_0_2", "UNI_2_4", "UNI_4_8", "MULTI_0_2", "MULTI_MAX");
    private static final Regle PRIX_AUDIO_ADULTE = prix(17, "TNS-15-f", "Aide auditive de classe I, à partir du 20e anniversaire");
    private static final Regle PRIX_AUDIO_MOINS_20 = prix(18, "TNS-15-f", "Aide auditive de classe I, avant le 20e anniversaire");
    private static final List<String> COURONNES = List.of("HBLD680", "HBLD634", "HBLD350", "HBLD038", "HBLD090", "HBLD490");
    private static final Regle[] PRIX_COURONNE = prixParCode(19, "TNS-15-h",
            "Honoraire limite 100 % Santé de l'acte {}", COURONNES.toArray(String[]::new));
    private static final Regle PRIX_HBLD073 = prix(28, "TNS-15-h", "Honoraire limite 100 % Santé de l'acte HBLD073");
    private static final Regle[] PRIX_JOUR =
            prixParCode(29, "TNS-15-j", "Forfait journalier, par jour", "", "", "", "", "", "");

    private static Regle[] prixParCode(int premier, String clause, String nom, String... codes) {
        Regle[] regles = new Regle[codes.length];
        for (int i = 0; i < codes.length; i++) {
            regles[i] = prix(premier + i, clause, nom.replace("{}", codes[i]));
        }
        return regles;
    }

    // Table of benefits: a row, one cell a formule

    private static final Octroi[] GENERALISTE_OPTAM = rang(11, "Consultation et visite généraliste OPTAM",
            100, 100, 120, 125, 130, 150, 150, 175, 200, 220, 250, 300, 400);
    private static final Octroi[] GENERALISTE_NON_OPTAM = rang(12, "Consultation et visite généraliste non OPTAM",
            100, 100, 100, 105, 110, 130, 130, 155, 180, 200, 200, 200, 200);
    private static final Octroi[] SPECIALISTE_OPTAM = rang(13, "Consultation spécialiste OPTAM",
            100, 100, 120, 125, 130, 150, 150, 175, 200, 220, 250, 300, 400);
    private static final Octroi[] SPECIALISTE_NON_OPTAM = rang(14, "Consultation spécialiste non OPTAM",
            100, 100, 100, 105, 110, 130, 130, 155, 180, 200, 200, 200, 200);
    private static final Octroi[] LUNETTES = rang(27, "TNS-15-e", "Équipement classe A (100 % Santé)",
            Promesse.RESTE_A_CHARGE_ZERO, "RAC0");
    private static final Octroi[] COURONNE = rang(38, "TNS-15-h", "Prothèses 100 % Santé", Promesse.RESTE_A_CHARGE_ZERO, "RAC0");
    private static final Octroi[] AUDIO_I_ADULTE = rang(41, "TNS-15-e", "Aide auditive classe I, 20 ans et plus",
            Promesse.RESTE_A_CHARGE_ZERO, "RAC0");
    private static final Octroi[] AUDIO_I_MOINS_20 = rang(42, "TNS-15-e", "Aide auditive classe I, moins de 20 ans",
            Promesse.RESTE_A_CHARGE_ZERO, "RAC0");
    private static final Octroi[] AUDIO_II_ADULTE = rang(43, "Aide auditive classe II, 20 ans et plus",
            400, 450, 500, 600, 700, 800, 900, 1000, 1100, 1250, 1400, 1550, 1700);
    private static final Octroi[] AUDIO_II_MOINS_20 = rang(44, "Aide auditive classe II, moins de 20 ans",
            1400, 1400, 1400, 1400, 1450, 1450, 1500, 1500, 1550, 1600, 1650, 1700, 1700);
    private static final Octroi[] JOUR = rang(46, "TNS-15-j", "Forfait journalier hospitalier",
            Promesse.FORFAIT_JOURNALIER, "FR, max FJ légal");

    private static Octroi[] rang(int numero, String nom, int... niveaux) {
        boolean oreille = nom.startsWith("Aide");
        Octroi[] rang = rang(numero, "TNS-12-a", nom, oreille ? Promesse.EUROS_PAR_OREILLE : Promesse.POURCENT_BASE, "");
        for (int i = 0; i < rang.length; i++) {
            int niveau = niveaux[i];
            String nombre = niveau < 1000 ? "" + niveau : niveau / 1000 + " " + String.format("%03d", niveau % 1000);
            rang[i] = new Octroi(rang[i].regle(), rang[i].promesse(),
                    nombre + (oreille ? " €/oreille SS incluse" : " % BR"), BigDecimal.valueOf(niveau));
        }
        return rang;
    }

    private static Octroi[] rang(int numero, String clause, String nom, Promesse promesse, String cellule) {
        List<String> proprietes = List.of("poste", "optique", "specialite", "optam", "rembourseParSecu", "classe",
                "typeVerres", "age", "jourSoins");
        Octroi[] rang = new Octroi[Formule.values().length];
        for (int i = 0; i < rang.length; i++) {
            char lettre = (char) ('O' + i);
            Source source = new Source("garanties/esprit-sante-tns.drl.xlsx", "Esprit'Santé TNS",
                    (lettre <= 'Z' ? "" + lettre : "AA") + numero);
            rang[i] = new Octroi(new Regle("GARANTIE", nom, new ClauseRef(clause), source, proprietes, true),
                    promesse, cellule, null);
        }
        return rang;
    }

    // Floors, caps, payment

    private static final String SANS_RESTE = "sante/planchers/cent-pour-cent-sante/";
    private static final Regle PRIX_DEPASSE = Regle.de("PLANCHERS", SANS_RESTE + "prix-depasse.drl", "GUIDE-100S-PRINCIPE",
            "Au-delà du prix limite, le surplus n'est pas remboursé au titre du 100 % Santé", "classe", "prixLimite", "fraisReels");
    private static final Regle TM_INTEGRAL = Regle.de("PLANCHERS", "sante/planchers/ticket-moderateur/integralite.drl", "TNS-15-c",
            "L'intégralité du ticket modérateur est remboursée, hors cure thermale et homéopathie", "rembourseParSecu", "poste");
    private static final Regle OPTIQUE_AUDITION = Regle.de("PLANCHERS", SANS_RESTE + "optique-et-audition.drl", "TNS-15-e",
            "L'optique et l'audition de classe renforcée ne laissent aucun reste à charge",
            "poste", "classe", "rembourseParSecu", "resteDuPrixLimite");
    private static final Regle DENTAIRE = Regle.de("PLANCHERS", SANS_RESTE + "dentaire.drl", "TNS-15-h",
            "Les prothèses dentaires de classe renforcée ne laissent aucun reste à charge",
            "poste", "classe", "rembourseParSecu", "resteDuPrixLimite");
    private static final Regle RESPONSABLE = Regle.de("ASSIETTE", "sante/assiette/contrat-responsable/contrat-responsable.drl", "TNS-15-a",
            "Le contrat est responsable : les minima de la loi lui sont dus, ses maxima le bornent", "contrat");
    private static final Regle HORS_MAXIMUM = Regle.de("PLAFONDS", "sante/plafonds/hors-maximum/protheses.drl", "TNS-15-DEN-b",
            "Les prothèses 100 % Santé ne sont ni limitées par le maximum dentaire ni imputées dessus", "poste", "classe");
    private static final Regle NON_OPTAM = Regle.de("LIMITES", "sante/limites/non-optam/depassement.drl", "TNS-15-d",
            "Le dépassement d'un médecin non adhérent à l'OPTAM se rembourse au plus à hauteur du tarif",
            "executantMedecin", "optam", "rembourseParSecu", "classe");
    private static final Regle AUDIO_II_MAX = new Regle("LIMITES", "Aide auditive de classe II, par oreille",
            new ClauseRef("TNS-15-g"), new Source("sante/limites/maxima/maxima.drl.xlsx", "Maxima", "H12"),
            List.of("poste", "classe", "jourSoins"), false);
    private static final Regle CUMUL = Regle.de("FRAIS_REELS", "sante/frais-reels/autres-assureurs/cumul.drl", "TNS-14-a",
            "Plusieurs garanties se cumulent dans la limite de la dépense", "forfaitaire", "autresAssureurs", "rien");
    private static final Regle RESTE_A_CHARGE = Regle.de("FRAIS_REELS", "sante/frais-reels/reste-a-charge/limite.drl", "TNS-12-l",
            "Le remboursement ne dépasse pas ce qui reste à la charge de l'assuré");
    private static final Regle TIERS_PAYANT = Regle.de("PAIEMENT", "sante/paiement/destinataire/tiers-payant.drl", "TNS-15-l",
            "En tiers payant, le professionnel de santé qui l'accepte est payé", "modeReglement");
    private static final Regle AU_MEMBRE = Regle.de("PAIEMENT", "sante/paiement/destinataire/membre.drl", "TNS-13-a",
            "Le remboursement est versé au membre participant", "modeReglement");

    private static final String MODE = "sante/pieces/mode-de-reglement/";
    private static final Demandee PAIEMENT_PARTIEL = new Demandee(Regle.de("PIECES", MODE + "paiement-partiel-notice.drl", "TNS-13-PAR-a",
            "Le paiement partiel des frais ajoute une facture acquittée et détaillée aux pièces du poste", "modeReglement"),
            CodePiece.FACTURE_DETAILLEE_ACQUITTEE);
    private static final Demandee RECU = new Demandee(Regle.de("PIECES", MODE + "tiers-payant-secu-recu-notice.drl", "TNS-17-b",
            "Le tiers payant sur la seule part de la Sécurité sociale appelle le reçu ou la facture subrogatoire", "modeReglement"),
            CodePiece.RECU, CodePiece.FACTURE_SUBROGATOIRE);
    private static final Demandee DECOMPTE = new Demandee(Regle.de("PIECES", MODE + "tiers-payant-secu-decompte-notice.drl", "TNS-17-b",
            "Le tiers payant sur la seule part de la Sécurité sociale appelle son décompte", "modeReglement"), CodePiece.DECOMPTE_SECU);
    private static final Demandee FACTURE_MONTURE = notice("TNS-13-OPT-a", "Monture : facture", CodePiece.FACTURE_ACQUITTEE);
    private static final Demandee PRESCRIPTION_VERRES = notice("TNS-13-OPT-b", "Verres : prescription", CodePiece.PRESCRIPTION);
    private static final Demandee FACTURE_VERRES = notice("TNS-13-OPT-b", "Verres, avec télétransmission : facture",
            CodePiece.FACTURE_ACQUITTEE_REFERENCE_VERRE);
    private static final Demandee FACTURE_COURONNE = notice("TNS-13-DEN-b", "Prothèses remboursées, avec télétransmission : facture",
            CodePiece.FACTURE_DETAILLEE_ACQUITTEE);
    private static final Demandee AVIS_JOUR = notice("TNS-13-HOS-a", "Forfait journalier : avis", CodePiece.AVIS_SOMMES_A_PAYER);
    private static final Demandee FACTURE_JOUR = notice("TNS-13-HOS-a", "Forfait journalier : facture", CodePiece.FACTURE_ACQUITTEE);

    private final LegalFigures figures;
    private final String regles;

    PlainJava(LegalFigures figures, String regles) {
        this.figures = figures;
        this.regles = regles;
    }

    Decision decide(Demande demande) {
        List<Etape> trace = new ArrayList<>();
        LocalDate pieces = limitePieces(demande.adhesion());
        if (pieces != null) {
            trace.add(PIECES.etape(null, pieces, Effet.ECHEANCE, Terme.LIMITE_PIECES.name(), null));
        }
        Map<LocalDate, Droits> droits = new TreeMap<>();
        demande.actes().forEach(acte -> droits.put(acte.dateSoins(), null));
        droits.replaceAll((jour, aucun) -> droits(new Situation(demande.adhesion(), demande.beneficiaire(), jour), trace));
        Map<String, Cours> lignes = new LinkedHashMap<>();
        for (List<Acte> actes : groupes(demande.actes())) {
            List<Cours> groupe = new ArrayList<>();
            for (Acte acte : actes) {
                Cours ligne = new Cours(acte, droits.get(acte.dateSoins()), figures.au(acte.dateSoins()), trace);
                lignes.put(acte.id(), ligne);
                groupe.add(ligne);
            }
            groupe.removeIf(Cours::terminee);
            calculer(groupe);
        }
        boolean eligible = droits.values().stream().allMatch(jour -> jour.refus().isEmpty() && jour.attentes().isEmpty());
        return conclure(demande, eligible, demande.actes().stream().map(acte -> lignes.get(acte.id())).toList(), trace);
    }

    private static Droits droits(Situation situation, List<Etape> trace) {
        Droits droits = new Droits(situation, EnumSet.noneOf(Motif.class), EnumSet.noneOf(Motif.class));
        boolean membre = situation.lien() == Lien.MEMBRE;
        boolean designe = situation.designeAuBulletin();
        if (situation.apresCessation()) {
            refuser(trace, droits, membre ? APRES_CESSATION : FIN_AYANT_DROIT, Motif.APRES_CESSATION);
        }
        if (!membre) {
            boolean epoux = situation.lien() == Lien.CONJOINT;
            etape(trace, situation, epoux ? EPOUX : PACS, Effet.DROIT, epoux ? "CONJOINT" : "PARTENAIRE_PACS");
        }
        if (!membre && designe && situation.membreApsme()) {
            etape(trace, situation, AYANT_DROIT, Effet.DROIT, Question.QUALITE.name());
        }
        if (!membre && designe && !situation.mentionneCertificat()) {
            etape(trace, situation, CERTIFICAT, Effet.ALERTE, CodeAlerte.CERTIFICAT_A_METTRE_A_JOUR.name());
        }
        if (!membre && !designe) {
            refuser(trace, droits, NON_DESIGNE, Motif.NON_ASSURE);
        }
        if (situation.certificatEmis() && situation.cotisationRecue() && !situation.avantEffet() && !situation.apresCessation()) {
            etape(trace, situation, situation.finie() ? AVANT_LA_FIN : EN_VIGUEUR, Effet.DROIT, Question.PERIODE.name());
        }
        if (!situation.membreApsme()) {
            refuser(trace, droits, HORS_APSME, Motif.NON_MEMBRE_APSME);
        }
        if (membre && situation.membreApsme()) {
            etape(trace, situation, MEMBRE, Effet.DROIT, Question.QUALITE.name());
        }
        if (situation.avantEffet()) {
            refuser(trace, droits, AVANT_EFFET, Motif.HORS_PERIODE);
        }
        if (!situation.certificatEmis()) {
            refuser(trace, droits, SANS_CERTIFICAT, Motif.ADHESION_NON_ACCEPTEE);
        }
        if (!situation.cotisationRecue()) {
            droits.attentes().add(Motif.ATTENTE_PAIEMENT);
            etape(trace, situation, SANS_COTISATION, Effet.ATTENTE, Motif.ATTENTE_PAIEMENT.name());
        }
        return droits;
    }

    private static void refuser(List<Etape> trace, Droits droits, Regle regle, Motif motif) {
        droits.refus().add(motif);
        etape(trace, droits.situation(), regle, Effet.REFUS, motif.name());
    }

    private static void etape(List<Etape> trace, Situation situation, Regle regle, Effet effet, String code) {
        trace.add(regle.etape(null, situation.jour(), effet, code, situation));
    }

    private static final Comparator<Acte> CONTENU = Comparator.comparing(Acte::poste)
            .thenComparing(acte -> String.valueOf(acte.code())).thenComparing(Acte::fraisReels)
            .thenComparing(Acte::baseRemboursement, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Acte::tauxSecu, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(acte -> acte.toString().substring(acte.toString().indexOf(','))).thenComparing(Acte::id);

    /** Where lines are decided together: a pair of glasses, an ear, a stay. */
    private record Cle(LocalDate jour, int nature, int rang) implements Comparable<Cle> {
        private static final Comparator<Cle> ORDRE =
                Comparator.comparing(Cle::jour).thenComparing(Cle::nature).thenComparing(Cle::rang);

        static Cle de(Acte acte, int rang) {
            return switch (acte.poste()) {
                case MONTURE, VERRES -> new Cle(acte.dateSoins(), 1, 0);
                case AIDE_AUDITIVE -> acte.equipement().oreille() == null ? new Cle(acte.dateSoins(), 5, rang)
                        : new Cle(acte.dateSoins(), 2, acte.equipement().oreille().ordinal());
                case FORFAIT_JOURNALIER -> new Cle(acte.hospitalisation().dateEntree() == null ? acte.dateSoins()
                        : acte.hospitalisation().dateEntree(), 3, 0);
                case CONSULTATION, PROTHESE_DENTAIRE_REMB -> new Cle(acte.dateSoins(), 5, rang);
                default -> throw new IllegalArgumentException("The baseline does not know " + acte.poste());
            };
        }

        @Override
        public int compareTo(Cle autre) {
            return ORDRE.compare(this, autre);
        }
    }

    private static Collection<List<Acte>> groupes(List<Acte> actes) {
        List<Acte> tries = new ArrayList<>(actes);
        tries.sort(CONTENU);
        Map<Cle, List<Acte>> groupes = new TreeMap<>();
        for (int rang = 0; rang < tries.size(); rang++) {
            groupes.computeIfAbsent(Cle.de(tries.get(rang), rang), cle -> new ArrayList<>()).add(tries.get(rang));
        }
        return groupes.values();
    }

    private void calculer(List<Cours> groupe) {
        TypeVerres verres = groupe.stream().map(l -> l.acte.equipement().typeVerres()).filter(v -> v != null).findFirst()
                .orElse(TypeVerres.AUCUN);
        groupe.forEach(ligne -> ligne.typeVerres = verres);
        numeroter(groupe, Poste.MONTURE);
        numeroter(groupe, Poste.VERRES);
        exclusions(groupe);
        assiette(groupe);
        renouvellements(groupe);
        groupe.forEach(PlainJava::garantie);
        groupe.removeIf(Cours::terminee);
        planchers(groupe);
        limites(groupe);
        pieces(groupe);
        paiement(groupe);
    }

    private static void numeroter(List<Cours> groupe, Poste poste) {
        int avant = 0;
        for (Cours l : groupe.stream().filter(l -> l.acte.poste() == poste)
                .sorted(Comparator.comparing((Cours l) -> l.acte.nombreUnites()).thenComparing(l -> l.acte.fraisReels()).reversed())
                .toList()) {
            l.unitesAvant = avant;
            avant += l.acte.nombreUnites();
        }
    }

    private static void renouvellements(List<Cours> groupe) {
        for (Cours l : groupe) {
            if (l.acte.poste().optique() || l.acte.poste() == Poste.AIDE_AUDITIVE) {
                l.ouvrir();
                Regle regle = l.acte.poste() == Poste.AIDE_AUDITIVE ? RENOUV_AUDIO : l.fait.plusDeSixAns() == OuiNon.NON ? RENOUV_6
                        : l.fait.ageFacture() < ADULTE_OPTIQUE ? RENOUV_6_16 : RENOUV_16;
                l.etape(regle, Effet.SANS_EFFET, "RENOUVELLEMENT", null, null, null);
            }
        }
    }

    private static void exclusions(List<Cours> groupe) {
        for (Cours l : groupe) {
            boolean enTrop = l.acte.poste() == Poste.MONTURE && l.unitesAvant >= 1 || l.acte.poste() == Poste.VERRES && l.unitesAvant >= 2;
            if (enTrop) {
                l.refus.add(Motif.COMPOSITION_EQUIPEMENT);
                l.etape(l.acte.poste() == Poste.MONTURE ? UNE_MONTURE : DEUX_VERRES, Effet.REFUS,
                        Motif.COMPOSITION_EQUIPEMENT.name(), null, null, null);
            }
        }
        for (Cours l : groupe) {
            TypeEtablissement type = l.acte.hospitalisation().typeEtablissement();
            if (l.acte.poste() == Poste.FORFAIT_JOURNALIER
                    && (type == TypeEtablissement.MEDICO_SOCIAL || type == TypeEtablissement.MEDICO_PEDAGOGIQUE)) {
                l.refus.add(Motif.EXCLUSION);
                l.etape(FJ_MEDICO_SOCIAL, Effet.REFUS, Motif.EXCLUSION.name(), null, null, null);
            } else if (l.acte.poste() == Poste.FORFAIT_JOURNALIER && type == TypeEtablissement.LONG_SEJOUR) {
                l.etape(FJ_LONG_SEJOUR, Effet.ALERTE, CodeAlerte.FORFAIT_JOURNALIER_LONG_SEJOUR.name(), null, null, null);
            }
        }
        groupe.removeIf(Cours::terminee);
    }

    private static void assiette(List<Cours> groupe) {
        groupe.forEach(Cours::ouvrir);
        prixLimites(groupe, false);
        for (Cours l : groupe) {
            if (l.acte.poste() == Poste.AIDE_AUDITIVE && l.fait.age() == AGE_ADULTE) {
                l.etape(AGE_AUDITIF, Effet.ALERTE, CodeAlerte.AGE_AUDITIF.name(), null, null, null);
            }
        }
        for (Cours l : groupe) {
            l.retenir(MAJORATION, NatureRetenue.MAJORATION_HORS_PARCOURS, l.acte.majorationTicketModerateur());
        }
        for (Cours l : groupe) {
            if (l.acte.rembourseParSecu()) {
                l.partTheorique = l.fait.partDuTarif();
                l.etape(PART_THEORIQUE, Effet.CALCUL, "PART_OBLIGATOIRE", null, l.partTheorique, null);
            }
        }
        for (Cours l : groupe) {
            l.retenir(PARTICIPATION, NatureRetenue.PARTICIPATION_FORFAITAIRE, l.acte.participationForfaitaire());
        }
        for (Cours l : groupe) {
            if (!l.acte.parcoursSoinsRespecte()) {
                l.retenir(DEPASSEMENT, NatureRetenue.DEPASSEMENT_AUTORISE, l.fait.depassementAutorise());
            }
        }
        for (Cours l : groupe) {
            if (l.acte.rembourseParSecu()) {
                l.ticketModerateur = l.fait.resteDuTarif();
                l.etape(TICKET_MODERATEUR, Effet.CALCUL, "TICKET_MODERATEUR", null, l.ticketModerateur, null);
            }
        }
        for (Cours l : groupe) {
            l.retenir(FRANCHISE, NatureRetenue.FRANCHISE, l.acte.franchiseMedicale());
        }
        prixLimites(groupe, true);
    }

    /** In the order of their labels, then of their rows, which for glasses come after the other rules of the phase. */
    private static void prixLimites(List<Cours> groupe, boolean optique) {
        List<Seuil> limites = new ArrayList<>();
        for (Cours l : groupe) {
            if (l.acte.poste().optique() == optique) {
                prixLimite(l, limites);
            }
        }
        limites.sort(Comparator.comparing((Seuil limite) -> limite.regle().nom())
                .thenComparing(limite -> limite.regle().source().cellule()));
        for (Seuil limite : limites) {
            limite.ligne().prixLimite = limite.montant();
            limite.ligne().etape(limite.regle(), Effet.CALCUL, "PRIX_LIMITE", null, limite.montant(), limite.figure());
        }
    }

    private static void prixLimite(Cours l, List<Seuil> limites) {
        boolean renforcee = l.acte.classePanier() == ClassePanier.RENFORCEE;
        boolean adulte = l.fait.age() >= AGE_ADULTE;
        if (l.acte.poste() == Poste.FORFAIT_JOURNALIER) {
            TypeEtablissement type = l.acte.hospitalisation().typeEtablissement();
            limiter(l, limites, PRIX_JOUR[type.ordinal()], type == TypeEtablissement.PSYCHIATRIQUE ? "FJ_PSY" : "FJ_MCO");
        } else if (renforcee && l.acte.poste() == Poste.MONTURE) {
            limiter(l, limites, PRIX_MONTURE, "PLV_MONTURE_A");
        } else if (renforcee && l.acte.poste() == Poste.VERRES && l.fait.correction() != null) {
            limiter(l, limites, PRIX_VERRE[l.fait.correction().ordinal()], "PLV_VERRE_A_" + l.fait.correction());
        } else if (renforcee && l.acte.poste() == Poste.AIDE_AUDITIVE) {
            limiter(l, limites, adulte ? PRIX_AUDIO_ADULTE : PRIX_AUDIO_MOINS_20,
                    adulte ? "PLV_AUDIO_I_ADULTE" : "PLV_AUDIO_I_MOINS_20");
        } else if (renforcee && l.acte.code() != null && COURONNES.contains(l.acte.code())) {
            limiter(l, limites, PRIX_COURONNE[COURONNES.indexOf(l.acte.code())], "HLF_" + l.acte.code());
        } else if (renforcee && "HBLD073".equals(l.acte.code()) && !l.acte.dateSoins().isBefore(RAC0_HBLD073)) {
            limiter(l, limites, PRIX_HBLD073, "HLF_HBLD073");
        }
    }

    private static void limiter(Cours l, List<Seuil> limites, Regle regle, String code) {
        Figure figure = l.bareme.figure(code);
        limites.add(new Seuil(l, regle, figure.montant().fois(l.fait.nombreUnites()), figure));
    }

    private static void garantie(Cours l) {
        l.ouvrir();
        Octroi octroi = rang(l)[l.fait.formule().ordinal()];
        l.promesse = octroi.promesse();
        if (l.promesse == Promesse.RESTE_A_CHARGE_ZERO && l.prixLimite == null) {
            l.taches.add(new Tache(l.acte.id(), "GESTIONNAIRE",
                    "Quelle est la limite légale de prix de cet équipement ou de cet acte du panier 100 % Santé ?"));
            return;
        }
        Montant accorde = switch (l.promesse) {
            case POURCENT_BASE -> l.acte.fraisReels().min(l.acte.baseRemboursement().part(new Taux(octroi.niveau())))
                    .moinsAuPlus(l.partTheorique);
            case RESTE_A_CHARGE_ZERO -> l.fait.resteDuPrixLimite();
            case EUROS_PAR_OREILLE -> new Montant(octroi.niveau()).moinsAuPlus(l.verse());
            case FORFAIT_JOURNALIER -> l.acte.fraisReels().moinsAuPlus(l.partTheorique).min(l.prixLimite);
        };
        l.porter(accorde, octroi.regle().clause());
        l.etape(octroi.regle(), Effet.OCTROI, octroi.cellule(), Montant.ZERO, accorde, null);
    }

    private static Octroi[] rang(Cours l) {
        boolean renforcee = l.acte.classePanier() == ClassePanier.RENFORCEE;
        boolean generaliste = l.acte.specialite() == Specialite.GENERALISTE;
        return switch (l.acte.poste()) {
            case CONSULTATION -> l.acte.adherentOptam() ? generaliste ? GENERALISTE_OPTAM : SPECIALISTE_OPTAM
                    : generaliste ? GENERALISTE_NON_OPTAM : SPECIALISTE_NON_OPTAM;
            case MONTURE, VERRES -> LUNETTES;
            case PROTHESE_DENTAIRE_REMB -> COURONNE;
            case AIDE_AUDITIVE -> l.fait.age() >= AGE_ADULTE ? renforcee ? AUDIO_I_ADULTE : AUDIO_II_ADULTE
                    : renforcee ? AUDIO_I_MOINS_20 : AUDIO_II_MOINS_20;
            default -> JOUR;
        };
    }

    private static void planchers(List<Cours> groupe) {
        List<Seuil> planchers = new ArrayList<>();
        for (Cours l : groupe) {
            l.ouvrir();
            if (l.acte.poste() == Poste.PROTHESE_DENTAIRE_REMB && l.acte.classePanier() == ClassePanier.RENFORCEE) {
                l.etape(HORS_MAXIMUM, Effet.DROIT, "HORS_MAXIMUM", null, null, null);
            }
            if (l.renforceeLimitee() && l.acte.fraisReels().compareTo(l.prixLimite) > 0) {
                l.etape(PRIX_DEPASSE, Effet.ALERTE, CodeAlerte.PRIX_LIMITE_DEPASSE.name(), null, null, null);
            }
        }
        for (Cours l : groupe) {
            if (l.acte.rembourseParSecu()) {
                planchers.add(new Seuil(l, TM_INTEGRAL, l.ticketModerateur, null));
            }
        }
        for (Cours l : groupe) {
            if (l.renforceeLimitee() && l.acte.rembourseParSecu()) {
                Regle regle = l.acte.poste() == Poste.PROTHESE_DENTAIRE_REMB ? DENTAIRE : OPTIQUE_AUDITION;
                planchers.add(new Seuil(l, regle, l.fait.resteDuPrixLimite(), null));
            }
        }
        planchers.sort(Seuil.DECROISSANT);
        for (Seuil plancher : planchers) {
            Cours l = plancher.ligne();
            Montant avant = l.montant;
            boolean effet = plancher.montant().compareTo(avant) > 0;
            if (effet) {
                l.responsabilite(plancher.regle());
                l.porter(plancher.montant(), plancher.regle().clause());
            }
            l.etape(plancher.regle(), effet ? Effet.PLANCHER : Effet.SANS_EFFET, "PLANCHER", avant, l.montant, null);
        }
    }

    private static void limites(List<Cours> groupe) {
        List<Seuil> maxima = new ArrayList<>();
        for (Cours l : groupe) {
            l.ouvrir();
            if (l.acte.poste() == Poste.AIDE_AUDITIVE && l.acte.classePanier() == ClassePanier.LIBRE) {
                Figure figure = l.bareme.figure("AUDIO_II_MAX");
                maxima.add(new Seuil(l, AUDIO_II_MAX, figure.montant().moinsAuPlus(l.verse()), figure));
            }
            if (l.acte.executantMedecin() && !l.acte.adherentOptam() && l.acte.rembourseParSecu()
                    && l.acte.classePanier() != ClassePanier.RENFORCEE) {
                maxima.add(new Seuil(l, NON_OPTAM, l.fait.resteAvecDepassement("DEP_NON_OPTAM_MAX"),
                        l.bareme.figure("DEP_NON_OPTAM_MAX")));
            }
        }
        plafonner(maxima);
        List<Seuil> restes = new ArrayList<>();
        for (Cours l : groupe) {
            l.ouvrir();
            restes.add(new Seuil(l, RESTE_A_CHARGE, l.fait.resteApresSecu(), null));
            if (l.acte.montantAutresAssureurs().estPositif()) {
                restes.add(new Seuil(l, CUMUL, l.fait.resteACharge(), null));
            }
        }
        plafonner(restes);
    }

    private static void plafonner(List<Seuil> plafonds) {
        plafonds.sort(Seuil.CROISSANT);
        for (Seuil plafond : plafonds) {
            Cours l = plafond.ligne();
            Montant avant = l.montant;
            Montant apres = avant.min(plafond.montant().max(Montant.ZERO));
            boolean effet = apres.compareTo(avant) < 0;
            if (effet) {
                l.responsabilite(plafond.regle());
                l.ramener(apres);
            }
            l.etape(plafond.regle(), effet ? Effet.PLAFOND : Effet.SANS_EFFET, "PLAFOND", avant, apres, plafond.figure());
        }
    }

    private static void pieces(List<Cours> groupe) {
        for (Cours l : groupe) {
            if (l.terminee() || !l.montant.estPositif() || l.acte.modeReglement() == ModeReglement.TIERS_PAYANT_TOTAL) {
                continue;
            }
            l.ouvrir();
            List<Demandee> demandees = new ArrayList<>();
            if (l.acte.modeReglement() == ModeReglement.TIERS_PAYANT_PART_SECU) {
                demandees.add(RECU);
                if (l.acte.rembourseParSecu()) {
                    demandees.add(DECOMPTE);
                }
            } else {
                demandees.addAll(switch (l.acte.poste()) {
                    case MONTURE -> List.of(FACTURE_MONTURE);
                    case VERRES -> List.of(PRESCRIPTION_VERRES, FACTURE_VERRES);
                    case PROTHESE_DENTAIRE_REMB -> List.of(FACTURE_COURONNE);
                    case FORFAIT_JOURNALIER -> List.of(AVIS_JOUR, FACTURE_JOUR);
                    default -> List.of();
                });
                if (l.acte.modeReglement() == ModeReglement.AVANCE_PARTIELLE) {
                    demandees.add(PAIEMENT_PARTIEL);
                }
            }
            demandees.sort(Comparator.comparing(demandee -> demandee.regle().nom()));
            for (Demandee demandee : demandees) {
                l.pieces.add(new PieceManquante(demandee.codes(), l.acte.id(), null, false, demandee.regle().clause(), null));
                l.etape(demandee.regle(), Effet.PIECE, String.join(" ou ", demandee.codes().stream().map(Enum::name).toList()), null,
                        null, null);
            }
        }
    }

    private static void paiement(List<Cours> groupe) {
        for (Cours l : groupe) {
            l.ouvrir();
            if (l.acte.modeReglement() == ModeReglement.TIERS_PAYANT_TOTAL) {
                l.verser(TIERS_PAYANT, Destinataire.PROFESSIONNEL_DE_SANTE);
            }
        }
        for (Cours l : groupe) {
            if (l.acte.modeReglement() != ModeReglement.TIERS_PAYANT_TOTAL) {
                l.verser(AU_MEMBRE, Destinataire.MEMBRE_PARTICIPANT);
            }
        }
    }

    /** A line while it is decided. */
    private static final class Cours {
        final Acte acte;
        final Situation situation;
        final Bareme bareme;
        final List<Etape> trace;
        final List<Motif> refus;
        final List<Motif> attentes;
        final List<Tache> taches = new ArrayList<>(0);
        final List<Part> parts = new ArrayList<>(2);
        final List<PieceManquante> pieces = new ArrayList<>(2);
        Ligne fait;
        TypeVerres typeVerres;
        int unitesAvant;
        Promesse promesse;
        Destinataire destinataire;
        Montant montant = Montant.ZERO;
        Montant partTheorique = Montant.ZERO;
        Montant ticketModerateur = Montant.ZERO;
        Montant retenues = Montant.ZERO;
        Montant retenuesSecu = Montant.ZERO;
        Montant prixLimite;

        Cours(Acte acte, Droits droits, Bareme bareme, List<Etape> trace) {
            this.acte = acte;
            this.situation = droits.situation();
            this.bareme = bareme;
            this.trace = trace;
            this.refus = new ArrayList<>(droits.refus());
            this.attentes = new ArrayList<>(droits.attentes());
        }

        boolean terminee() {
            return !refus.isEmpty() || !taches.isEmpty();
        }

        /** What the steps that follow say they read. */
        void ouvrir() {
            fait = fait();
        }

        private Ligne fait() {
            return new Ligne(acte, situation, new Etat(montant, acte.baseRemboursement(), acte.tauxSecu(), partTheorique,
                    ticketModerateur, verse(), acte.montantAutresAssureurs(), retenues, prixLimite, null, false, false, false,
                    Montant.ZERO, false, unitesAvant, typeVerres, false, acte.classePanier(), false, null,
                    Etat.Couverture.AUCUNE), bareme);
        }

        Montant verse() {
            return acte.montantRembourseSecu() != null ? acte.montantRembourseSecu()
                    : partTheorique.moinsAuPlus(retenuesSecu).min(acte.fraisReels().moinsAuPlus(acte.montantAutresAssureurs()));
        }

        boolean renforceeLimitee() {
            return acte.classePanier() == ClassePanier.RENFORCEE && prixLimite != null;
        }

        void retenir(Regle regle, NatureRetenue nature, Montant retenue) {
            if (retenue != null && retenue.estPositif()) {
                retenues = retenues.plus(retenue);
                retenuesSecu = nature == NatureRetenue.DEPASSEMENT_AUTORISE ? retenuesSecu : retenuesSecu.plus(retenue);
                etape(regle, Effet.RETENUE, nature.name(), null, retenue, null);
            }
        }

        void verser(Regle regle, Destinataire qui) {
            destinataire = qui;
            etape(regle, Effet.VERSEMENT, qui.name(), null, montant, null);
        }

        void porter(Montant nouveau, ClauseRef clause) {
            ajouter(NaturePart.TICKET_MODERATEUR, nouveau.min(ticketModerateur).moinsAuPlus(montant), clause);
            ajouter(switch (promesse) {
                case POURCENT_BASE -> NaturePart.DEPASSEMENT;
                case RESTE_A_CHARGE_ZERO -> NaturePart.CENT_POUR_CENT_SANTE;
                case EUROS_PAR_OREILLE -> NaturePart.FORFAIT;
                case FORFAIT_JOURNALIER -> NaturePart.FORFAIT_JOURNALIER;
            }, nouveau.moinsAuPlus(montant.max(ticketModerateur)), clause);
            montant = nouveau;
        }

        void ramener(Montant nouveau) {
            Montant aOter = montant.moins(nouveau);
            while (aOter.estPositif()) {
                Part derniere = parts.remove(parts.size() - 1);
                ajouter(derniere.nature(), derniere.montant().moinsAuPlus(aOter), derniere.clause());
                aOter = aOter.moinsAuPlus(derniere.montant());
            }
            montant = nouveau;
        }

        private void ajouter(NaturePart nature, Montant part, ClauseRef clause) {
            if (part.estPositif()) {
                parts.add(new Part(nature, part, clause));
            }
        }

        private boolean responsabiliteTracee;

        /** Told once, where a floor or a maximum of the law changes something. */
        void responsabilite(Regle regle) {
            if (!regle.phase().equals("FRAIS_REELS") && !responsabiliteTracee) {
                responsabiliteTracee = true;
                etape(RESPONSABLE, Effet.DROIT, "CONTRAT_RESPONSABLE", null, null, null);
            }
        }

        void etape(Regle regle, Effet effet, String code, Montant avant, Montant apres, Figure figure) {
            trace.add(regle.etape(acte.id(), acte.dateSoins(), effet, code, avant, apres, fait == null ? fait() : fait, figure));
        }

        LigneDecompte decompte() {
            Montants montants = Montants.de(acte.fraisReels(), verse(), acte.montantAutresAssureurs(), montant, retenues);
            List<Motif> motifs = new ArrayList<>(refus);
            motifs.addAll(attentes);
            Statut statut = !refus.isEmpty() ? Statut.REFUSE : !taches.isEmpty() ? Statut.A_APPRECIER
                    : !attentes.isEmpty() ? Statut.EN_ATTENTE
                    : montants.resteVolontaire().estNul() ? Statut.ACCORDE : Statut.ACCORDE_PARTIEL;
            return new LigneDecompte(acte.id(), statut, acte.montantRembourseSecu() == null && acte.rembourseParSecu(), montants,
                    List.copyOf(parts), motifs, destinataire);
        }
    }

    // The decision as a whole

    private Decision conclure(Demande demande, boolean eligible, List<Cours> cours, List<Etape> trace) {
        List<LigneDecompte> lignes = cours.stream().map(Cours::decompte).toList();
        Montants montants = Montants.somme(lignes.stream().map(LigneDecompte::montants).toList());
        Set<Statut> statuts = EnumSet.noneOf(Statut.class);
        lignes.forEach(ligne -> statuts.add(ligne.statut()));
        Statut statut = statuts.contains(Statut.A_APPRECIER) ? Statut.A_APPRECIER
                : statuts.contains(Statut.EN_ATTENTE) ? Statut.EN_ATTENTE
                : statuts.size() == 1 ? statuts.iterator().next() : Statut.ACCORDE_PARTIEL;
        boolean illustratif = false;
        boolean deMemoire = false;
        for (Etape etape : trace) {
            illustratif |= etape.illustratif() && etape.effet() != Effet.SANS_EFFET;
            deMemoire |= etape.figure() != null && etape.figure().certitude() == Certitude.MEMOIRE_A_VERIFIER;
        }
        List<MotifNonPayable> motifs = new ArrayList<>();
        ajouterSi(motifs, demande.nature() == Nature.DEVIS, MotifNonPayable.DEVIS);
        ajouterSi(motifs, illustratif, MotifNonPayable.TABLE_ILLUSTRATIVE);
        ajouterSi(motifs, lignes.stream().anyMatch(LigneDecompte::estimee), MotifNonPayable.PART_OBLIGATOIRE_ESTIMEE);
        ajouterSi(motifs, deMemoire, MotifNonPayable.FIGURE_DE_MEMOIRE);
        ajouterSi(motifs, statuts.contains(Statut.EN_ATTENTE), MotifNonPayable.EN_ATTENTE);
        List<PieceManquante> pieces = cours.stream().flatMap(l -> pieces(demande.adhesion(), l).stream()).toList();
        ajouterSi(motifs, demande.nature() == Nature.LIQUIDATION && !pieces.isEmpty(), MotifNonPayable.PIECES_NON_DECLAREES);
        ajouterSi(motifs, statuts.contains(Statut.A_APPRECIER), MotifNonPayable.JUGEMENT_HUMAIN);
        ajouterSi(motifs, !montants.mutuelle().estPositif(), MotifNonPayable.RIEN_A_PAYER);
        List<Tache> taches = cours.stream().flatMap(ligne -> ligne.taches.stream()).toList();
        return new Decision(demande.nature(), statut, eligible, montants, lignes, List.copyOf(motifs), paiements(cours, lignes),
                List.of(), taches, clauses(trace), List.copyOf(trace), regles, vie(demande.adhesion(), pieces),
                List.of(), List.of(), null, List.of(), null, List.of());
    }

    /** The decision on a question: it has no line of care and pays nothing. */
    static Decision reponse(Demande demande, Statut statut, boolean eligible, List<Etape> trace, String regles, VieAdhesion vie,
            List<PrestationDecidee> prestations, LitigeDecide litige) {
        return new Decision(demande.nature(), statut, eligible, Montants.somme(List.of()), List.of(), List.of(MotifNonPayable.QUESTION),
                List.of(), List.of(), List.of(), clauses(trace), List.copyOf(trace), regles, vie, List.of(), List.of(), null, prestations,
                litige, List.of());
    }

    private static List<ClauseAppliquee> clauses(List<Etape> trace) {
        Map<String, ClauseAppliquee> clauses = new LinkedHashMap<>();
        for (Etape etape : trace) {
            if (etape.effet() != Effet.SANS_EFFET) {
                clauses.computeIfAbsent(etape.clause().id(), id -> new ClauseAppliquee(etape.clause(), etape.effet().name()));
            }
        }
        return List.copyOf(clauses.values());
    }

    private static LocalDate limitePieces(Adhesion adhesion) {
        LocalDate fin = adhesion.dernierJourCouvert();
        return fin == null ? null : fin.plusDays(1).plusMonths(MOIS_POUR_LES_PIECES);
    }

    /** Each document once, by the earlier of the two last days. */
    private static List<PieceManquante> pieces(Adhesion adhesion, Cours l) {
        LocalDate fin = limitePieces(adhesion);
        LocalDate prescription = l.acte.dateSoins().plusYears(2);
        LocalDate limite = fin != null && fin.isBefore(prescription) ? fin : prescription;
        Set<List<CodePiece>> dites = new HashSet<>();
        return l.pieces.stream().filter(piece -> l.pieces.stream().noneMatch(piece::couvertePar))
                .filter(piece -> dites.add(piece.codes())).map(piece -> piece.avant(limite)).toList();
    }

    private static VieAdhesion vie(Adhesion adhesion, List<PieceManquante> pieces) {
        LocalDate fin = adhesion.dernierJourCouvert();
        List<Echeance> calendrier = fin == null ? List.of()
                : List.of(new Echeance(limitePieces(adhesion), Terme.LIMITE_PIECES, TypeDemarche.VIE, PIECES.clause()));
        return new VieAdhesion(List.of(), calendrier, pieces, List.of(), List.of(),
                fin == null ? CoursAdhesion.SANS_FIN : new CoursAdhesion(fin, CauseFin.DECLAREE, List.of()));
    }

    private static void ajouterSi(List<MotifNonPayable> motifs, boolean vrai, MotifNonPayable motif) {
        if (vrai) {
            motifs.add(motif);
        }
    }

    private static List<Paiement> paiements(List<Cours> cours, List<LigneDecompte> lignes) {
        record Qui(Destinataire destinataire, String reference) {}
        Map<Qui, List<LigneDecompte>> parDestinataire = new LinkedHashMap<>();
        for (int i = 0; i < lignes.size(); i++) {
            LigneDecompte ligne = lignes.get(i);
            boolean due = ligne.statut() == Statut.ACCORDE || ligne.statut() == Statut.ACCORDE_PARTIEL;
            if (due && ligne.montants().mutuelle().estPositif()) {
                Qui qui = new Qui(ligne.destinataire(), ligne.destinataire() == Destinataire.PROFESSIONNEL_DE_SANTE
                        ? cours.get(i).acte.professionnel() : null);
                parDestinataire.computeIfAbsent(qui, cle -> new ArrayList<>()).add(ligne);
            }
        }
        List<Paiement> paiements = new ArrayList<>();
        parDestinataire.forEach((qui, siennes) -> paiements.add(new Paiement(qui.destinataire(), qui.reference(),
                Montant.somme(siennes.stream().map(ligne -> ligne.montants().mutuelle()).toList()), Montant.ZERO,
                siennes.stream().map(LigneDecompte::id).toList())));
        return paiements;
    }
}
