package fr.clausier.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A decision as it is stored.
 *
 * @param regles     hash of the rule set that decided
 * @param porteur    whose counters move: a person of a membership
 * @param demande    the demande as received, JSON in UTF-8
 * @param decision   the answer with its whole trace, JSON in UTF-8
 * @param mouvements the counters spent; empty when nothing is
 */
public record Enregistrement(
        UUID id,
        Instant instant,
        String regles,
        String porteur,
        byte[] demande,
        byte[] decision,
        List<Mouvement> mouvements) {

    /**
     * A counter goes from {@code versionAvant} to the next version, and stands then at {@code consommeApres}, in a period
     * of months that opened on {@code depuis}, null for a period that the key dates.
     */
    public record Mouvement(String cle, int versionAvant, BigDecimal consommeApres, LocalDate depuis) {}
}
