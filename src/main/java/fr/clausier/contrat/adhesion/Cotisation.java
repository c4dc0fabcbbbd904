package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import fr.clausier.contrat.Taux;
import java.time.LocalDate;

/**
 * The contribution of an insurance year, in euros.
 *
 * @param anneeAssurance    the year asked about
 * @param montantAnnuel     as the membership form gives it
 * @param montantMensuel    the same by the month
 * @param modePaiement      absent means PRELEVEMENT
 * @param demandeCheque     the member asked to pay by cheque; absent means yes
 * @param nombreEcheancesCheque instalments paid by cheque; absent means none
 * @param tableauParAge     the table of contributions goes by age; absent means no
 * @param tauxVieillissement yearly increase for ageing, in per cent; absent: none
 * @param montantNouveau    the contribution as revised, by the year when {@code montantAnnuel} is told, else by the month
 * @param dateDecision      day from which that one applies; absent: none was decided
 * @param montantsEchus     instalments due so far
 * @param montantsVerses    instalments paid so far
 * @param cotisationAyantsDroit contributions of the dependants named on the member's own insurance card
 */
public record Cotisation(
        @Requis Integer anneeAssurance,
        Montant montantAnnuel,
        Montant montantMensuel,
        ModePaiementCotisation modePaiement,
        Boolean demandeCheque,
        Integer nombreEcheancesCheque,
        Boolean tableauParAge,
        Taux tauxVieillissement,
        Montant montantNouveau,
        LocalDate dateDecision,
        LocalDate dateEcheance,
        LocalDate datePaiement,
        LocalDate periodeDebut,
        LocalDate periodeFin,
        Montant montantPeriode,
        Montant montantsEchus,
        Montant montantsVerses,
        Montant cotisationMembre,
        Montant cotisationAyantsDroit) {

    public Cotisation {
        modePaiement = modePaiement == null ? ModePaiementCotisation.PRELEVEMENT : modePaiement;
        demandeCheque = demandeCheque == null || demandeCheque;
        nombreEcheancesCheque = nombreEcheancesCheque == null ? 0 : nombreEcheancesCheque;
        tableauParAge = tableauParAge != null && tableauParAge;
        montantsEchus = montantsEchus == null ? Montant.ZERO : montantsEchus;
        montantsVerses = montantsVerses == null ? Montant.ZERO : montantsVerses;
        cotisationMembre = cotisationMembre == null ? Montant.ZERO : cotisationMembre;
        cotisationAyantsDroit = cotisationAyantsDroit == null ? Montant.ZERO : cotisationAyantsDroit;
    }
}
