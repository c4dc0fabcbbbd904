package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * What is particular to a stay.
 *
 * @param dateEntree  day of admission; the lines of one admission are decided together
 * @param nombreJours days billed on the line
 */
public record Hospitalisation(
        LocalDate dateEntree, Integer nombreJours, TypeEtablissement typeEtablissement, MotifHospitalisation motif) {

    static final Hospitalisation AUCUNE = new Hospitalisation(null, null, null, null);
}
