package fr.clausier.contrat.affaire;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * The third-party payment card (notice TNS art. 17).
 *
 * @param annee             year that a card is for
 * @param dateConfirmation  day on which loss or theft was confirmed in writing (letter, fax, e-mail); absent: it was not
 */
public record CarteDemande(@Requis ObjetCarte objet, Integer annee, LocalDate dateConfirmation) {

    /** Nothing is asked about a card. */
    public static final CarteDemande AUCUNE = new CarteDemande(null, null, null);
}
