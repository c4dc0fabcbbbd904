package fr.clausier.decision;

import fr.clausier.contrat.ClauseRef;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.assistance.GarantieAssistance;
import fr.clausier.contrat.assistance.NatureDepense;
import fr.clausier.contrat.assistance.PrestationDemandee;
import fr.clausier.contrat.assistance.Quota;
import fr.clausier.decision.VieAdhesion.Echeance;
import fr.clausier.decompte.Motif;
import fr.clausier.decompte.Statut;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What is decided of a guarantee of the assistance contracts.
 *
 * @param accordee   how much is given, in the unit of the guarantee, or in measures of a service of the envelope; null when nothing
 *                   limits it and no quantity is asked, or when it is not given
 * @param visites    how many visits it makes at most; null when no clause sets how long one lasts
 * @param quotas     every maximum that holds, with what was used before
 * @param tarifs     what is taken in charge of expenses, as clauses write it
 * @param frais      the expenses told, each nature once
 * @param exclut     guarantees that it excludes for the same event; itself: in another form
 * @param calendrier the days that clauses count
 */
public record PrestationDecidee(PrestationDemandee demandee, Statut statut, List<Motif> motifs, BigDecimal accordee, Integer visites,
        List<QuotaApplique> quotas, List<String> tarifs, List<FraisDecides> frais, List<GarantieAssistance> exclut, List<Echeance> calendrier) {

    /**
     * A maximum, in its own unit.
     *
     * @param maximum once reduced in proportion
     * @param avant   used before
     * @param accorde used by this prestation; null when nothing limits it
     */
    public record QuotaApplique(Quota quota, BigDecimal maximum, BigDecimal avant, BigDecimal accorde, ClauseRef clause) {

        public BigDecimal apres() {
            return accorde == null ? avant : avant.add(accorde);
        }

        /** What is left of it; never below zero. */
        public BigDecimal reste() {
            return maximum.subtract(apres()).max(BigDecimal.ZERO);
        }
    }

    /**
     * The expenses of one nature, in euros.
     *
     * @param clause null when no clause names them
     */
    public record FraisDecides(NatureDepense nature, Montant depense, Montant prisEnCharge, ClauseRef clause) {

        public Montant resteACharge() {
            return depense.moins(prisEnCharge);
        }
    }

    /** What it takes of the guarantee, in its unit: units of the envelope, not measures of a service; null as {@code accordee}. */
    public BigDecimal consommee() {
        return quotas.stream().filter(quota -> quota.quota().unite() == garantie().unite()).map(QuotaApplique::accorde)
                .filter(Objects::nonNull).findFirst().orElse(accordee);
    }

    /** The same for all guarantees, else the one that most needs someone's attention; refused when nothing is open. */
    static Statut statut(List<PrestationDecidee> prestations) {
        return prestations.isEmpty() ? Statut.REFUSE : Statut.dePlusieurs(prestations.stream().map(PrestationDecidee::statut).toList());
    }

    public String id() {
        return demandee.id();
    }

    public GarantieAssistance garantie() {
        return demandee.garantie();
    }

    /** Given, wholly or in part. */
    public boolean donnee() {
        return statut == Statut.ACCORDE || statut == Statut.ACCORDE_PARTIEL;
    }
}
