package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * What is particular to a stay.
 *
 * @param dateEntree  day of admission; the lines of one admission are decided together
 * @param nombreJours days billed on the line, from its date of care on
 * @param conventionne whether the establishment has an agreement with the Sécurité sociale; absent means yes
 * @param ambulatoire whether the person leaves on the day of admission; absent means no
 * @param joursAvant  days of the same stay billed before this line: days that a guarantee does not pay, or pays at most, count
 *                    from the first of the stay; absent means none
 */
public record Hospitalisation(LocalDate dateEntree, Integer nombreJours, TypeEtablissement typeEtablissement,
        MotifHospitalisation motif, Boolean conventionne, Boolean ambulatoire, Integer joursAvant) {

    static final Hospitalisation AUCUNE = new Hospitalisation(null, null, null, null, null, null, null);

    public Hospitalisation {
        conventionne = conventionne == null || conventionne;
        ambulatoire = ambulatoire != null && ambulatoire;
        joursAvant = joursAvant == null ? 0 : joursAvant;
    }
}
