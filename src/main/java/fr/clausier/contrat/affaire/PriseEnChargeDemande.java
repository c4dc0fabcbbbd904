package fr.clausier.contrat.affaire;

import fr.clausier.contrat.MotifHospitalisation;
import fr.clausier.contrat.Requis;
import java.time.LocalDate;

/**
 * A hospital guarantee is asked for (guide). The elements of the form are told as present or not: names are not needed to decide.
 *
 * @param motif               why the person is to stay in hospital
 * @param etablissementIndique the form names the hospital and its address; absent means no
 * @param numeroIndique       it gives the hospital's number; absent means no
 * @param adherentNomme       it names the member; absent means no
 * @param patientNomme        it names the person who is to be in hospital; absent means no
 * @param serviceIndique      it tells the ward; absent means no
 * @param dateHospitalisation day on which the stay begins; absent: the form does not tell
 * @param canal               absent means ESPACE_PERSONNEL
 * @param validee             the online form was validated; absent means no
 */
public record PriseEnChargeDemande(
        @Requis MotifHospitalisation motif,
        Boolean etablissementIndique,
        Boolean numeroIndique,
        Boolean adherentNomme,
        Boolean patientNomme,
        Boolean serviceIndique,
        LocalDate dateHospitalisation,
        CanalPriseEnCharge canal,
        Boolean validee) {

    /** No guarantee is asked for. */
    public static final PriseEnChargeDemande AUCUNE = new PriseEnChargeDemande(null, null, null, null, null, null, null, null, null);

    public PriseEnChargeDemande {
        canal = canal == null ? CanalPriseEnCharge.ESPACE_PERSONNEL : canal;
        etablissementIndique = etablissementIndique != null && etablissementIndique;
        numeroIndique = numeroIndique != null && numeroIndique;
        adherentNomme = adherentNomme != null && adherentNomme;
        patientNomme = patientNomme != null && patientNomme;
        serviceIndique = serviceIndique != null && serviceIndique;
        validee = validee != null && validee;
    }
}
