package fr.clausier.bench;

import fr.clausier.bench.PlainJava.Demandee;
import fr.clausier.bench.PlainJava.Regle;
import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.FraisJuridique;
import fr.clausier.contrat.Litige;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.contrat.adhesion.Terme;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.contrat.litige.CodeProcedure;
import fr.clausier.contrat.litige.FraisDeLitige;
import fr.clausier.contrat.litige.NatureFrais;
import fr.clausier.decision.Decision;
import fr.clausier.decision.FraisDecide;
import fr.clausier.decision.LitigeDecide;
import fr.clausier.decision.VieAdhesion;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decision.VieAdhesion.Reponse;
import fr.clausier.decision.VieAdhesion.StandingAcquis;
import fr.clausier.decompte.CodeAlerte;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Question;
import fr.clausier.decompte.Source;
import fr.clausier.decompte.Standing;
import fr.clausier.decompte.Statut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of dispute decided in plain Java: a medical error taken to court in France, declared with all its documents, and its
 * expenses, each agreed to beforehand.
 */
final class PlainLitige {

    /** A line of the table of fees. */
    private record Honoraire(Regle regle, Montant maximum) {

        static Honoraire de(int rang, String clause, String nom, String maximum) {
            return new Honoraire(rang("honoraires/honoraires.drl.xlsx", "Honoraires", "H" + rang, clause, nom,
                    "code", "transactionDite", "tribunalJudiciaireTgi"), Montant.de(maximum));
        }
    }

    /** What the member obtains, and the rule that gives it. */
    private record Obtenu(Regle regle, Standing standing) {}

    private static final String DOSSIER = "protection-juridique/";
    private static final String ETENDUE = DOSSIER + "etendue/";
    private static final String CONDUITE = DOSSIER + "suites/conduite/";

    private static final Regle TRENTE_JOURS = Regle.de("CALENDRIER", DOSSIER + "calendrier/declaration/trente-jours.drl", "COVEA-1-e",
            "Le refus de la réclamation ouvre trente jours pour déclarer le litige", "refus");
    private static final List<Demandee> PIECES = List.of(
            piece("nom-mutuelle", "le nom de la mutuelle", CodePiece.NOM_MUTUELLE),
            piece("numero-contrat", "le numéro du contrat", CodePiece.NUMERO_CONTRAT),
            piece("coordonnees-adversaire", "les coordonnées de l'adversaire", CodePiece.COORDONNEES_ADVERSAIRE),
            piece("coordonnees-assure", "les coordonnées de l'assuré", CodePiece.COORDONNEES_ASSURE),
            piece("demandes", "les demandes de l'assuré", CodePiece.DEMANDES),
            piece("documents", "les documents utiles à la défense", CodePiece.DOCUMENTS_UTILES),
            piece("justificatif-adhesion", "un justificatif d'adhésion", CodePiece.JUSTIFICATIF_ADHESION),
            piece("resume", "un résumé chronologique", CodePiece.RESUME_CHRONOLOGIQUE));
    private static final Regle PROCEDURE = condition("pieces/procedure.drl", "COVEA-8-g",
            "Les documents de la procédure se transmettent, sans que la garantie en dépende", "stade", "documentDeProcedure");
    private static final Regle HORS_DELAI = condition("declaration/hors-delai.drl", "COVEA-8-a",
            "La déclaration suit le refus de trente jours au plus", "declaration", "limiteDeclaration");
    private static final Regle TARDIVE = condition("exclusions/declaration-tardive.drl", "COVEA-4-g",
            "La déclaration tardive qui nuit à l'assureur fait perdre la garantie",
            "declaration", "limiteDeclaration", "prejudiceDuRetard", "forceMajeure");
    private static final Regle SOUS_LE_SEUIL = condition("exclusions/sous-le-seuil.drl", "COVEA-4-e",
            "Le litige de moins de cent cinquante euros est exclu", "seuilAdmis", "interet");
    private static final Regle GARANTI = Regle.de("EFFETS", DOSSIER + "effets/prise-en-charge/litige-garanti.drl", "COVEA-2-a",
            "Le litige garanti est pris en charge, à l'amiable puis en justice", "recevable");

    private static final Regle ANTERIEURS = Regle.de("EXCLUSIONS", DOSSIER + "exclusions/litige/anterieurs.drl", "COVEA-8-d",
            "Sans urgence, les frais antérieurs à la déclaration restent à l'assuré", "date", "declaration", "urgence");
    private static final Regle ADVERSES = Regle.de("EXCLUSIONS", DOSSIER + "exclusions/litige/frais-de-l-adversaire.drl", "COVEA-4-j",
            "Les dépens de l'adversaire et l'article 700 ne sont pas payés", "nature");
    private static final Regle HONORAIRES_ADMIS = Regle.de("ETENDUE", ETENDUE + "bareme/admis.drl", "COVEA-6-h",
            "Les honoraires du litige garanti sont pris en charge dans la limite des deux plafonds", "auBareme", "admis");
    private static final Regle FRAIS_ADMIS = Regle.de("ETENDUE", ETENDUE + "frais/accord-prealable.drl", "COVEA-7.3-a",
            "Les frais d'actes et de démarches autorisés d'avance sont réglés ou remboursés", "nature", "admis");
    private static final Regle AUTRE_ANNEE = Regle.de("ETENDUE", ETENDUE + "bareme/annee.drl", "COVEA-6-e",
            "Le barème connu sert pour une autre année que la sienne", "auBareme", "anneeBareme");
    private static final Regle UN_SEUL_PLAFOND = Regle.de("ETENDUE", ETENDUE + "avocats/un-seul-plafond.drl", "COVEA-7.3-e",
            "Plusieurs avocats n'ont ensemble que le plafond d'un seul", "partage", "nature", "code");
    private static final Regle FRANCE = rang("plafonds/plafonds.drl.xlsx", "Plafonds", "E11", "COVEA-6-b", "France", "zone");
    private static final Map<CodeProcedure, Honoraire> HONORAIRES = new EnumMap<>(Map.of(
            CodeProcedure.TGI, Honoraire.de(13, "COVEA-HON-TGI", "Tribunal de grande instance", "1111.00"),
            CodeProcedure.COUR_APPEL, Honoraire.de(39, "COVEA-HON-COUR-APPEL", "Cour d'appel", "1195.00"),
            CodeProcedure.CASSATION_DEMANDE, Honoraire.de(43, "COVEA-HON-CASSATION-DEMANDE",
                    "Cour de cassation ou Conseil d'État (demandeur)", "2627.00"),
            CodeProcedure.REFERE_JEX, Honoraire.de(46, "COVEA-HON-REFERE-JEX", "Référé et juge de l'exécution", "604.00"),
            CodeProcedure.EXPERTISE, Honoraire.de(50, "COVEA-HON-EXPERTISE", "Suivi d'expertise judiciaire (forfait)", "274.00")));

    private static final Obtenu JURISTE = obtenu("juriste", "COVEA-7.2-a",
            "Dès la déclaration, un juriste suit le dossier et informe l'assuré", Standing.JURISTE_DESIGNE, "declaration");
    private static final List<Obtenu> OBTENUS = List.of(
            obtenu("direction", "COVEA-7.2-g", "En justice, l'assuré dirige le procès", Standing.DIRECTION_DU_PROCES,
                    "admis", "stade", "transactionAboutie"),
            obtenu("justice", "COVEA-2-a", "Faute de transaction, l'assuré est défendu en justice", Standing.DEFENSE_EN_JUSTICE,
                    "admis", "stade", "transactionAboutie"),
            obtenu("libre-choix", "COVEA-7.2-f", "L'assuré choisit librement son avocat", Standing.LIBRE_CHOIX_DE_L_AVOCAT,
                    "admis", "conflitInterets"));

    private static final int JOURS_POUR_DECLARER = 30;
    private static final Montant SEUIL = Montant.de("150.00");
    private static final Montant PLAFOND = Montant.de("100000.00");
    private static final int ANNEE_DU_BAREME = 2019;
    private static final Comparator<FraisDeLitige> ORDRE = Comparator.comparing(FraisDeLitige::date).thenComparing(FraisDeLitige::nature)
            .thenComparing(FraisDeLitige::code, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FraisDeLitige::montant).thenComparing(FraisDeLitige::id);

    private static Demandee piece(String fichier, String quoi, CodePiece code) {
        return new Demandee(condition("pieces/" + fichier + ".drl", "COVEA-8-e", "La déclaration comprend " + quoi, "declaration"), code);
    }

    private static Regle condition(String fichier, String clause, String nom, String... proprietes) {
        return Regle.de("CONDITIONS", DOSSIER + "conditions/" + fichier, clause, nom, proprietes);
    }

    private static Obtenu obtenu(String fichier, String clause, String nom, Standing standing, String... proprietes) {
        return new Obtenu(Regle.de("SUITES", CONDUITE + fichier + ".drl", clause, nom, proprietes), standing);
    }

    private static Regle rang(String fichier, String feuille, String cellule, String clause, String nom, String... proprietes) {
        return new Regle("ETENDUE", nom, new ClauseRef(clause), new Source(ETENDUE + fichier, feuille, cellule), List.of(proprietes), false);
    }

    private final Map<String, String> lectures;
    private final String regles;

    PlainLitige(Map<String, String> lectures, String regles) {
        this.lectures = lectures;
        this.regles = regles;
    }

    Decision decide(Demande demande) {
        return new Cours(demande, lectures).decider(regles);
    }

    /** A dispute while it is decided. */
    private static final class Cours {
        final Demande demande;
        final Map<String, String> lectures;
        final List<Etape> trace = new ArrayList<>();
        final Set<Motif> refus = EnumSet.noneOf(Motif.class);
        final Map<Terme, LocalDate> dates = new EnumMap<>(Terme.class);
        final Map<String, Montant> communs = new HashMap<>();
        final List<StandingAcquis> standings = new ArrayList<>();
        Litige fait;
        /** Paid for the dispute so far. */
        Montant verse;
        /** Told once an expense has met it. */
        Montant plafond;

        Cours(Demande demande, Map<String, String> lectures) {
            this.demande = demande;
            this.lectures = lectures;
            verse = demande.litige().dejaVerse();
            dates.put(Terme.REFUS_RECLAMATION, demande.litige().dateRefus());
            dates.put(Terme.DECLARATION, demande.litige().dateDeclaration());
            fait = new Litige(demande, Map.copyOf(dates), false, false, CoursAdhesion.SANS_FIN, lectures);
        }

        Decision decider(String regles) {
            List<Echeance> calendrier = List.of(limite());
            lire(false);
            verifier();
            lire(false);
            boolean admis = refus.isEmpty();
            if (admis) {
                etape(GARANTI, Effet.DROIT, Question.LITIGE.name());
            }
            Map<String, FraisDecide> decides = new HashMap<>();
            demande.litige().frais().stream().sorted(ORDRE).forEach(frais -> decides.put(frais.id(), payer(frais, admis)));
            lire(admis);
            obtenir(JURISTE);
            if (admis) {
                OBTENUS.forEach(this::obtenir);
            }
            Statut statut = admis ? Statut.ACCORDE : Statut.REFUSE;
            VieAdhesion vie = new VieAdhesion(List.of(new Reponse(TypeAffaire.LITIGE, Question.LITIGE, statut, List.copyOf(refus))),
                    calendrier, List.of(), List.of(), standings, CoursAdhesion.SANS_FIN);
            return PlainJava.reponse(demande, statut, admis, trace, regles, vie, List.of(), new LitigeDecide(
                    demande.litige().frais().stream().map(frais -> decides.get(frais.id())).toList(), plafond, demande.litige().dejaVerse()));
        }

        private Echeance limite() {
            Echeance limite = new Echeance(demande.litige().dateRefus().plusDays(JOURS_POUR_DECLARER), Terme.LIMITE_DECLARATION,
                    TypeAffaire.LITIGE, TRENTE_JOURS.clause());
            trace.add(TRENTE_JOURS.etape(null, limite.jour(), Effet.ECHEANCE, limite.terme().name(), fait));
            dates.put(limite.terme(), limite.jour());
            return limite;
        }

        private void verifier() {
            PIECES.forEach(piece -> etape(piece.regle(), Effet.SANS_EFFET, piece.codes().get(0).name()));
            etape(PROCEDURE, Effet.ALERTE, CodeAlerte.DOCUMENT_DE_PROCEDURE_ATTENDU.name());
            if (fait.declaration().isAfter(fait.limiteDeclaration())) {
                etape(HORS_DELAI, Effet.ALERTE, CodeAlerte.DECLARATION_HORS_DELAI.name());
                if (fait.prejudiceDuRetard()) {
                    refuser(TARDIVE, Motif.DECLARATION_TARDIVE);
                }
            }
            if (fait.interetRetenu().compareTo(SEUIL) < 0) {
                refuser(SOUS_LE_SEUIL, Motif.SOUS_LE_SEUIL);
            }
        }

        private void refuser(Regle regle, Motif motif) {
            refus.add(motif);
            etape(regle, Effet.REFUS, motif.name());
        }

        private FraisDecide payer(FraisDeLitige frais, boolean admis) {
            Montant avant = frais.commun() == null ? Montant.ZERO : communs.getOrDefault(frais.commun(), Montant.ZERO);
            FraisJuridique lu = new FraisJuridique(demande, frais, frais.code(), admis, avant, Montant.ZERO, lectures);
            Set<Motif> siens = exclure(frais, lu);
            if (!siens.isEmpty()) {
                return new FraisDecide(frais, Statut.REFUSE, List.copyOf(siens), null, Montant.ZERO, null);
            }
            plafond = PLAFOND;
            Honoraire honoraire = frais.nature() == NatureFrais.HONORAIRES ? HONORAIRES.get(frais.code()) : null;
            if (admis) {
                etape(honoraire == null ? FRAIS_ADMIS : HONORAIRES_ADMIS, lu, Effet.DROIT, "FRAIS_ADMIS");
            }
            Montant maximum = honoraire == null ? null : borner(honoraire, lu);
            Montant pris = Montant.ZERO;
            if (admis) {
                pris = honoraire == null ? frais.montant()
                        : plafonner(honoraire.regle(), lu, maximum, frais.montant(), maximum);
                if (maximum != null && maximum.estNul() && lu.partage()) {
                    siens.add(Motif.HONORAIRES_DEJA_REGLES);
                }
                Montant entier = pris;
                pris = plafonner(FRANCE, lu, PLAFOND, entier, PLAFOND.moinsAuPlus(verse));
                if (!pris.estPositif() && !pris.equals(entier)) {
                    siens.add(Motif.PLAFOND_EPUISE);
                }
                verse = verse.plus(pris);
                if (frais.commun() != null) {
                    communs.put(frais.commun(), avant.plus(pris));
                }
            }
            Statut statut = !admis || !siens.isEmpty() ? Statut.REFUSE
                    : pris.equals(frais.montant()) ? Statut.ACCORDE : Statut.ACCORDE_PARTIEL;
            return new FraisDecide(frais, statut, List.copyOf(siens), maximum, pris, honoraire == null ? null : honoraire.regle().clause());
        }

        private Set<Motif> exclure(FraisDeLitige frais, FraisJuridique lu) {
            Set<Motif> siens = EnumSet.noneOf(Motif.class);
            if (frais.date().isBefore(demande.litige().dateDeclaration())) {
                siens.add(Motif.FRAIS_ANTERIEURS);
                etape(ANTERIEURS, lu, Effet.REFUS, Motif.FRAIS_ANTERIEURS.name());
            }
            if (frais.nature() == NatureFrais.ARTICLE_700_ADVERSE) {
                siens.add(Motif.FRAIS_DE_L_ADVERSAIRE);
                etape(ADVERSES, lu, Effet.REFUS, Motif.FRAIS_DE_L_ADVERSAIRE.name());
            }
            return siens;
        }

        /** @return what the line of the table leaves to this lawyer, those of the same procedure served before */
        private Montant borner(Honoraire honoraire, FraisJuridique lu) {
            if (lu.anneeBareme() != ANNEE_DU_BAREME) {
                etape(AUTRE_ANNEE, lu, Effet.ALERTE, CodeAlerte.BAREME_D_UNE_AUTRE_ANNEE.name());
            }
            Montant maximum = honoraire.maximum();
            trace.add(honoraire.regle().etape(lu.id(), null, Effet.OCTROI, maximum.toString(), null, maximum, lu, null));
            if (!lu.partage()) {
                return maximum;
            }
            Montant reste = maximum.moinsAuPlus(lu.dejaPris());
            trace.add(UN_SEUL_PLAFOND.etape(lu.id(), null, Effet.REDUCTION, "PARTAGE", maximum, reste, lu, null));
            return reste;
        }

        /**
         * @param dit   the ceiling as the step tells it
         * @param reste what is left of it
         */
        private Montant plafonner(Regle regle, FraisJuridique lu, Montant dit, Montant montant, Montant reste) {
            Montant pris = montant.min(reste);
            trace.add(regle.etape(lu.id(), null, pris.equals(montant) ? Effet.SANS_EFFET : Effet.PLAFOND, dit.toString(), montant, pris, lu, null));
            return pris;
        }

        private void obtenir(Obtenu obtenu) {
            etape(obtenu.regle(), Effet.QUALITE, obtenu.standing().name());
            standings.add(new StandingAcquis(obtenu.standing(), null, obtenu.regle().clause()));
        }

        /** What the steps that follow say they read. */
        private void lire(boolean admis) {
            fait = fait.avec(dates, refus.isEmpty(), admis, CoursAdhesion.SANS_FIN);
        }

        private void etape(Regle regle, Effet effet, String code) {
            trace.add(regle.etape(null, null, effet, code, fait));
        }

        private void etape(Regle regle, FraisJuridique lu, Effet effet, String code) {
            trace.add(regle.etape(lu.id(), null, effet, code, lu));
        }
    }
}
