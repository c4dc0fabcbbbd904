package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.ContratServi;
import fr.clausier.contrat.Demande;
import fr.clausier.contrat.Nature;
import fr.clausier.contrat.TypeDemande;
import fr.clausier.contrat.affaire.TypeAffaire;
import fr.clausier.decompte.Destinataire;
import fr.clausier.decompte.Etape;
import fr.clausier.decompte.LigneDecompte;
import fr.clausier.decompte.Montants;
import fr.clausier.decompte.MotifNonPayable;
import fr.clausier.decompte.Statut;
import fr.clausier.decompte.Tache;
import fr.clausier.contrat.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules decide of a demande: a function of its facts and of the rule set, and of nothing else.
 *
 * @param eligible     whether the person was covered on every day of care
 * @param regles       hash of the rule set
 * @param clauses      the clauses that did something, in the order of the trace
 * @param trace        every step, in order
 * @param vie          what is decided of the life of the membership
 * @param nature       null for a question
 * @param differences  against the earlier decisions that this one is about, line by line
 * @param aRedecider   later decisions that counted on what this one changes
 * @param engagement   what a PRISE_EN_CHARGE commits to; null for another nature, or when it commits to nothing
 * @param prestations  what is decided of the guarantees of assistance; empty when none is asked for, and none open
 * @param litige       what is decided of the expenses of a dispute; null without one
 * @param autresDemandes demandes that the member could make besides, after what happened
 */
public record Decision(
        Nature nature,
        Statut statut,
        boolean eligible,
        Montants montants,
        List<LigneDecompte> lignes,
        List<MotifNonPayable> motifsNonPayable,
        List<Paiement> paiements,
        List<CompteurApres> compteurs,
        List<Tache> taches,
        List<ClauseAppliquee> clauses,
        List<Etape> trace,
        String regles,
        VieAdhesion vie,
        List<Difference> differences,
        List<String> aRedecider,
        Engagement engagement,
        List<PrestationDecidee> prestations,
        LitigeDecide litige,
        List<AutreDemande> autresDemandes) {

    public boolean payable() {
        return motifsNonPayable.isEmpty();
    }

    /** The outcome of each contract that the demande is about. */
    public Map<ContratServi, Statut> parContrat(Demande demande) {
        Map<ContratServi, Statut> parts = new EnumMap<>(ContratServi.class);
        if (!lignes.isEmpty()) {
            parts.put(ContratServi.SANTE, Statut.dePlusieurs(lignes.stream().map(LigneDecompte::statut).toList()));
        } else if (!demande.type().assistance() && demande.type() != TypeDemande.LITIGE) {
            parts.put(ContratServi.SANTE, statut);
        }
        if (demande.assistance() != null) {
            parts.put(ContratServi.ASSISTANCE, PrestationDecidee.statut(prestations));
        }
        if (demande.litige() != null) {
            vie.reponses().stream().filter(reponse -> reponse.objet() == TypeAffaire.LITIGE).findFirst()
                    .ifPresent(reponse -> parts.put(ContratServi.PROTECTION_JURIDIQUE, reponse.statut()));
        }
        return parts;
    }

    /** Why a payment spends no counter: it waits for something, or for someone, that may change it. */
    private static final Set<MotifNonPayable> SANS_DEPENSE = EnumSet.of(MotifNonPayable.EN_ATTENTE,
            MotifNonPayable.PIECES_NON_DECLAREES, MotifNonPayable.JUGEMENT_HUMAIN, MotifNonPayable.PART_OBLIGATOIRE_ESTIMEE);

    /** It moves counters and orders payments, or engages to: nothing that may still change it is awaited. */
    public boolean effective() {
        return effective(nature, motifsNonPayable);
    }

    /** The same, of a decision of which no more is known; null is the nature of a question. */
    public static boolean effective(Nature nature, Collection<MotifNonPayable> motifs) {
        if (nature == null) {
            return false;
        }
        return switch (nature) {
            case DEVIS -> false;
            case PRISE_EN_CHARGE -> Collections.disjoint(motifs, SANS_ENGAGEMENT);
            case LIQUIDATION, REGULARISATION -> Collections.disjoint(motifs, SANS_DEPENSE);
            case ANNULATION -> true;
        };
    }

    /** Whether the decision moves that counter. */
    public boolean depense(CompteurApres compteur) {
        return effective() && compteur.bouge();
    }

    private static final Set<MotifNonPayable> SANS_ENGAGEMENT = EnumSet.of(MotifNonPayable.EN_ATTENTE, MotifNonPayable.JUGEMENT_HUMAIN,
            MotifNonPayable.PRISE_EN_CHARGE_REFUSEE);

    /** Another demande that the member could make, and the clause that opens it. */
    public record AutreDemande(TypeDemande type, ClauseRef clause) {}

    /** A clause that did something, and what its first effective step did. */
    public record ClauseAppliquee(ClauseRef clause, String effet) {}

    /**
     * A sum to one recipient.
     *
     * @param dejaVerse what earlier decisions on the same claim ordered, in euros
     * @param reference the professional's identifier as the caller gave it; null for the member
     * @param lignes    the caller's line identifiers
     */
    public record Paiement(Destinataire destinataire, String reference, Montant montant, Montant dejaVerse, List<String> lignes) {

        /** What is left to move: negative when it is owed back. */
        public Montant solde() {
            return montant.moins(dejaVerse);
        }
    }

    /**
     * What a line becomes, against an earlier decision; null on the side that does not have the line.
     *
     * @param decision identifier of the earlier one
     */
    public record Difference(String decision, String ligne, Montant avant, Montant apres) {

        /** Signed, in euros. */
        public Montant difference() {
            return (apres == null ? Montant.ZERO : apres).moins(avant == null ? Montant.ZERO : avant);
        }
    }

    /**
     * What a PRISE_EN_CHARGE commits to.
     *
     * @param montant       promised, in euros
     * @param valideJusquau last day on which the care may be given; null when no clause counts it
     */
    public record Engagement(Montant montant, LocalDate valideJusquau) {}

    /**
     * A counter before and after; {@code version} is the one it was read at.
     *
     * @param avant   without this claim
     * @param reserve what this decision holds of it for later
     * @param bouge   it does not stand where it stood
     * @param depuis  the day of care that opened a period of months; null for a period that the key dates
     */
    public record CompteurApres(String cle, BigDecimal avant, BigDecimal consomme, BigDecimal reserve, BigDecimal apres,
            BigDecimal reserveApres, boolean bouge, int version, LocalDate depuis) {}
}
