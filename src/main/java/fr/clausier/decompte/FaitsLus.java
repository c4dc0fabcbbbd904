package fr.clausier.decompte;

import fr.clausier.contrat.Fait;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The properties of a fact that a rule matched; their values are read when someone asks. */
public record FaitsLus(Fait fait, List<String> proprietes) {

    private static final Map<String, Method> ACCESSORS = new ConcurrentHashMap<>();

    /** Property to value as text; an absent value is an empty text. */
    public Map<String, String> valeurs() {
        Map<String, String> valeurs = new LinkedHashMap<>();
        proprietes.stream().sorted().forEach(propriete -> {
            Object valeur = valeur(propriete);
            valeurs.put(propriete, valeur == null ? "" : valeur.toString());
        });
        return valeurs;
    }

    private Object valeur(String propriete) {
        try {
            return ACCESSORS.computeIfAbsent(fait.getClass().getName() + "." + propriete, key -> {
                try {
                    return fait.getClass().getMethod(propriete);
                } catch (NoSuchMethodException e) {
                    throw new IllegalStateException("A compiled rule reads a property that does not exist: " + key, e);
                }
            }).invoke(fait);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The property " + propriete + " cannot be read", e);
        }
    }
}
