package fr.clausier.contrat;

/**
 * The invoice of care abroad.
 *
 * @param devise           its currency (ISO 4217); absent means EUR
 * @param convertieParSecu whether {@code fraisReels} is the amount in euros of the Sécurité sociale's statement; absent means no
 */
public record FactureEtrangere(String devise, Boolean convertieParSecu) {

    static final FactureEtrangere EN_EUROS = new FactureEtrangere(null, null);

    public FactureEtrangere {
        devise = devise == null ? Demande.EURO : devise;
        convertieParSecu = convertieParSecu != null && convertieParSecu;
    }
}
