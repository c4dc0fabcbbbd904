package fr.clausier.contrat;

/**
 * Where the computation of a line stands when a phase begins. Amounts in euros.
 *
 * @param montant          due by the mutual so far
 * @param base             tariff of the Sécurité sociale; null when it is not known
 * @param taux             the insured's rate, pathway respected; null when it is not known
 * @param partTheorique    share of the Sécurité sociale, pathway respected, before deductions
 * @param ticketModerateur what the law leaves of the tariff to the insured
 * @param verse            what the Sécurité sociale paid, or would pay when that is not known
 * @param autres           what other insurers paid, and the layers of cover decided before this one
 * @param retenues         legal deductions, never refunded
 * @param prixLimite       legal price or fee limit of the line; null when there is none
 * @param disponible       what the counters leave of the guarantee; null when it is not bounded over time
 * @param plafondAtteint   whether the counters leave less than the guarantee promises
 * @param maximumAtteint   whether the maximum of several postes together leaves less than the guarantee promises
 * @param enDelaiAttente   whether the care comes before the end of a waiting period
 * @param prestationPrevue whether the table of benefits promises something for the line
 * @param ticketModerateurSejour sum of the tickets modérateurs of the stay that the line belongs to
 * @param sejourActeLourd  whether that stay has a heavy act, so that its ticket modérateur is a lump sum
 * @param unitesAvant      items of the same poste that stand before this line in its pair of glasses
 * @param typeVerres       make-up of the pair of glasses that the line belongs to; AUCUN when it has no lenses
 */
public record Etat(
        Montant montant,
        Montant base,
        Taux taux,
        Montant partTheorique,
        Montant ticketModerateur,
        Montant verse,
        Montant autres,
        Montant retenues,
        Montant prixLimite,
        Montant disponible,
        boolean plafondAtteint,
        boolean maximumAtteint,
        boolean enDelaiAttente,
        boolean prestationPrevue,
        Montant ticketModerateurSejour,
        boolean sejourActeLourd,
        int unitesAvant,
        TypeVerres typeVerres) {}
