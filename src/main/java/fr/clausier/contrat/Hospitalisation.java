package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * What is particular to a stay.
 *
 * @param dateEntree  day of admission; the lines of one admission are decided together
 * @param nombreJours days billed on the line
 * @param conventionne whether the establishment has an agreement with the Sécurité sociale; absent means yes
 * @param ambulatoire whether the person leaves on the day of admission; absent means no
 */
public record Hospitalisation(LocalDate dateEntree, Integer nombreJours, TypeEtablissement typeEtablissement,
        MotifHospitalisation motif, Boolean conventionne, Boolean ambulatoire) {

    static final Hospitalisation AUCUNE = new Hospitalisation(null, null, null, null, null, null);

    public Hospitalisation {
        conventionne = conventionne == null || conventionne;
        ambulatoire = ambulatoire != null && ambulatoire;
    }
}
