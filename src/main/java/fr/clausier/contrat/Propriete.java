package fr.clausier.contrat;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A property of a kind of fact, read by its name at the cost of a call: every condition that is looked at before the engine,
 * and every fact that a trace shows, reads one.
 */
public final class Propriete {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final ClassValue<Map<String, Optional<Propriete>>> CONNUES = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Propriete>> computeValue(Class<?> fait) {
            return new ConcurrentHashMap<>();
        }
    };

    private final Class<?> type;
    private final Function<Fait, Object> lecture;

    private Propriete(Class<?> type, Function<Fait, Object> lecture) {
        this.type = type;
        this.lecture = lecture;
    }

    /** The property of that name; empty when the facts of that kind have none. */
    public static Optional<Propriete> de(Class<? extends Fait> fait, String nom) {
        Map<String, Optional<Propriete>> siennes = CONNUES.get(fait);
        Optional<Propriete> connue = siennes.get(nom);
        return connue != null ? connue : siennes.computeIfAbsent(nom, absent -> trouver(fait, absent));
    }

    private static Optional<Propriete> trouver(Class<? extends Fait> fait, String nom) {
        Method method;
        try {
            method = fait.getMethod(nom);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
        try {
            MethodHandle handle = LOOKUP.unreflect(method);
            MethodHandle factory = LambdaMetafactory.metafactory(LOOKUP, "apply", MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class), handle, handle.type().changeParameterType(0, fait).wrap()).getTarget();
            @SuppressWarnings("unchecked")
            Function<Fait, Object> lecture = (Function<Fait, Object>) factory.invoke();
            return Optional.of(new Propriete(handle.type().wrap().returnType(), lecture));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A public property can be read: " + method, e);
        }
    }

    /** The type of its values, never primitive. */
    public Class<?> type() {
        return type;
    }

    /** Its value; null when it is absent. */
    public Object lire(Fait fait) {
        return lecture.apply(fait);
    }
}
