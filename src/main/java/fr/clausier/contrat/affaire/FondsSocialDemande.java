package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * The social fund is asked for help (guide; notice TNS art. 21).
 *
 * @param difficultePassagere  a passing difficulty, material or in the family; absent means no
 * @param graveExceptionnel    the event is grave and exceptional; absent means no
 * @param ponctuelle           the help with the contribution is for once; absent means no
 * @param resteACharge         what medical expenses leave, in euros, after all benefits
 * @param prestationsLiquidees every other benefit that the member declares was paid; absent means no
 * @param dossierRemis         the branch's file was handed in; absent means no
 * @param dateDepot            day on which it was
 * @param decision             absent: the commission has not decided
 * @param montantFixe          help that the commission grants, in euros
 */
public record FondsSocialDemande(
        @Requis ObjetAide objet,
        Boolean difficultePassagere,
        Boolean graveExceptionnel,
        Boolean ponctuelle,
        Montant resteACharge,
        Boolean prestationsLiquidees,
        Boolean dossierRemis,
        LocalDate dateDepot,
        DecisionCommission decision,
        Montant montantFixe) {

    /** No help is asked for. */
    public static final FondsSocialDemande AUCUNE = new FondsSocialDemande(null, null, null, null, null, null, null, null, null, null);

    public FondsSocialDemande {
        difficultePassagere = difficultePassagere != null && difficultePassagere;
        graveExceptionnel = graveExceptionnel != null && graveExceptionnel;
        ponctuelle = ponctuelle != null && ponctuelle;
        prestationsLiquidees = prestationsLiquidees != null && prestationsLiquidees;
        dossierRemis = dossierRemis != null && dossierRemis;
    }
}
