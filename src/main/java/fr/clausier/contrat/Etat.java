package fr.clausier.contrat;

import java.time.LocalDate;
import java.util.Set;

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
 * @param ticketModerateurSejour sum of the tickets modérateurs of the stay that the line belongs to
 * @param sejourActeLourd  whether that stay has a heavy act, so that its ticket modérateur is a lump sum
 * @param unitesAvant      items of the same poste that stand before this line in its pair of glasses
 * @param couverture       what the table of benefits, the exclusions and the counters say of the line
 * @param typeVerres       make-up of the pair of glasses that the line belongs to; AUCUN when it has no lenses
 * @param doublon          the same act stands in another line, or was decided before
 * @param classe           basket that the line is decided in: the declared one, unless rules moved it
 * @param panierAdmis      whether the declared basket admits what is told of the item
 * @param derniereFacture  last invoice from which renewal counts; null when there was none
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
        Montant ticketModerateurSejour,
        boolean sejourActeLourd,
        int unitesAvant,
        TypeVerres typeVerres,
        boolean doublon,
        ClassePanier classe,
        boolean panierAdmis,
        LocalDate derniereFacture,
        Couverture couverture) {

    /**
     * What the table of benefits, the exclusions and the counters say of a line.
     *
     * @param nommee            whether the table has a row for it
     * @param prevue            whether that row promises something
     * @param levees            the exclusions that the guarantee lifts
     * @param exclue            whether an exclusion took something off it
     * @param relevee           whether a floor raised what a cap of the contract had lowered
     * @param plafondAnnuel     whether all that bounds it over time runs over the calendar year
     * @param disponibleCumule  what the counters leave of the guarantee, those of the person's other memberships included; null
     *                          when these have none
     * @param consommationDAutrui whether a counter of another person was told for what bounds it
     */
    public record Couverture(boolean nommee, boolean prevue, Set<FraisExclus> levees, boolean exclue, boolean relevee,
            boolean plafondAnnuel, Montant disponibleCumule, boolean consommationDAutrui) {

        public static final Couverture AUCUNE = new Couverture(false, false, Set.of(), false, false, true, null, false);
    }
}
