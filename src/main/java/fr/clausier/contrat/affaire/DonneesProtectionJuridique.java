package fr.clausier.contrat.affaire;

import java.time.LocalDate;

/**
 * What the insurer of legal protection needs to know of the data that it holds (contract, art. 10).
 *
 * @param consentementSante what the person said to the use of data on health; absent: not asked yet
 * @param contratConclu    a contract was concluded with the person; absent means yes
 * @param dateDernierContact day on which the data were collected, or of the last contact
 * @param anomalie         an anomaly, an inconsistency or a report was found; absent means no
 * @param informationPrealable the person was told before being put on the list of fraud risks; absent means no
 * @param dateInscriptionFraude day on which the person was put on it; absent: not on it
 * @param fournies         the person gave the data, or they were observed in the use of a service; absent means yes
 * @param causeLimitation  why the use should be limited; absent: not told
 * @param decisionAutomatisee an automatic decision was taken; absent means no
 */
public record DonneesProtectionJuridique(
        ConsentementSante consentementSante,
        Boolean contratConclu,
        LocalDate dateDernierContact,
        Boolean anomalie,
        Boolean informationPrealable,
        LocalDate dateInscriptionFraude,
        Boolean fournies,
        CauseLimitation causeLimitation,
        Boolean decisionAutomatisee) {

    /** Nothing told. */
    public static final DonneesProtectionJuridique RIEN =
            new DonneesProtectionJuridique(null, null, null, null, null, null, null, null, null);

    public DonneesProtectionJuridique {
        contratConclu = contratConclu == null || contratConclu;
        anomalie = anomalie != null && anomalie;
        informationPrealable = informationPrealable != null && informationPrealable;
        fournies = fournies == null || fournies;
        decisionAutomatisee = decisionAutomatisee != null && decisionAutomatisee;
    }
}
