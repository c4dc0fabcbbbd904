package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * The member gives up a membership just made (RMG art. 15, notice TNS art. 8).
 *
 * @param avisReception     whether a receipt was asked for; absent means yes
 * @param sommesVersees     contributions paid, in euros; absent means none
 * @param prestationsServies benefits already paid, in euros; absent means none
 */
public record Renonciation(@Requis LocalDate dateEnvoi, LocalDate dateReception, @Requis Support support, Boolean avisReception,
        Montant sommesVersees, Montant prestationsServies) {

    public Renonciation {
        avisReception = avisReception == null || avisReception;
        sommesVersees = sommesVersees == null ? Montant.ZERO : sommesVersees;
        prestationsServies = prestationsServies == null ? Montant.ZERO : prestationsServies;
    }
}
