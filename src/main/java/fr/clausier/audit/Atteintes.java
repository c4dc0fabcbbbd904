package fr.clausier.audit;

import fr.clausier.decision.Preuve.Atteinte;
import fr.clausier.decision.Preuve.Nature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The harms found so far: all counted, the first hundred told. */
final class Atteintes {

    private static final int TOLD = 100;

    private final List<Atteinte> told = new ArrayList<>();
    private long total;
    private long premiere = Long.MAX_VALUE;

    void add(Nature nature, Long rang, Long jusqua, UUID id, String phrase, Object... values) {
        total++;
        if (told.size() < TOLD) {
            told.add(new Atteinte(nature, rang, jusqua, id, phrase.formatted(values)));
        }
    }

    /** A harm of one row. */
    void row(Nature nature, Place place, String phrase, Object... values) {
        borne(place.rang());
        add(nature, place.rang(), place.rang(), place.id(), phrase, values);
    }

    /** Whether a harm was told of one of these rows. */
    boolean entre(long rang, long jusqua) {
        return told.stream().anyMatch(a -> a.rang() != null && a.rang() <= jusqua && (a.jusqua() == null || a.jusqua() >= rang));
    }

    /** Nothing is sure from that rang on. */
    void borne(long rang) {
        premiere = Math.min(premiere, rang);
    }

    long premiere() {
        return premiere;
    }

    long total() {
        return total;
    }

    /** By rang; those that have none last. */
    List<Atteinte> told() {
        return told.stream().sorted(Comparator.comparing(Atteinte::rang, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }
}
