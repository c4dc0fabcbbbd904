package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * A termination (RMG art. 16, 30 and 31, notice TNS art. 10).
 *
 * @param auteur               absent means ADHERENT
 * @param adresseDediee        an e-mail went to the address kept for terminations; absent means yes
 * @param dateRevelation       day on which the event was made known; absent: that of the event
 * @param risqueDisparu        the insured risk was tied to the former situation and is gone; absent means no
 * @param champRecrutementRempli the member still meets the statutes' conditions of recruitment; absent means no
 * @param dateAvis             day that the mutual's receipt gives for the end
 * @param avisDemandeParAdherent the member asked for that day; absent means no
 * @param dateInformation      day on which a change of rights was sent
 */
public record Denonciation(
        Auteur auteur,
        @Requis MotifDenonciation motif,
        @Requis LocalDate dateEnvoi,
        LocalDate dateReception,
        @Requis Support support,
        Boolean adresseDediee,
        EvenementSituation evenement,
        LocalDate dateEvenement,
        LocalDate dateRevelation,
        Boolean risqueDisparu,
        Boolean champRecrutementRempli,
        LocalDate dateAvis,
        Boolean avisDemandeParAdherent,
        LocalDate dateInformation,
        LocalDate dateEffetModification) {

    public Denonciation {
        auteur = auteur == null ? Auteur.ADHERENT : auteur;
        dateReception = dateReception == null ? dateEnvoi : dateReception;
        adresseDediee = adresseDediee == null || adresseDediee;
        evenement = evenement == null ? EvenementSituation.AUTRE : evenement;
        risqueDisparu = risqueDisparu != null && risqueDisparu;
        champRecrutementRempli = champRecrutementRempli != null && champRecrutementRempli;
        avisDemandeParAdherent = avisDemandeParAdherent != null && avisDemandeParAdherent;
    }
}
