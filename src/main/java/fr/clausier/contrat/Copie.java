package fr.clausier.contrat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;

/** Copies of wide records, a few components changed: written out, each would repeat some forty names in order. */
public final class Copie {

    private static final ClassValue<Forme> FORMES = new ClassValue<>() {
        @Override
        protected Forme computeValue(Class<?> type) {
            return Forme.de(type);
        }
    };

    private Copie() {}

    /** How a record is read and made. */
    private record Forme(List<String> noms, List<Method> lectures, Constructor<?> canonique) {

        static Forme de(Class<?> type) {
            List<RecordComponent> composants = List.of(type.getRecordComponents());
            try {
                return new Forme(composants.stream().map(RecordComponent::getName).toList(),
                        composants.stream().map(RecordComponent::getAccessor).toList(),
                        type.getDeclaredConstructor(composants.stream().map(RecordComponent::getType).toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record always has its canonical constructor", e);
            }
        }
    }

    /**
     * The same record with other values.
     *
     * @param valeurs by component name; a value may be null
     * @throws IllegalArgumentException when the record has no such component
     */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R de(R origine, Map<String, ?> valeurs) {
        Forme forme = FORMES.get(origine.getClass());
        if (!forme.noms().containsAll(valeurs.keySet())) {
            throw new IllegalArgumentException(origine.getClass() + " has not all the components " + valeurs.keySet());
        }
        Object[] arguments = new Object[forme.noms().size()];
        try {
            for (int i = 0; i < arguments.length; i++) {
                String nom = forme.noms().get(i);
                arguments[i] = valeurs.containsKey(nom) ? valeurs.get(nom) : forme.lectures().get(i).invoke(origine);
            }
            return (R) forme.canonique().newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("The record refuses these values", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record can be read and made", e);
        }
    }
}
