package fr.clausier.audit;

import java.util.OptionalLong;

/**
 * What re-reading the chain has found.
 *
 * @param verifies       rows that stand as they were written, from the first on
 * @param premierRangFaux the first row that is missing, altered or out of place; empty when all stand
 */
public record Verification(long verifies, OptionalLong premierRangFaux) {

    public boolean intacte() {
        return premierRangFaux.isEmpty();
    }
}
