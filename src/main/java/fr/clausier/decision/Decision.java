package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Nature;
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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
        VieAdhesion vie) {

    public boolean payable() {
        return motifsNonPayable.isEmpty();
    }

    /** Why a payment spends no counter: it waits for something, or for someone, that may change it. */
    private static final Set<MotifNonPayable> SANS_DEPENSE = EnumSet.of(MotifNonPayable.EN_ATTENTE,
            MotifNonPayable.PIECES_NON_DECLAREES, MotifNonPayable.JUGEMENT_HUMAIN, MotifNonPayable.PART_OBLIGATOIRE_ESTIMEE);

    /** Whether the decision spends that counter: only a payment does, only what it consumes, and not before it is due. */
    public boolean depense(CompteurApres compteur) {
        return nature == Nature.LIQUIDATION && compteur.consomme().signum() > 0
                && Collections.disjoint(motifsNonPayable, SANS_DEPENSE);
    }

    /** A clause that did something, and what its first effective step did. */
    public record ClauseAppliquee(ClauseRef clause, String effet) {}

    /**
     * A sum to one recipient.
     *
     * @param reference the professional's identifier as the caller gave it; null for the member
     * @param lignes    the caller's line identifiers
     */
    public record Paiement(Destinataire destinataire, String reference, Montant montant, List<String> lignes) {}

    /**
     * A counter before and after; {@code version} is the one it was read at.
     *
     * @param depuis the day of care that opened a period of months; null for a period that the key dates
     */
    public record CompteurApres(String cle, BigDecimal avant, BigDecimal consomme, BigDecimal apres, int version,
            LocalDate depuis) {}
}
