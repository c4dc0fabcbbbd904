package fr.clausier.decision;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.contrat.Montant;
import fr.clausier.contrat.Requis;
import fr.clausier.contrat.Taux;
import fr.clausier.tables.NearestCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From JSON to the records of a demande: strict, and with every anomaly at once. */
final class RecordBinder {

    private static final int TEXTE_AU_PLUS = 100;
    private static final int ELEMENTS_AU_PLUS = 200;
    private static final int ENTIER_AU_PLUS = 100_000;
    private static final int CHIFFRES_AU_PLUS = 7;
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final LocalDate PREMIER_JOUR = LocalDate.of(1900, 1, 1);
    private static final LocalDate DERNIER_JOUR = LocalDate.of(2100, 12, 31);
    /** The national health identifier: thirteen characters, its key perhaps, spaces perhaps. */
    private static final Pattern NIR = Pattern.compile("[12][ .]?\\d{2}[ .]?(?:0[1-9]|[1-9]\\d)[ .]?\\d[\\dAB][ .]?\\d{3}[ .]?\\d{3}(?:[ .]?\\d{2})?");

    private static final Pattern NOMBRE = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private static final ClassValue<Map<String, Object>> CODES = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> codes = new LinkedHashMap<>();
            Arrays.stream(type.getEnumConstants()).forEach(constante -> codes.put(((Enum<?>) constante).name(), constante));
            return codes;
        }
    };

    /** The components of a record in their order and by name, and its constructor. */
    private record Shape(List<Champ> champs, Constructor<?> constructor, Map<String, Champ> parNom) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            List<Champ> champs = Arrays.stream(components).map(Champ::of).toList();
            Map<String, Champ> parNom = new HashMap<>();
            champs.forEach(champ -> parNom.put(champ.nom(), champ));
            try {
                return new Shape(champs, type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new)), parNom);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record always has its canonical constructor", e);
            }
        }
    }

    /**
     * A component of a record.
     *
     * @param elements the type of the elements of a list; null for another component
     * @param objet    whether it is read from a JSON object
     */
    private record Champ(String nom, Class<?> type, Class<?> elements, boolean objet, boolean requis) {

        static Champ of(RecordComponent component) {
            Class<?> type = component.getType();
            Class<?> elements = type == List.class
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] : null;
            return new Champ(component.getName(), type, elements, type.isRecord() && type != Montant.class && type != Taux.class,
                    component.isAnnotationPresent(Requis.class));
        }
    }

    private final List<Anomalie> anomalies = new ArrayList<>();

    List<Anomalie> anomalies() {
        return anomalies;
    }

    /** Reads a record; null when something in it is wrong. */
    <T> T bind(JsonNode node, Class<T> type, String pointer) {
        if (!node.isObject()) {
            forme(pointer, "TYPE", "attendu un objet JSON");
            return null;
        }
        int avant = anomalies.size();
        Shape shape = SHAPES.get(type);
        node.fieldNames().forEachRemaining(nom -> {
            if (!shape.parNom().containsKey(nom)) {
                forme(pointer + "/" + echappe(nom), "CHAMP_INCONNU",
                        "champ inconnu" + NearestCode.suggestion(nom, shape.parNom().keySet()));
            }
        });
        Object[] valeurs = new Object[shape.champs().size()];
        for (int i = 0; i < valeurs.length; i++) {
            Champ champ = shape.champs().get(i);
            JsonNode valeur = node.path(champ.nom());
            if (!valeur.isMissingNode() && !valeur.isNull()) {
                valeurs[i] = lire(valeur, champ, pointer + "/" + champ.nom());
            } else if (champ.requis()) {
                valeur(pointer + "/" + champ.nom(), "MANQUANT", "valeur requise");
            }
        }
        if (anomalies.size() > avant) {
            return null;
        }
        try {
            return type.cast(shape.constructor().newInstance(valeurs));
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("The record " + type + " cannot be made", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The record " + type + " refuses values that were checked", e.getCause());
        }
    }

    private Object lire(JsonNode node, Champ champ, String pointer) {
        Class<?> type = champ.type();
        if (champ.elements() != null) {
            return liste(node, champ.elements(), pointer);
        }
        if (champ.objet()) {
            return bind(node, type, pointer);
        }
        if (type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : forme(pointer, "TYPE", "attendu true ou false");
        }
        if (type == Integer.class) {
            return entier(node, pointer);
        }
        if (type == Montant.class || type == BigDecimal.class) {
            BigDecimal nombre = nombre(node, pointer, "un montant en euros, tel que \"12.50\"", 2);
            return nombre == null || type == BigDecimal.class ? nombre : new Montant(nombre);
        }
        if (type == Taux.class) {
            return taux(node, pointer);
        }
        if (!node.isTextual()) {
            return forme(pointer, "TYPE", "attendu un texte");
        }
        if (type == LocalDate.class) {
            return jour(node.textValue(), pointer);
        }
        if (type == LocalTime.class) {
            return heure(node.textValue(), pointer);
        }
        return type.isEnum() ? code(node.textValue(), type, pointer) : texte(node.textValue(), pointer);
    }

    private List<?> liste(JsonNode node, Class<?> type, String pointer) {
        if (!node.isArray()) {
            forme(pointer, "TYPE", "attendu une liste");
            return null;
        }
        if (node.size() > ELEMENTS_AU_PLUS) {
            valeur(pointer, "TROP_LONG", "au plus " + ELEMENTS_AU_PLUS + " éléments ; scindez la demande");
            return null;
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String ici = pointer + "/" + i;
            Object element = type == Integer.class ? entier(node.get(i), ici)
                    : type.isEnum() || type == LocalDate.class ? element(node.get(i), type, ici) : bind(node.get(i), type, ici);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private Object element(JsonNode node, Class<?> type, String pointer) {
        if (!node.isTextual()) {
            return forme(pointer, "TYPE", "attendu un texte");
        }
        return type == LocalDate.class ? jour(node.textValue(), pointer) : code(node.textValue(), type, pointer);
    }

    private Object entier(JsonNode node, String pointer) {
        if (!node.isIntegralNumber()) {
            return forme(pointer, "TYPE", "attendu un nombre entier");
        }
        if (!node.canConvertToInt() || node.intValue() < 0 || node.intValue() > ENTIER_AU_PLUS) {
            return valeur(pointer, "HORS_LIMITES", "attendu un nombre entre 0 et " + ENTIER_AU_PLUS);
        }
        return node.intValue();
    }

    private Taux taux(JsonNode node, String pointer) {
        BigDecimal nombre = nombre(node, pointer, "un taux en pour cent, tel que \"70\"", 4);
        if (nombre != null && nombre.compareTo(CENT) > 0) {
            valeur(pointer, "HORS_LIMITES", "un taux ne dépasse pas 100");
            return null;
        }
        return nombre == null ? null : new Taux(nombre);
    }

    /** A number, or its text; never negative, of a size that the computation can hold. */
    private BigDecimal nombre(JsonNode node, String pointer, String attendu, int decimales) {
        BigDecimal nombre;
        if (node.isNumber()) {
            nombre = node.decimalValue();
        } else if (node.isTextual() && NOMBRE.matcher(node.textValue()).matches()) {
            nombre = new BigDecimal(node.textValue());
        } else {
            forme(pointer, "TYPE", "attendu " + attendu);
            return null;
        }
        if (nombre.signum() < 0) {
            valeur(pointer, "NEGATIF", "un montant n'est jamais négatif ; une reprise est une ANNULATION");
            return null;
        }
        nombre = nombre.signum() == 0 ? BigDecimal.ZERO : nombre.stripTrailingZeros();
        if (nombre.scale() > decimales) {
            valeur(pointer, "TROP_DE_DECIMALES", "au plus " + decimales + " décimales");
            return null;
        }
        if (nombre.precision() - nombre.scale() > CHIFFRES_AU_PLUS) {
            valeur(pointer, "HORS_LIMITES", "au plus " + CHIFFRES_AU_PLUS + " chiffres avant la virgule");
            return null;
        }
        return nombre;
    }

    private LocalDate jour(String texte, String pointer) {
        try {
            LocalDate jour = LocalDate.parse(texte);
            if (jour.isBefore(PREMIER_JOUR) || jour.isAfter(DERNIER_JOUR)) {
                valeur(pointer, "HORS_LIMITES", "attendu un jour entre " + PREMIER_JOUR + " et " + DERNIER_JOUR);
                return null;
            }
            return jour;
        } catch (DateTimeParseException e) {
            valeur(pointer, "DATE_IMPOSSIBLE", "attendu un jour qui existe, tel que 2026-01-31");
            return null;
        }
    }

    private Object heure(String texte, String pointer) {
        try {
            return LocalTime.parse(texte);
        } catch (DateTimeParseException e) {
            return valeur(pointer, "HEURE_IMPOSSIBLE", "attendu une heure qui existe, telle que 11:30");
        }
    }

    private Object code(String texte, Class<?> type, String pointer) {
        Map<String, Object> codes = CODES.get(type);
        Object trouve = codes.get(texte);
        return trouve != null ? trouve : valeur(pointer, "CODE_INCONNU", "code inconnu ; attendu : " + String.join(", ", codes.keySet())
                + NearestCode.suggestion(texte, codes.keySet()));
    }

    private String texte(String texte, String pointer) {
        if (texte.isBlank() || texte.length() > TEXTE_AU_PLUS || texte.chars().anyMatch(Character::isISOControl)) {
            valeur(pointer, "TEXTE", "attendu un texte de 1 à " + TEXTE_AU_PLUS + " caractères");
            return null;
        }
        if (NIR.matcher(texte.strip()).matches()) {
            valeur(pointer, "NIR_INTERDIT", "un numéro de sécurité sociale n'est jamais accepté ; donnez votre propre identifiant");
            return null;
        }
        return texte;
    }

    private Object forme(String pointer, String code, String message) {
        anomalies.add(new Anomalie(pointer, code, message, true));
        return null;
    }

    private Object valeur(String pointer, String code, String message) {
        anomalies.add(new Anomalie(pointer, code, message, false));
        return null;
    }

    private static String echappe(String nom) {
        String court = nom.length() > TEXTE_AU_PLUS ? nom.substring(0, TEXTE_AU_PLUS) : nom;
        return court.replace("~", "~0").replace("/", "~1");
    }
}
