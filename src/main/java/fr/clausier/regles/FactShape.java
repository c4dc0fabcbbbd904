package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import fr.clausier.decompte.Constat;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shape of all that a compiled rule may touch: were a cached module used with facts of another shape, old lambdas
 * would meet new records.
 */
final class FactShape {

    private static final String OURS = Fait.class.getPackageName().substring(0, Fait.class.getPackageName().lastIndexOf('.'));

    private FactShape() {}

    /** Every public signature reachable from facts and constats, as text. */
    static String describe() {
        SortedMap<String, String> shapes = new TreeMap<>();
        Deque<Class<?>> todo = new ArrayDeque<>();
        todo.add(Fait.class);
        todo.add(Constat.class);
        while (!todo.isEmpty()) {
            Class<?> type = todo.remove();
            if (type.getName().startsWith(OURS) && !shapes.containsKey(type.getName())) {
                shapes.put(type.getName(), shape(type));
                if (type.isSealed()) {
                    todo.addAll(Arrays.asList(type.getPermittedSubclasses()));
                }
                Stream.concat(Arrays.stream(type.getMethods()).map(method -> (Class<?>) method.getReturnType()),
                        Arrays.stream(type.getConstructors()).flatMap(c -> Arrays.stream(c.getParameterTypes())))
                        .forEach(todo::add);
            }
        }
        return shapes.toString();
    }

    private static String shape(Class<?> type) {
        Stream<String> constants = type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString) : Stream.empty();
        Stream<String> members = Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getConstructors()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && member.getDeclaringClass() == type)
                .map(Executable::toGenericString);
        return Stream.concat(constants, members).sorted().collect(Collectors.joining(";"));
    }
}
