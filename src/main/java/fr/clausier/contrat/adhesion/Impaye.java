package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * A contribution left unpaid, and what followed (RMG art. 29, notice TNS art. 26).
 *
 * @param dateEcheance        day on which it was due
 * @param dateMiseEnDemeure   day on which formal notice was sent; absent: none was
 * @param recommande          the notice went by registered letter to the last known address; absent means yes
 * @param resiliationAnnoncee the notice says that the cover ends after forty days; absent means yes
 * @param datePaiement        day of the payment; absent: nothing was paid
 * @param fractionsEchuesReglees instalments due since then are paid too; absent means yes
 * @param fraisReglees        costs of proceedings, if any, are paid too; absent means yes
 * @param montantDu           euros due; absent: not needed
 * @param montantPaye         euros paid; absent: all that is due
 */
public record Impaye(
        @Requis LocalDate dateEcheance,
        LocalDate dateMiseEnDemeure,
        Boolean recommande,
        Boolean resiliationAnnoncee,
        LocalDate datePaiement,
        Boolean fractionsEchuesReglees,
        Boolean fraisReglees,
        Montant montantDu,
        Montant montantPaye) {

    public Impaye {
        recommande = recommande == null || recommande;
        resiliationAnnoncee = resiliationAnnoncee == null || resiliationAnnoncee;
        fractionsEchuesReglees = fractionsEchuesReglees == null || fractionsEchuesReglees;
        fraisReglees = fraisReglees == null || fraisReglees;
        montantDu = montantDu == null ? Montant.ZERO : montantDu;
        montantPaye = montantPaye == null ? montantDu : montantPaye;
    }
}
