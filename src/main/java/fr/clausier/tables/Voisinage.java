package fr.clausier.tables;

import fr.clausier.tables.Espace.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows set apart on the axis where they stand at the most places, so that each is compared with few others. */
final class Voisinage<T> {

    private final Function<T, Zone> zone;
    private final int axe;
    private final Map<Integer, List<T>> parPlace = new HashMap<>();
    private final List<T> sansPlace = new ArrayList<>();
    private final List<T> tous = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param aVenir what will be added: it decides of the axis
     * @param axes   how many there are
     */
    Voisinage(List<T> aVenir, int axes, Function<T, Zone> zone) {
        this.zone = zone;
        int meilleur = 0;
        long places = -1;
        for (int i = 0; i < axes; i++) {
            int celui = i;
            long distinctes = aVenir.stream().map(un -> place(zone.apply(un), celui)).filter(Objects::nonNull).distinct().count();
            if (distinctes > places) {
                places = distinctes;
                meilleur = i;
            }
        }
        axe = meilleur;
    }

    /** The one place of a row on an axis; null when it has several. */
    private static Integer place(Zone zone, int axe) {
        Region region = zone.regions().get(0);
        return zone.regions().size() == 1 && region.bas()[axe] == region.haut()[axe] ? region.bas()[axe] : null;
    }

    void ajouter(T un) {
        Integer place = place(zone.apply(un), axe);
        (place == null ? sansPlace : parPlace.computeIfAbsent(place, cle -> new ArrayList<>())).add(un);
        tous.add(un);
    }

    /** Those added that may answer to a fact of the zone; the others do not. */
    Stream<T> autour(Zone celle) {
        Integer place = place(celle, axe);
        return place == null ? tous.stream() : Stream.concat(parPlace.getOrDefault(place, List.of()).stream(), sansPlace.stream());
    }
}
