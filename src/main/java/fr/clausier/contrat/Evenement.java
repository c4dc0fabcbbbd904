package fr.clausier.contrat;

/**
 * The birth, adoption or death that a sum is due for; its day is that of the care.
 *
 * @param enfant           the caller's identifier of the child born or adopted
 * @param primeDejaVersee  whether the premium was already paid for that child, to either parent; absent means no
 * @param factureAcquittee whether the undertaker's invoice is paid; absent: not known
 * @param payeur           the caller's identifier of whoever paid it
 * @param montantFacture   of that invoice, in euros; absent: not known
 */
public record Evenement(String enfant, Boolean primeDejaVersee, Boolean factureAcquittee, String payeur, Montant montantFacture) {

    static final Evenement AUCUN = new Evenement(null, null, null, null, null);

    public Evenement {
        primeDejaVersee = primeDejaVersee != null && primeDejaVersee;
    }
}
