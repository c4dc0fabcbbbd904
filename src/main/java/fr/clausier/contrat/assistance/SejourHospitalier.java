package fr.clausier.contrat.assistance;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A hospital stay; dates are the planned ones while it goes on.
 *
 * @param sortie absent while it is not known
 * @param connaissance the day on which the stay became known to the person
 * @param suiteLesion plastic surgery after a wound, a malformation or a lesion
 * @param annonce the day on which the stay was announced
 */
public record SejourHospitalier(
        LocalDate entree,
        LocalTime heureEntree,
        LocalDate sortie,
        LocalTime heureSortie,
        LocalDate connaissance,
        Etablissement etablissement,
        MotifSoins motif,
        Boolean suiteLesion,
        LocalDate retourDomicile,
        LocalDate annonce) {

    /** Nothing is told of it. */
    public static final SejourHospitalier AUCUN = new SejourHospitalier(null, null, null, null, null, null, null, null, null, null);

    public SejourHospitalier {
        suiteLesion = suiteLesion != null && suiteLesion;
        etablissement = etablissement == null ? Etablissement.HOPITAL : etablissement;
        motif = motif == null ? MotifSoins.MALADIE : motif;
    }
}
