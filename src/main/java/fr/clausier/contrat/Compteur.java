package fr.clausier.contrat;

import java.math.BigDecimal;

/**
 * What a person has consumed of a bounded benefit.
 *
 * @param cle      poste or envelope, unit and period, such as {@code LENTILLES_NON_REMB/EUR/2026}
 * @param consomme euros, or a number of sessions, days or items, by the unit of the key
 * @param version  0 before the first consumption; each payment that consumes adds one
 */
public record Compteur(@Requis String cle, @Requis BigDecimal consomme, Integer version) {

    public Compteur {
        version = version == null ? 0 : version;
    }
}
