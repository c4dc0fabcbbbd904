package fr.clausier.api;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Concerne;
import fr.clausier.contrat.ContratServi;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Figure;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.adhesion.CoursAdhesion;
import fr.clausier.decision.Decision;
import fr.clausier.decision.FraisDecide;
import fr.clausier.decision.LitigeDecide;
import fr.clausier.decision.PrestationDecidee;
import fr.clausier.decision.PrestationDecidee.FraisDecides;
import fr.clausier.decision.PrestationDecidee.QuotaApplique;
import fr.clausier.decision.VieAdhesion;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decompte.CodeAlerte;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Montants;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.MotifNonPayable;
import fr.clausier.decompte.NatureSomme;
import fr.clausier.decompte.Part;
import fr.clausier.decompte.Tache;
import fr.clausier.regles.Clause;
import fr.clausier.regles.ClauseCatalogue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A decision as a claims system reads it. Amounts are decimal strings in euros with two places.
 *
 * @param id               null for a simulation, which is not stored
 * @param motifsNonPayable why the decision must not be paid as it stands; empty when it is payable
 * @param indus            what was paid before and is owed back; empty when nothing is
 * @param recours          third parties to turn to; empty until they are offered
 * @param interpretations  the named readings of the contract that decided something
 * @param reponses         what was asked of the membership, and the steps that something stands against
 * @param calendrier       every day that a clause counts, in order
 * @param piecesManquantes documents to send, for the membership or for a line, by the same day
 * @param sommes           what becomes due apart from benefits, zero included
 * @param qualites         what the member becomes, keeps or loses
 * @param couverture       from when to when the membership covers
 * @param differences      line by line, against the earlier decisions that this one is about
 * @param aRedecider       later decisions that counted on what this one changes: to be decided again
 * @param prestations      guarantees of assistance: those asked for, or all those open
 * @param litige           what legal protection takes in charge of the expenses of a dispute; null without one
 * @param parContrat       what each contract answers, with its own clauses: one part unless the demande concerns several
 * @param autresDemandes   demandes that the member could make besides, after what happened
 * @param engagement       what a PRISE_EN_CHARGE commits to; null when it commits to nothing
 */
public record DecisionJson(
        UUID id,
        Instant instant,
        String reference,
        String referencePaiement,
        List<String> concerne,
        String type,
        String nature,
        String statut,
        Eligibilite eligibilite,
        List<ReponseJson> reponses,
        List<EcheanceJson> calendrier,
        List<SommeJson> sommes,
        List<QualiteJson> qualites,
        CouvertureJson couverture,
        boolean payable,
        List<String> motifsNonPayable,
        Montants montants,
        List<LigneJson> lignes,
        List<PrestationJson> prestations,
        LitigeJson litige,
        List<ClauseJson> clauses,
        List<InterpretationJson> interpretations,
        List<AlerteJson> alertes,
        List<Tache> taches,
        List<Paiement> paiements,
        List<Indu> indus,
        List<SommeJson> recours,
        List<DifferenceJson> differences,
        List<String> aRedecider,
        EngagementJson engagement,
        List<PieceJson> piecesManquantes,
        List<PartJson> parContrat,
        List<AutreDemandeJson> autresDemandes,
        List<CompteurJson> compteurs,
        List<Object> prochainRenouvellement,
        List<EtapeJson> trace,
        Regles regles) {

    /** The shape of this answer; a change that removes or renames a field changes it. */
    static final int SCHEMA = 1;

    private static final Set<NatureSomme> RECOURS =
            EnumSet.of(NatureSomme.RECOURS_TIERS, NatureSomme.RECOURS_TIERS_PREJUDICE_PERSONNEL);

    /** Whether the person was covered on every day of care, or what was asked is granted; and why not. */
    public record Eligibilite(boolean ouverte, List<MotifJson> motifs) {}

    /** {@code demarche} is null for a person on a day, {@code question} for a step that nobody asked about. */
    public record ReponseJson(String demarche, String question, String texte, String statut, List<MotifJson> motifs) {}

    /** A day, and the clause that counts it. */
    public record EcheanceJson(String jour, String code, String texte, String demarche, String clause) {}

    /**
     * A document; any one of {@code codes} will do. {@code ligne} is null for a step of the membership, {@code demarche} for a
     * line. {@code etat} is MANQUANTE when it is known not to have come, ATTENDUE when nothing is told of the documents
     * received; {@code echeance} is null when no clause sets one.
     */
    public record PieceJson(List<String> codes, String texte, String ligne, String demarche, String etat, String clause,
            String echeance) {}

    /** {@code debiteur} is MUTUELLE, MEMBRE or TIERS, who answers for an accident; {@code echeance} is null when no clause sets one. */
    public record SommeJson(String code, String texte, String debiteur, String montant, String echeance, String clause) {}

    /** {@code valeur} is null for a standing that has none. */
    public record QualiteJson(String code, String texte, String valeur, String clause) {}

    /** Both days are covered; {@code dernierJour} and {@code cause} are null when the membership goes on. */
    public record CouvertureJson(String premierJour, String dernierJour, String cause, List<SuspensionJson> suspensions) {}

    /** From {@code debut} at 0 h to {@code reprise} at noon; null: it does not come back. */
    public record SuspensionJson(String debut, String reprise) {}

    public record MotifJson(String code, String texte) {}

    /** {@code resteACharge} follows from the others; {@code parts} add up to {@code mutuelle}. */
    public record LigneJson(String id, String statut, boolean partObligatoireEstimee, Montants montants,
            List<Part> parts, List<MotifJson> motifs) {}

    /**
     * A guarantee of assistance. {@code accordee} is in {@code unite}; null when nothing limits it and no quantity is asked, or when it
     * is not given. {@code exclut} names guarantees that it excludes for the same event: itself, in another of its forms.
     */
    public record PrestationJson(String id, String garantie, String article, String texte, String option, String statut,
            List<MotifJson> motifs, String demandee, String evaluee, String accordee, String unite, Integer visites, List<QuotaJson> quotas,
            List<String> prisesEnCharge, List<FraisJson> frais, List<String> exclut, List<EcheanceJson> echeances) {}

    /** A maximum and how far it is used, in {@code unite}. */
    public record QuotaJson(String texte, String unite, String maximum, String avant, String accorde, String apres, String reste,
            String clause) {}

    /** Expenses of one nature, in euros; {@code clause} is null when the contract does not name them. */
    public record FraisJson(String nature, String texte, String depense, String prisEnCharge, String resteACharge, String clause) {}

    /** What one contract answers: {@code SANTE}, {@code ASSISTANCE} or {@code PROTECTION_JURIDIQUE}; its clauses that did something. */
    public record PartJson(String contrat, String statut, List<String> clauses) {

        /** The contracts that the demande is about, in that order. */
        static List<PartJson> de(Demande demande, Decision decision) {
            List<PartJson> parts = new ArrayList<>();
            List<String> clauses = decision.clauses().stream().map(appliquee -> appliquee.clause().id()).toList();
            decision.parContrat(demande).forEach((contrat, statut) -> parts.add(new PartJson(contrat.name(), statut.name(),
                    clauses.stream().filter(clause -> ContratServi.de(clause) == contrat).toList())));
            return parts;
        }
    }

    /** Another demande that the member could make, and the clause that opens it. */
    public record AutreDemandeJson(String type, String texte, String clause) {}

    /** The expenses of a dispute, in euros; {@code plafond} and {@code reste} are null when no clause gives them. */
    public record LitigeJson(String plafond, String dejaVerse, String prisEnCharge, String reste, List<FraisLitigeJson> frais) {}

    /** {@code plafond} is null for an expense at its cost, or when it is not known; {@code clause} gives it. */
    public record FraisLitigeJson(String id, String nature, String texte, String code, String statut, List<MotifJson> motifs, String montant,
            String plafond, String prisEnCharge, String resteACharge, String clause) {}

    /** A clause that did something; {@code effet} is what its first step did. */
    public record ClauseJson(String id, String article, String titre, String effet) {}

    /** A named reading that decided something. */
    public record InterpretationJson(String id, String sujet, String lecture, boolean approuvee) {}

    public record AlerteJson(String code, String ligne, String message) {}

    /** What is owed back, by whom, in euros. */
    public record Indu(String destinataire, String reference, String montant) {}

    /** {@code avant} and {@code apres} are null on the side that does not have the line; {@code difference} is signed. */
    public record DifferenceJson(String decision, String ligne, String avant, String apres, String difference) {}

    /** {@code numero} is null for a simulation; {@code valideJusquau} is the last day of care, included. */
    public record EngagementJson(String numero, String montant, String valideJusquau) {}

    /** What to pay to whom; {@code dejaVerse} is taken off {@code montant} in {@code solde}, negative when it is owed back. */
    public record Paiement(String destinataire, String reference, String montant, String dejaVerse, String solde,
            List<String> lignes, String echeance) {}

    /**
     * {@code version} is the one read; a payment that spends it makes {@code versionApres}. {@code depuis} is the day of
     * care that opened a period of months, to be given back with the counter.
     */
    public record CompteurJson(String cle, String avant, String consomme, String reserve, String apres, int version,
            int versionApres, String depuis) {}

    /** The rule set, the engine and the shape of the answer. */
    public record Regles(String hash, String moteur, int schema) {}

    /** A step of the trace; {@code aussi} names clauses of other documents that say the same, null when there are none. */
    public record EtapeJson(int rang, String phase, String ligne, String jour, String effet, String code, String regle,
            String clause, List<String> aussi, String interpretation, String source, String cellule, String phrase, String avant, String apres,
            Map<String, String> faits, FigureJson figure) {}

    /** The legal figure that a step used. */
    public record FigureJson(String code, String libelle, String valeur, String unite, String du, String au, String source,
            String certitude) {

        static FigureJson de(Figure figure) {
            return figure == null ? null : new FigureJson(figure.code(), figure.libelle(), figure.texte(),
                    figure.unite(), figure.du().toString(), figure.au() == null ? null : figure.au().toString(),
                    figure.source(), figure.certitude().name());
        }
    }

    static DecisionJson de(UUID id, Instant instant, Demande demande, Decision decision, ClauseCatalogue catalogue, String moteur) {
        return new DecisionJson(id, instant, demande.reference(), demande.referencePaiement(),
                demande.concerne().stream().map(Concerne::decision).toList(), demande.type().name(), decision.nature() == null ? null : decision.nature().name(),
                decision.statut().name(), eligibilite(decision), reponses(decision.vie()), calendrier(decision.vie()),
                sommes(decision.vie()), qualites(decision.vie()), couverture(demande.adhesion().dateEffet(), decision.vie().cours()), decision.payable(),
                decision.motifsNonPayable().stream().map(Enum::name).toList(), decision.montants(),
                decision.lignes().stream().map(DecisionJson::ligne).toList(),
                decision.prestations().stream().map(DecisionJson::prestation).toList(), litige(decision.litige()),
                decision.clauses().stream().map(c -> clause(c, catalogue)).toList(), interpretations(decision, catalogue), alertes(decision), decision.taches(),
                decision.paiements().stream().map(DecisionJson::paiement).toList(), indus(decision), recours(decision.vie()),
                decision.differences().stream().map(DecisionJson::difference).toList(), decision.aRedecider(), engagement(id, decision), pieces(decision.vie()), PartJson.de(demande, decision),
                decision.autresDemandes().stream().map(a -> new AutreDemandeJson(a.type().name(), a.type().texte(), a.clause().id())).distinct().toList(),
                decision.compteurs().stream().map(c -> compteur(c, decision)).toList(), List.of(),
                trace(decision.trace()), new Regles(decision.regles(), moteur, SCHEMA));
    }

    private static Eligibilite eligibilite(Decision decision) {
        Set<MotifJson> motifs = new LinkedHashSet<>();
        decision.lignes().stream().flatMap(ligne -> ligne.motifs().stream()).filter(motif -> motif.question() != null)
                .forEach(motif -> motifs.add(motif(motif)));
        decision.vie().reponses().stream().filter(reponse -> reponse.question() != null && decision.nature() == null)
                .forEach(reponse -> reponse.motifs().forEach(motif -> motifs.add(motif(motif))));
        return new Eligibilite(decision.eligible(), List.copyOf(motifs));
    }

    private static List<ReponseJson> reponses(VieAdhesion vie) {
        return vie.reponses().stream().map(r -> new ReponseJson(code(r.objet()), code(r.question()),
                r.question() == null ? null : r.question().texte(), r.statut().name(),
                r.motifs().stream().map(DecisionJson::motif).toList())).toList();
    }

    private static List<EcheanceJson> calendrier(VieAdhesion vie) {
        return echeances(vie.calendrier());
    }

    private static List<EcheanceJson> echeances(List<Echeance> calendrier) {
        return calendrier.stream().map(jour -> new EcheanceJson(jour.jour().toString(), jour.terme().name(),
                jour.terme().texte(), jour.objet().name(), jour.clause().id())).toList();
    }

    private static PrestationJson prestation(PrestationDecidee decidee) {
        return new PrestationJson(decidee.id(), decidee.garantie().name(), decidee.garantie().article(), decidee.garantie().texte(),
                code(decidee.demandee().option()), decidee.statut().name(), decidee.motifs().stream().map(DecisionJson::motif).toList(),
                quantite(decidee.demandee().quantite()), quantite(decidee.demandee().evaluee()), quantite(decidee.accordee()),
                decidee.demandee().unite().name(), decidee.visites(), decidee.quotas().stream().map(DecisionJson::quota).toList(), decidee.tarifs(),
                decidee.frais().stream().map(DecisionJson::frais).toList(), decidee.exclut().stream().map(Enum::name).toList(),
                echeances(decidee.calendrier()));
    }

    private static LitigeJson litige(LitigeDecide litige) {
        return litige == null ? null : new LitigeJson(texte(litige.plafond()), litige.dejaVerse().toString(), litige.prisEnCharge().toString(),
                texte(litige.reste()), litige.frais().stream().map(DecisionJson::frais).toList());
    }

    private static FraisLitigeJson frais(FraisDecide decide) {
        return new FraisLitigeJson(decide.frais().id(), decide.frais().nature().name(), decide.frais().nature().texte(), code(decide.frais().code()),
                decide.statut().name(), decide.motifs().stream().map(DecisionJson::motif).toList(), decide.frais().montant().toString(),
                texte(decide.plafond()), decide.prisEnCharge().toString(), decide.resteACharge().toString(),
                decide.clause() == null ? null : decide.clause().id());
    }

    private static QuotaJson quota(QuotaApplique quota) {
        return new QuotaJson(quota.quota().texte(), quota.quota().unite().name(), quantite(quota.maximum()), quantite(quota.avant()),
                quantite(quota.accorde()), quantite(quota.apres()), quantite(quota.reste()), quota.clause().id());
    }

    private static FraisJson frais(FraisDecides frais) {
        return new FraisJson(frais.nature().name(), frais.nature().texte(), frais.depense().toString(), frais.prisEnCharge().toString(),
                frais.resteACharge().toString(), frais.clause() == null ? null : frais.clause().id());
    }

    private static String quantite(BigDecimal quantite) {
        return quantite == null ? null : quantite.stripTrailingZeros().toPlainString();
    }

    private static List<SommeJson> sommes(VieAdhesion vie) {
        return vie.sommes().stream().map(somme -> new SommeJson(somme.nature().name(), somme.nature().texte(),
                somme.nature().debiteur().name(), somme.montant().toString(),
                somme.echeance() == null ? null : somme.echeance().toString(), somme.clause().id())).toList();
    }

    /** Of those sums, what the mutual claims from who answers for an accident. */
    private static List<SommeJson> recours(VieAdhesion vie) {
        return sommes(vie).stream().filter(somme -> RECOURS.contains(NatureSomme.valueOf(somme.code()))).toList();
    }

    private static List<QualiteJson> qualites(VieAdhesion vie) {
        return vie.standings().stream().map(acquis -> new QualiteJson(acquis.standing().name(), acquis.standing().texte(),
                acquis.valeur(), acquis.clause().id())).toList();
    }

    private static List<PieceJson> pieces(VieAdhesion vie) {
        return vie.pieces().stream().map(piece -> new PieceJson(piece.codes().stream().map(Enum::name).toList(),
                String.join(", ou ", piece.codes().stream().map(CodePiece::texte).toList()), piece.ligne(),
                code(piece.objet()), piece.connue() ? "MANQUANTE" : "ATTENDUE", piece.clause().id(),
                piece.echeance() == null ? null : piece.echeance().toString())).toList();
    }

    private static CouvertureJson couverture(LocalDate effet, CoursAdhesion cours) {
        return new CouvertureJson(effet.toString(), cours.dernierJour() == null ? null : cours.dernierJour().toString(), code(cours.cause()),
                cours.suspensions().stream().map(s -> new SuspensionJson(s.debut().toString(),
                        s.reprise() == null ? null : s.reprise().toString())).toList());
    }

    private static String code(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static MotifJson motif(Motif motif) {
        return new MotifJson(motif.name(), motif.texte());
    }

    private static LigneJson ligne(LigneDecompte ligne) {
        return new LigneJson(ligne.id(), ligne.statut().name(), ligne.estimee(), ligne.montants(), ligne.parts(),
                ligne.motifs().stream().map(DecisionJson::motif).toList());
    }

    private static ClauseJson clause(Decision.ClauseAppliquee appliquee, ClauseCatalogue catalogue) {
        Clause clause = catalogue.find(appliquee.clause().id()).orElseThrow();
        return new ClauseJson(clause.id(), clause.article(), clause.titre(), appliquee.effet());
    }

    private static List<InterpretationJson> interpretations(Decision decision, ClauseCatalogue catalogue) {
        return decision.trace().stream().filter(etape -> etape.effet() != Effet.SANS_EFFET && etape.source() != null
                        && etape.source().interpretation() != null).map(etape -> etape.source().interpretation()).distinct()
                .map(id -> catalogue.interpretation(id).orElseThrow())
                .map(i -> new InterpretationJson(i.id(), i.sujet(), i.lecture(), i.derogation() || i.approuvePar() != null)).toList();
    }

    private static List<AlerteJson> alertes(Decision decision) {
        List<AlerteJson> alertes = new ArrayList<>();
        decision.trace().stream().filter(etape -> etape.effet() == Effet.ALERTE).forEach(etape -> alertes.add(
                new AlerteJson(etape.code(), etape.ligne(), CodeAlerte.valueOf(etape.code()).texte())));
        if (decision.motifsNonPayable().contains(MotifNonPayable.TABLE_ILLUSTRATIVE)) {
            alertes.add(new AlerteJson(CodeAlerte.TABLE_ILLUSTRATIVE.name(), null, CodeAlerte.TABLE_ILLUSTRATIVE.texte()));
        }
        if (decision.motifsNonPayable().contains(MotifNonPayable.FIGURE_DE_MEMOIRE)) {
            alertes.add(new AlerteJson(CodeAlerte.FIGURE_A_VERIFIER.name(), null, CodeAlerte.FIGURE_A_VERIFIER.texte()));
        }
        return alertes;
    }

    private static Paiement paiement(Decision.Paiement paiement) {
        return new Paiement(paiement.destinataire().name(), paiement.reference(), paiement.montant().toString(),
                paiement.dejaVerse().toString(), paiement.solde().toString(), paiement.lignes(), null);
    }

    private static List<Indu> indus(Decision decision) {
        return decision.paiements().stream().filter(paiement -> Montant.ZERO.compareTo(paiement.solde()) > 0)
                .map(paiement -> new Indu(paiement.destinataire().name(), paiement.reference(),
                        Montant.ZERO.moins(paiement.solde()).toString())).toList();
    }

    private static DifferenceJson difference(Decision.Difference difference) {
        return new DifferenceJson(difference.decision(), difference.ligne(), texte(difference.avant()), texte(difference.apres()),
                difference.difference().toString());
    }

    private static String texte(Montant montant) {
        return montant == null ? null : montant.toString();
    }

    private static EngagementJson engagement(UUID id, Decision decision) {
        Decision.Engagement engagement = decision.engagement();
        return engagement == null ? null : new EngagementJson(id == null ? null : id.toString(), engagement.montant().toString(),
                engagement.valideJusquau() == null ? null : engagement.valideJusquau().toString());
    }

    private static CompteurJson compteur(Decision.CompteurApres compteur, Decision decision) {
        boolean depense = decision.depense(compteur);
        return new CompteurJson(compteur.cle(), texte(compteur.avant()), texte(compteur.consomme()), texte(compteur.reserve()),
                texte(compteur.apres()), compteur.version(), depense ? compteur.version() + 1 : compteur.version(),
                compteur.depuis() == null ? null : compteur.depuis().toString());
    }

    private static String texte(BigDecimal quantite) {
        return quantite.signum() == 0 ? "0" : quantite.stripTrailingZeros().toPlainString();
    }

    private static List<EtapeJson> trace(List<Etape> trace) {
        List<EtapeJson> etapes = new ArrayList<>(trace.size());
        for (Etape etape : trace) {
            etapes.add(new EtapeJson(etapes.size() + 1, etape.phase(), etape.ligne(), etape.jour() == null ? null : etape.jour().toString(),
                    etape.effet().name(), etape.code(), etape.regle(), etape.clause() == null ? null : etape.clause().id(),
                    etape.aussi().isEmpty() ? null : etape.aussi().stream().map(ClauseRef::id).toList(),
                    etape.source() == null ? null : etape.source().interpretation(),
                    etape.source() == null ? null : etape.source().fichier(),
                    etape.source() == null || etape.source().cellule() == null ? null
                            : etape.source().feuille() + "!" + etape.source().cellule(),
                    etape.phrase(), etape.avant() == null ? null : etape.avant().toString(),
                    etape.apres() == null ? null : etape.apres().toString(), etape.faits().valeurs(),
                    FigureJson.de(etape.figure())));
        }
        return etapes;
    }
}
