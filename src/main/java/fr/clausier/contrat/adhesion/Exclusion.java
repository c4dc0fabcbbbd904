package fr.clausier.contrat.adhesion;

import java.time.LocalDate;

/**
 * The exclusion of a member by the board (statutes art. 12). Absent booleans mean no.
 *
 * @param dateNotification     day on which the registered letter was received
 * @param accordPrealable      the board agrees beforehand to a new membership
 * @param dateNouvelleDemande  day of a new application
 */
public record Exclusion(Boolean prejudiceVolontaire, Boolean convocation, Boolean entenduOuAbsent, Boolean decisionConseil,
        LocalDate dateNotification, Boolean accordPrealable, LocalDate dateNouvelleDemande) {

    public Exclusion {
        prejudiceVolontaire = prejudiceVolontaire != null && prejudiceVolontaire;
        convocation = convocation != null && convocation;
        entenduOuAbsent = entenduOuAbsent != null && entenduOuAbsent;
        decisionConseil = decisionConseil != null && decisionConseil;
        accordPrealable = accordPrealable != null && accordPrealable;
    }
}
