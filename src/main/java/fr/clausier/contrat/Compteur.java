package fr.clausier.contrat;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a person has consumed of a bounded benefit.
 *
 * @param cle      poste or envelope, unit and period, such as {@code LENTILLES_NON_REMB/EUR/2026}
 * @param consomme euros, or a number of sessions, days or items, by the unit of the key
 * @param version  0 before the first consumption; each payment that consumes adds one
 * @param depuis   for a period of months, the day of care that opened it: {@code consomme} counts until it ends; null for
 *                 the periods that the key itself dates
 * @param reserve  what engagements not yet honoured hold of it; absent means nothing
 * @param beneficiaire the person who consumed it; absent: the person of the demande
 * @param adhesion     number of the membership under which it was consumed; absent: that of the demande
 */
public record Compteur(@Requis String cle, @Requis BigDecimal consomme, Integer version, LocalDate depuis, BigDecimal reserve,
        String beneficiaire, String adhesion) implements Serializable {

    public Compteur {
        version = version == null ? 0 : version;
        reserve = reserve == null || reserve.signum() == 0 ? BigDecimal.ZERO : reserve;
    }

    /** A counter of which nothing is reserved. */
    public Compteur(String cle, BigDecimal consomme, Integer version, LocalDate depuis) {
        this(cle, consomme, version, depuis, null, null, null);
    }

    /** A counter of the person and the membership of the demande. */
    public Compteur(String cle, BigDecimal consomme, Integer version, LocalDate depuis, BigDecimal reserve) {
        this(cle, consomme, version, depuis, reserve, null, null);
    }

    /** Whether the person consumed it, under that membership. */
    public boolean est(String personne, String numero) {
        return dePersonne(personne) && (adhesion == null || adhesion.equals(numero));
    }

    public boolean dePersonne(String personne) {
        return beneficiaire == null || beneficiaire.equals(personne);
    }
}
