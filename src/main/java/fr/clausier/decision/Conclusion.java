package fr.clausier.decision;

import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Lien;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.contrat.Figure.Certitude;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.adhesion.CodePiece;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.decision.Decision.ClauseAppliquee;
import fr.clausier.decision.CalculDroits.Droits;
import fr.clausier.decision.VieAdhesion.Reponse;
import fr.clausier.decompte.Effet;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Montants;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Question;
import fr.clausier.decompte.MotifNonPayable;
import fr.clausier.decompte.PieceManquante;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** From lines to a decision: totals, overall outcome, payability, payments. */
final class Conclusion {

    /** What keeps a promise from being made. */
    private static final Map<Statut, MotifNonPayable> OBSTACLES = Map.of(Statut.EN_ATTENTE, MotifNonPayable.EN_ATTENTE,
            Statut.A_APPRECIER, MotifNonPayable.JUGEMENT_HUMAIN, Statut.REFUSE, MotifNonPayable.PRISE_EN_CHARGE_REFUSEE);

    private Conclusion() {}

    static Decision de(Demande demande, String regles, List<Droits> droits, List<List<LigneEnCours>> enCours, Compteurs compteurs,
            VieAdhesion vie, List<Tache> tachesAdhesion, List<PrestationDecidee> prestations, LitigeDecide litige,
            List<Decision.AutreDemande> autresDemandes, CalculAdhesion adhesion, Passe passe, List<Etape> trace) {
        List<LigneDecompte> lignes = enCours.stream().map(Conclusion::decompte).toList();
        Montants montants = Montants.somme(lignes.stream().map(LigneDecompte::montants).toList());
        List<Tache> taches = new ArrayList<>(tachesAdhesion);
        enCours.forEach(parts -> taches.addAll(parts.stream().flatMap(part -> part.tachesRestantes().stream()).distinct().toList()));
        List<Reponse> reponses = reponses(demande, droits, vie, taches);
        boolean illustratif = trace.stream().anyMatch(etape -> etape.illustratif() && etape.effet() != Effet.SANS_EFFET);
        List<PieceManquante> pieces = new ArrayList<>(vie.pieces());
        enCours.forEach(parts -> pieces.addAll(parts.stream().flatMap(part -> pieces(part, adhesion).stream()).distinct().toList()));
        Set<MotifNonPayable> motifs = motifs(demande, lignes, montants, pieces, trace, illustratif);
        List<Statut> obstacles = obstacles(demande, reponses);
        obstacles.forEach(obstacle -> motifs.add(OBSTACLES.get(obstacle)));
        Statut statut = demande.type().assistance() ? PrestationDecidee.statut(prestations) : demande.question() ? statut(demande, reponses, taches)
                : !obstacles.isEmpty() ? Statut.dePlusieurs(obstacles)
                : Statut.dePlusieurs(lignes.stream().map(LigneDecompte::statut).toList());
        boolean eligible = demande.type().assistance() ? prestations.stream().anyMatch(PrestationDecidee::donnee) : demande.question() ? statut == Statut.ACCORDE : droits.stream().allMatch(Droits::ouverts);
        Suites suites = new Suites(demande, passe, lignes);
        List<Decision.CompteurApres> apres = compteurs.apres();
        return new Decision(demande.nature(), statut, eligible, montants, lignes, List.copyOf(motifs),
                suites.paiements(), apres, List.copyOf(taches), clauses(trace), List.copyOf(trace), regles,
                new VieAdhesion(reponses, vie.calendrier(), List.copyOf(pieces), vie.sommes(), vie.standings(), vie.cours()),
                suites.differences(), suites.aRedecider(apres), suites.engagement(vie, motifs), prestations, litige, List.copyOf(autresDemandes));
    }

    /** A line, of one part or of several. */
    private static LigneDecompte decompte(List<LigneEnCours> parts) {
        return LigneDecompte.reunir(parts.stream().map(LigneEnCours::decompte).toList());
    }

    /** One line a document: what is asked for twice is told once, at its most demanding. */
    private static List<PieceManquante> pieces(LigneEnCours ligne, CalculAdhesion adhesion) {
        if (!ligne.refus.isEmpty() || ligne.pieces.isEmpty()) {
            return List.of();
        }
        LocalDate limite = adhesion.limiteEnvoi(ligne.acte.dateSoins());
        Set<List<CodePiece>> dites = new HashSet<>();
        return ligne.pieces.stream().filter(piece -> ligne.pieces.stream().noneMatch(piece::couvertePar))
                .filter(piece -> dites.add(piece.codes())).map(piece -> piece.avant(limite)).toList();
    }

    /** The answers on persons join those on steps, when a question was asked. */
    private static List<Reponse> reponses(Demande demande, List<Droits> droits, VieAdhesion vie, List<Tache> taches) {
        List<Reponse> reponses = new ArrayList<>(vie.reponses());
        boolean membre = demande.type() == TypeDemande.ADHESION && demande.beneficiaire().lien() == Lien.MEMBRE;
        for (Droits jour : demande.question() && !membre ? droits : List.<Droits>of()) {
            reponses.add(reponse(Question.QUALITE, jour));
            if (demande.type() != TypeDemande.ADHESION) {
                reponses.add(reponse(Question.PERIODE, jour));
            }
            jour.appreciations().forEach(motif -> taches.add(new Tache(null, Tache.GESTIONNAIRE, motif.texte())));
        }
        return List.copyOf(reponses);
    }

    /** A PRISE_EN_CHARGE promises nothing while its request, or the promise itself, is not granted. */
    private static List<Statut> obstacles(Demande demande, List<Reponse> reponses) {
        return demande.nature() != Nature.PRISE_EN_CHARGE ? List.of() : reponses.stream()
                .filter(reponse -> reponse.objet() == TypeAffaire.SERVICE || reponse.objet() == TypeAffaire.ENGAGEMENT)
                .map(Reponse::statut).filter(OBSTACLES::containsKey).toList();
    }

    private static Reponse reponse(Question question, Droits droits) {
        List<Motif> refus = droits.refus().stream().filter(motif -> motif.question() == question).toList();
        List<Motif> autres = Stream.concat(droits.appreciations().stream(), droits.attentes().stream())
                .filter(motif -> motif.question() == question).toList();
        Statut statut = !refus.isEmpty() ? Statut.REFUSE : autres.isEmpty() ? Statut.ACCORDE
                : droits.appreciations().containsAll(autres) ? Statut.A_APPRECIER : Statut.EN_ATTENTE;
        return new Reponse(null, question, statut, Stream.concat(refus.stream(), autres.stream()).toList());
    }

    /** What was asked decides; a question that calls for no yes or no waits for whoever must still judge. */
    private static Statut statut(Demande demande, List<Reponse> reponses, List<Tache> taches) {
        List<Statut> statuts = reponses.stream().filter(reponse -> reponse.objet() == null
                || reponse.objet() == demande.type().objet()).map(Reponse::statut).toList();
        boolean sansQuestion = demande.type() == TypeDemande.COTISATION;
        if (statuts.contains(Statut.REFUSE)) {
            return Statut.REFUSE;
        }
        if (statuts.contains(Statut.A_APPRECIER) || sansQuestion && !taches.isEmpty()) {
            return Statut.A_APPRECIER;
        }
        return statuts.contains(Statut.EN_ATTENTE) ? Statut.EN_ATTENTE : Statut.ACCORDE;
    }

    private static Set<MotifNonPayable> motifs(Demande demande, List<LigneDecompte> lignes, Montants montants,
            List<PieceManquante> pieces, List<Etape> trace, boolean illustratif) {
        Set<MotifNonPayable> motifs = EnumSet.noneOf(MotifNonPayable.class);
        if (demande.nature() == Nature.DEVIS) {
            motifs.add(MotifNonPayable.DEVIS);
        }
        if (demande.nature() == Nature.PRISE_EN_CHARGE) {
            motifs.add(MotifNonPayable.PRISE_EN_CHARGE);
        }
        if (illustratif) {
            motifs.add(MotifNonPayable.TABLE_ILLUSTRATIVE);
        }
        if (lignes.stream().anyMatch(LigneDecompte::estimee)) {
            motifs.add(MotifNonPayable.PART_OBLIGATOIRE_ESTIMEE);
        }
        if (trace.stream().anyMatch(etape -> etape.figure() != null
                && etape.figure().certitude() == Certitude.MEMOIRE_A_VERIFIER)) {
            motifs.add(MotifNonPayable.FIGURE_DE_MEMOIRE);
        }
        if (lignes.stream().anyMatch(ligne -> ligne.statut() == Statut.EN_ATTENTE)) {
            motifs.add(MotifNonPayable.EN_ATTENTE);
        }
        if (demande.nature() == Nature.LIQUIDATION && pieces.stream().anyMatch(piece -> !piece.connue())) {
            motifs.add(MotifNonPayable.PIECES_NON_DECLAREES);
        }
        if (lignes.stream().anyMatch(ligne -> ligne.statut() == Statut.A_APPRECIER)) {
            motifs.add(MotifNonPayable.JUGEMENT_HUMAIN);
        }
        if (demande.question()) {
            motifs.add(MotifNonPayable.QUESTION);
        } else if (!montants.mutuelle().estPositif()) {
            motifs.add(MotifNonPayable.RIEN_A_PAYER);
        }
        return motifs;
    }

    private static List<ClauseAppliquee> clauses(List<Etape> trace) {
        Map<String, ClauseAppliquee> clauses = new LinkedHashMap<>();
        for (Etape etape : trace) {
            if (etape.clause() != null && etape.effet() != Effet.SANS_EFFET) {
                clauses.putIfAbsent(etape.clause().id(), new ClauseAppliquee(etape.clause(), etape.effet().name()));
                etape.aussi().forEach(autre -> clauses.putIfAbsent(autre.id(), new ClauseAppliquee(autre, etape.effet().name())));
            }
        }
        return List.copyOf(clauses.values());
    }
}
