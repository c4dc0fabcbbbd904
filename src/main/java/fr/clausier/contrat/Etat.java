package fr.clausier.contrat;

/**
 * Where the computation of a line stands when a phase begins. Amounts in euros.
 *
 * @param montant          due by the mutual so far
 * @param partTheorique    share of the Sécurité sociale, pathway respected, before deductions
 * @param ticketModerateur what the law leaves of the tariff to the insured
 * @param verse            what the Sécurité sociale paid, or would pay when that is not known
 * @param retenues         legal deductions, never refunded
 * @param prixLimite       legal price or fee limit of the line; null when there is none
 * @param disponible       what the counters leave of the guarantee; null when it is not bounded over time
 * @param ticketModerateurSejour sum of the tickets modérateurs of the stay the line belongs to
 * @param typeVerres       make-up of the pair of glasses that the line belongs to; AUCUN when it has no lenses
 */
public record Etat(
        Montant montant,
        Montant partTheorique,
        Montant ticketModerateur,
        Montant verse,
        Montant retenues,
        Montant prixLimite,
        Montant disponible,
        Montant ticketModerateurSejour,
        TypeVerres typeVerres) {}
