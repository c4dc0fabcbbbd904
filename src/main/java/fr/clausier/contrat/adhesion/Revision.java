package fr.clausier.contrat.adhesion;

import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * A revision of contributions or benefits (RMG art. 27, 28, 30 and 31, notice TNS art. 25 and 27, statutes art. 23 and 68).
 *
 * @param decidee          the mutual has decided it; absent means no: what it may do is then for a human to judge
 * @param dateEffet        day from which it applies, when decided
 * @param dateNotification day on which it was sent to the member
 * @param datePublication  day on which a new tax was published
 * @param electronique     sent by e-mail; absent means yes
 * @param dateDemandeResiliation day on which the member asked to leave because of it
 * @param avenantSigne     the collective contract's amendment is signed; absent means yes
 */
public record Revision(
        @Requis NatureRevision nature,
        Boolean decidee,
        LocalDate dateEffet,
        LocalDate dateNotification,
        LocalDate datePublication,
        Boolean electronique,
        LocalDate dateDemandeResiliation,
        LocalDate dateReceptionResiliation,
        Boolean avenantSigne) {

    public Revision {
        decidee = decidee != null && decidee;
        electronique = electronique == null || electronique;
        dateReceptionResiliation = dateReceptionResiliation == null ? dateDemandeResiliation : dateReceptionResiliation;
        avenantSigne = avenantSigne == null || avenantSigne;
    }
}
