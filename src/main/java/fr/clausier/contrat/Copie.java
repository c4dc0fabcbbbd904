package fr.clausier.contrat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Copies of wide records, a few components changed: written out, each would repeat some forty names in order. */
public final class Copie {

    private Copie() {}

    /**
     * The same record with other values.
     *
     * @param valeurs by component name; a value may be null
     * @throws IllegalArgumentException when the record has no such component
     */
    public static <R extends Record> R de(R origine, Map<String, ?> valeurs) {
        RecordComponent[] composants = origine.getClass().getRecordComponents();
        Map<String, Object> nouvelles = new HashMap<>(valeurs);
        Object[] arguments = new Object[composants.length];
        try {
            for (int i = 0; i < composants.length; i++) {
                String nom = composants[i].getName();
                arguments[i] = nouvelles.containsKey(nom) ? nouvelles.remove(nom) : composants[i].getAccessor().invoke(origine);
            }
            if (!nouvelles.isEmpty()) {
                throw new IllegalArgumentException(origine.getClass() + " has no component " + nouvelles.keySet());
            }
            Class<?>[] types = Arrays.stream(composants).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            Constructor<R> canonique = (Constructor<R>) origine.getClass().getDeclaredConstructor(types);
            return canonique.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("The record refuses these values", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record can be read and made", e);
        }
    }
}
