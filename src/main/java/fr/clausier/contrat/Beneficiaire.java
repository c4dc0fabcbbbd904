package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * The person cared for.
 *
 * @param id                 the caller's identifier; never the social security number
 * @param lien               tie with the member
 * @param designeAuBulletin  named on the membership form (notice TNS art. 3); absent means no, which matters to dependants only
 * @param regimeLocal        belongs to the local scheme of Alsace-Moselle; absent means no
 * @param mentionneCertificat named on the certificate; absent means yes
 */
public record Beneficiaire(
        @Requis String id,
        @Requis Lien lien,
        @Requis LocalDate dateNaissance,
        Boolean designeAuBulletin,
        Boolean mentionneCertificat,
        Boolean regimeLocal) {

    public Beneficiaire {
        designeAuBulletin = designeAuBulletin != null && designeAuBulletin;
        mentionneCertificat = mentionneCertificat == null || mentionneCertificat;
        regimeLocal = regimeLocal != null && regimeLocal;
    }
}
