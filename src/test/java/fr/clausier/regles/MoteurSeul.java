package fr.clausier.regles;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Propriete;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.runtime.KieSession;

/** One rule before the engine itself, on one fact, or on that fact with other values in the place of those that fail it. */
public final class MoteurSeul {

    private static final Pattern MOT = Pattern.compile("(?<![.\\w])[a-z]\\w*");
    private static final Pattern NOMBRE = Pattern.compile("\\b\\d+\\b");
    private static final Pattern TEXTE = Pattern.compile("\"([^\"]*)\"");
    private static final int TOURS = 4;

    private final RuleBase base;
    private final Map<Regle, PhaseRules.Base> seules = new IdentityHashMap<>();

    public MoteurSeul(RuleBase base) {
        this.base = base;
    }

    /** Whether the engine matches the rule on the fact. */
    public boolean tire(Regle regle, Fait fait) {
        PhaseRules.Base seule = seules.computeIfAbsent(regle, premiere -> base.phase(regle.domaine(), regle.phase()).seule(regle));
        boolean[] tiree = {false};
        KieSession session = seule.moteur().base().newKieSession();
        try {
            session.insert(fait);
            session.getAgenda().getAgendaGroup(regle.phase().name()).setFocus();
            session.fireAllRules(match -> {
                tiree[0] = true;
                return false;
            });
        } finally {
            session.dispose();
        }
        return tiree[0];
    }

    /** The same fact with other values for properties of the conditions that it misses, so that it meets them all; empty when none do. */
    public static Optional<Fait> satisfait(Regle regle, Fait fait) {
        Map<String, Object> valeurs = new HashMap<>();
        Fait autre = mock(fait.getClass(), withSettings().stubOnly().defaultAnswer(appel -> {
            if (appel.getArguments().length == 0 && valeurs.containsKey(appel.getMethod().getName())) {
                return valeurs.get(appel.getMethod().getName());
            }
            try {
                return appel.getMethod().invoke(fait, appel.getArguments());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
        for (int tour = 0; tour < TOURS && regle.manque(autre) > 0; tour++) {
            for (Condition condition : regle.conditions()) {
                if (!condition.tient(autre) && !changer(regle, condition, autre, valeurs, true)) {
                    changer(regle, condition, autre, valeurs, false);
                }
            }
        }
        return regle.manque(autre) == 0 ? Optional.of(autre) : Optional.empty();
    }

    /** Gives one property of a condition, or two, values that make it hold; with {@code seule}, no other condition stops holding. */
    private static boolean changer(Regle regle, Condition condition, Fait fait, Map<String, Object> valeurs, boolean seule) {
        Class<? extends Fait> type = regle.fait();
        List<String> proprietes = MOT.matcher(condition.toString()).results().map(mot -> mot.group())
                .filter(mot -> Propriete.de(type, mot).isPresent()).distinct().toList();
        List<Condition> tenues = regle.conditions().stream().filter(autre -> autre.tient(fait)).toList();
        Map<String, Object> avant = new HashMap<>(valeurs);
        for (String premiere : proprietes) {
            for (Object valeur : candidats(regle, condition, type, premiere, fait)) {
                valeurs.put(premiere, valeur);
                if (condition.tient(fait) && (!seule || tenues.stream().allMatch(tenue -> tenue.tient(fait)))) {
                    return true;
                }
            }
            revenir(valeurs, avant, premiere);
        }
        return !seule && proprietes.size() == 2 && changerLesDeux(regle, condition, fait, valeurs, proprietes);
    }

    /** Two properties that are compared, and of which neither is told. */
    private static boolean changerLesDeux(Regle regle, Condition condition, Fait fait, Map<String, Object> valeurs, List<String> proprietes) {
        for (Object une : candidats(regle, condition, regle.fait(), proprietes.get(0), fait)) {
            valeurs.put(proprietes.get(0), une);
            for (Object autre : candidats(regle, condition, regle.fait(), proprietes.get(1), fait)) {
                valeurs.put(proprietes.get(1), autre);
                if (condition.tient(fait)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void revenir(Map<String, Object> valeurs, Map<String, Object> avant, String propriete) {
        if (avant.containsKey(propriete)) {
            valeurs.put(propriete, avant.get(propriete));
        } else {
            valeurs.remove(propriete);
        }
    }

    /** Values that a property may take: those that the rule names, those next to them, those next to what it is compared with. */
    private static List<Object> candidats(Regle regle, Condition condition, Class<? extends Fait> fait, String propriete, Fait lu) {
        Class<?> type = Propriete.de(fait, propriete).orElseThrow().type();
        List<Object> candidats = new ArrayList<>();
        if (type == Boolean.class) {
            candidats.addAll(List.of(true, false));
        } else if (type.isEnum()) {
            candidats.addAll(Arrays.asList(type.getEnumConstants()));
        }
        String textes = String.join(" ", regle.conditions().stream().map(Object::toString).toList());
        if (type == Integer.class || type == BigDecimal.class) {
            Stream.concat(NOMBRE.matcher(textes).results().map(nombre -> Integer.parseInt(nombre.group())), Stream.of(0))
                    .flatMap(nombre -> Stream.of(nombre, nombre - 1, nombre + 1)).map(nombre -> type == Integer.class ? nombre : BigDecimal.valueOf(nombre))
                    .forEach(candidats::add);
        }
        if (type == String.class) {
            Matcher texte = TEXTE.matcher(textes);
            while (texte.find()) {
                candidats.add(texte.group(1));
            }
            candidats.add("autre");
        }
        for (String autre : MOT.matcher(condition.toString()).results().map(mot -> mot.group()).toList()) {
            Propriete.de(fait, autre).filter(lue -> lue.type() == type).map(lue -> lue.lire(lu)).ifPresent(valeur -> voisins(valeur, candidats));
        }
        if (type == Montant.class) {
            voisins(Montant.de("1.00"), candidats);
        } else if (type == LocalDate.class) {
            voisins(LocalDate.of(2026, 1, 1), candidats);
        }
        if (!primitive(fait, propriete)) {
            candidats.add(null);
        }
        return candidats;
    }

    private static boolean primitive(Class<? extends Fait> fait, String propriete) {
        try {
            return fait.getMethod(propriete).getReturnType().isPrimitive();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void voisins(Object valeur, List<Object> candidats) {
        candidats.add(valeur);
        if (valeur instanceof Montant montant) {
            candidats.add(montant.plus(Montant.de("0.01")));
            candidats.add(montant.moins(Montant.de("0.01")));
        } else if (valeur instanceof LocalDate jour) {
            candidats.add(jour.plusDays(1));
            candidats.add(jour.minusDays(1));
        } else if (valeur instanceof Integer nombre) {
            candidats.add(nombre + 1);
            candidats.add(nombre - 1);
        } else if (valeur instanceof BigDecimal nombre) {
            candidats.add(nombre.add(BigDecimal.ONE));
            candidats.add(nombre.subtract(BigDecimal.ONE));
        }
    }
}
