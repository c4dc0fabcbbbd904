package fr.clausier.decision;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Nature;
import fr.clausier.decompte.Destinataire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An earlier decision, as far as a later one needs it. It stands for the whole claim: what a REGULARISATION orders includes
 * what the decision it corrects had ordered. One that is not effective has no payment and holds no counter.
 *
 * @param id                its identifier
 * @param porteur           whose it was: a person of a membership
 * @param effective         it moved counters and ordered payments, or engaged to
 * @param valideJusquau     last day of an engagement; null for another nature
 * @param referencePaiement the payer's own number; null when none was given
 * @param precedents        the decisions that it took the place of
 */
public record Antecedent(String id, String porteur, Nature nature, boolean effective, List<Ligne> lignes, List<Versement> versements,
        List<Consommation> compteurs, LocalDate valideJusquau, String referencePaiement, List<Antecedent> precedents) {

    /** A line and what the mutual pays on it, in euros. */
    public record Ligne(String id, Montant mutuelle) {}

    /** What one recipient is due, in euros; {@code reference} is the professional's own, null for the member. */
    public record Versement(Destinataire destinataire, String reference, Montant montant) {}

    /** What the claim holds of a counter: consumed, and reserved by an engagement. */
    public record Consommation(String cle, BigDecimal consomme, BigDecimal reserve) {}

    /** Whether a demande of that nature may name it. */
    public boolean concernePar(Nature suivante) {
        return switch (suivante) {
            case LIQUIDATION -> nature == Nature.PRISE_EN_CHARGE && effective;
            case REGULARISATION -> nature == Nature.LIQUIDATION || nature == Nature.REGULARISATION;
            case ANNULATION -> nature == Nature.LIQUIDATION || nature == Nature.REGULARISATION || nature == Nature.PRISE_EN_CHARGE;
            default -> false;
        };
    }
}
