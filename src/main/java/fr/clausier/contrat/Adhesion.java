package fr.clausier.contrat;

import java.time.LocalDate;

/**
 * A membership of a contract.
 *
 * @param numero            the mutual's own number
 * @param certificatEmis    whether the mutual has issued the certificate (notice TNS art. 7)
 * @param dateEffet         first covered day, as the certificate says (art. 5)
 * @param datePremierPaiement day of the first contribution received; absent: none yet (art. 5)
 * @param dernierJourCouvert last covered day, included; absent: the membership goes on (art. 9)
 * @param renfort           formule of the non-responsible reinforcement held besides the regulation (RMG art. 2); absent:
 *                          none
 * @param membreApsme       whether the member belongs to the subscribing association on the effective date (art. 1);
 *                          signing the membership form brings it about, so absent means yes
 */
public record Adhesion(
        @Requis String numero,
        @Requis Contrat contrat,
        @Requis Formule formule,
        Formule renfort,
        @Requis LocalDate dateEffet,
        LocalDate datePremierPaiement,
        LocalDate dernierJourCouvert,
        Boolean certificatEmis,
        Boolean membreApsme) {

    public Adhesion {
        certificatEmis = certificatEmis == null || certificatEmis;
        membreApsme = membreApsme == null || membreApsme;
    }

    /** The same membership, seen as the reinforcement that it holds. */
    public Adhesion commeRenfort() {
        return new Adhesion(numero, Contrat.RENFORT, renfort, null, dateEffet, datePremierPaiement, dernierJourCouvert,
                certificatEmis, membreApsme);
    }
}
