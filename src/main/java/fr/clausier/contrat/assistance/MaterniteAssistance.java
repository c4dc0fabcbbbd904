package fr.clausier.contrat.assistance;

import java.time.LocalDate;

/**
 * A pregnancy, a birth, an adoption.
 *
 * @param pathologiqueAlitee a pathological pregnancy that keeps her in bed
 * @param nuits nights at the maternity ward
 * @param ageGestationnel days since the last period, at birth
 * @param premierEnfant first child of the member or spouse, born or adopted
 * @param retourDomicile home after the birth, or arrival of the adopted child
 */
public record MaterniteAssistance(
        Boolean pathologiqueAlitee,
        Boolean accouchement,
        Integer nuits,
        Integer ageGestationnel,
        Integer enfantsNes,
        Boolean premierEnfant,
        Boolean adoption,
        LocalDate retourDomicile) {

    /** Nothing is told of it. */
    public static final MaterniteAssistance AUCUN = new MaterniteAssistance(null, null, null, null, null, null, null, null);

    public MaterniteAssistance {
        pathologiqueAlitee = pathologiqueAlitee != null && pathologiqueAlitee;
        accouchement = accouchement != null && accouchement;
        premierEnfant = premierEnfant != null && premierEnfant;
        adoption = adoption != null && adoption;
        enfantsNes = enfantsNes == null ? 1 : enfantsNes;
    }
}
