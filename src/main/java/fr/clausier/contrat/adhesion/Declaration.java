package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Montant;
import java.time.LocalDate;

/**
 * A statement that proves inexact or incomplete (RMG art. 33, notice TNS art. 9).
 *
 * @param inexacteOuOmise   absent means yes
 * @param intentionnelle    bad faith, as the mutual proves it; absent means no
 * @param modifieRisque     changes the risk or its appraisal; absent means no
 * @param dateConstatation  day on which it was found out
 * @param dateRealisationRisque day of the first care that the risk led to; absent: none yet
 * @param augmentationAcceptee the member accepts a higher contribution; absent: no answer
 * @param dateNotification  day on which the registered letter was presented
 * @param cotisationPayee   rate of contribution paid, in euros
 * @param cotisationDue     rate that would have been due, in euros
 * @param prestationsVersees benefits paid before it was found out, in euros; absent means none
 */
public record Declaration(
        Boolean inexacteOuOmise,
        Boolean intentionnelle,
        Boolean modifieRisque,
        LocalDate dateConstatation,
        LocalDate dateRealisationRisque,
        Boolean augmentationAcceptee,
        LocalDate dateNotification,
        Montant cotisationPayee,
        Montant cotisationDue,
        Montant prestationsVersees) {

    public Declaration {
        inexacteOuOmise = inexacteOuOmise == null || inexacteOuOmise;
        intentionnelle = intentionnelle != null && intentionnelle;
        modifieRisque = modifieRisque != null && modifieRisque;
        augmentationAcceptee = augmentationAcceptee != null && augmentationAcceptee;
        prestationsVersees = prestationsVersees == null ? Montant.ZERO : prestationsVersees;
    }

    /** Found out before any care that the risk led to. */
    public boolean avantSinistre() {
        return dateRealisationRisque == null || dateConstatation != null && dateRealisationRisque.isAfter(dateConstatation);
    }
}
