package fr.clausier.contrat.assistance;

import java.time.LocalDate;

/**
 * Kept at home; both days are within it.
 *
 * @param fin absent while it is not known
 * @param constatMedical absent means yes
 * @param incapacite cannot do the daily tasks at home; absent means yes
 */
public record ImmobilisationDomicile(
        LocalDate debut,
        LocalDate fin,
        LocalDate connaissance,
        Boolean constatMedical,
        Boolean incapacite) {

    /** Nothing is told of it. */
    public static final ImmobilisationDomicile AUCUN = new ImmobilisationDomicile(null, null, null, null, null);
}
