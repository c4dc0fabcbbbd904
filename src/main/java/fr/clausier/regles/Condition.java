package fr.clausier.regles;

import fr.clausier.contrat.Fait;
import fr.clausier.contrat.Montant;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition of a rule, read from its text: what makes it computable apart from the engine whether a rule can match.
 * The rules that decide are the engine's; a condition that is not understood here is never said to fail.
 */
public final class Condition {

    private static final Pattern FLAG = Pattern.compile("(!?)([a-z]\\w*)");
    private static final Pattern COMPARISON = Pattern.compile("([a-z]\\w*) (==|!=|<|<=|>|>=) (.+)");
    private static final Pattern MEMBERSHIP = Pattern.compile("([a-z]\\w*) (not )?in \\(\\s*(.*?)\\s*\\)");
    /** A comma outside the brackets of {@code in ( … )}. */
    private static final String AND = ",(?![^(]*\\))";
    private static final Pattern CODE = Pattern.compile("[A-Z]\\w*\\.([A-Z][A-Z0-9_]*)");

    private enum Kind {
        FLAG, NOT_FLAG, EQUAL, DIFFERENT, LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL, IN, NOT_IN, UNKNOWN
    }

    private final String texte;
    private final Kind kind;
    private final String propriete;
    /** The codes, the literal, or nothing when the other side is a property. */
    private final List<String> valeurs;
    private final Integer nombre;
    private final MethodHandle lecture;
    private final MethodHandle autre;

    private Condition(Class<? extends Fait> fait, String texte, Kind kind, String propriete, List<String> valeurs, String autre) {
        this.texte = texte;
        this.lecture = propriete == null ? null : lecture(fait, propriete);
        this.autre = autre == null ? null : lecture(fait, autre);
        boolean lisible = lecture != null && (autre == null || this.autre != null);
        this.kind = lisible ? kind : Kind.UNKNOWN;
        this.propriete = propriete;
        this.valeurs = valeurs;
        this.nombre = valeurs.size() == 1 && valeurs.get(0).matches("\\d{1,9}") ? Integer.valueOf(valeurs.get(0)) : null;
    }

    /** Reads a condition such as {@code poste == Poste.VERRES}, {@code !parcoursRespecte} or {@code age >= 16}. */
    static Condition lire(Class<? extends Fait> fait, String texte) {
        if (texte.contains("||") || texte.contains("&&")) {
            return new Condition(fait, texte, Kind.UNKNOWN, null, List.of(), null);
        }
        Matcher flag = FLAG.matcher(texte);
        if (flag.matches()) {
            return new Condition(fait, texte, flag.group(1).isEmpty() ? Kind.FLAG : Kind.NOT_FLAG, flag.group(2), List.of(), null);
        }
        Matcher membership = MEMBERSHIP.matcher(texte);
        if (membership.matches()) {
            return new Condition(fait, texte, membership.group(2) == null ? Kind.IN : Kind.NOT_IN, membership.group(1),
                    Arrays.stream(membership.group(3).split("\\s*,\\s*")).map(Condition::valeur).toList(), null);
        }
        Matcher comparison = COMPARISON.matcher(texte);
        if (comparison.matches()) {
            Kind kind = switch (comparison.group(2)) {
                case "==" -> Kind.EQUAL;
                case "!=" -> Kind.DIFFERENT;
                case "<" -> Kind.LESS;
                case "<=" -> Kind.LESS_OR_EQUAL;
                case ">" -> Kind.MORE;
                default -> Kind.MORE_OR_EQUAL;
            };
            String droite = comparison.group(3).strip();
            boolean propriete = droite.matches("[a-z]\\w*") && !droite.matches("true|false|null");
            return new Condition(fait, texte, kind, comparison.group(1), propriete ? List.of() : List.of(valeur(droite)),
                    propriete ? droite : null);
        }
        return new Condition(fait, texte, Kind.UNKNOWN, null, List.of(), null);
    }

    /** Every condition of a pattern, in its order. */
    static List<Condition> toutes(Class<? extends Fait> fait, String conditions) {
        return Arrays.stream(conditions.split(AND)).map(String::strip).filter(texte -> !texte.isEmpty())
                .map(texte -> lire(fait, texte.replaceAll("\\s+", " "))).toList();
    }

    /** A code without its type, a text without its quotes. */
    private static String valeur(String texte) {
        Matcher code = CODE.matcher(texte);
        if (code.matches()) {
            return code.group(1);
        }
        return texte.startsWith("\"") ? texte.substring(1, texte.length() - 1) : texte;
    }

    /** The codes that the property must have one of; empty when the condition does not say. */
    List<String> codes(String nom) {
        return nom.equals(propriete) && (kind == Kind.EQUAL || kind == Kind.IN) ? valeurs : List.of();
    }

    /** Whether the fact may satisfy the condition; true when that cannot be told. */
    boolean peutTenir(Fait fait) {
        if (kind == Kind.UNKNOWN) {
            return true;
        }
        Object valeur = lire(lecture, fait);
        return switch (kind) {
            case FLAG -> Boolean.TRUE.equals(valeur);
            case NOT_FLAG -> !Boolean.TRUE.equals(valeur);
            case IN -> valeurs.contains(String.valueOf(valeur));
            case NOT_IN -> !valeurs.contains(String.valueOf(valeur));
            case EQUAL -> egal(fait, valeur);
            case DIFFERENT -> !egal(fait, valeur);
            default -> comparer(fait, valeur);
        };
    }

    private boolean egal(Fait fait, Object valeur) {
        return String.valueOf(valeur).equals(autre == null ? valeurs.get(0) : String.valueOf(lire(autre, fait)));
    }

    /** As the engine: nothing is smaller or larger than an absent value. */
    private boolean comparer(Fait fait, Object valeur) {
        Object reference = autre == null ? valeurs.get(0) : lire(autre, fait);
        if (valeur == null || reference == null) {
            return false;
        }
        int sens;
        if (valeur instanceof Montant montant && reference instanceof Montant seuil) {
            sens = montant.compareTo(seuil);
        } else if (valeur instanceof Integer entier && nombre != null) {
            sens = entier.compareTo(nombre);
        } else if (valeur instanceof LocalDate jour && reference instanceof LocalDate borne) {
            sens = jour.compareTo(borne);
        } else if (valeur instanceof Integer entier && reference instanceof Integer borne) {
            sens = entier.compareTo(borne);
        } else if (valeur instanceof String && reference instanceof String) {
            sens = valeur.toString().compareTo(reference.toString());
        } else {
            return true;
        }
        return switch (kind) {
            case LESS -> sens < 0;
            case LESS_OR_EQUAL -> sens <= 0;
            case MORE -> sens > 0;
            default -> sens >= 0;
        };
    }

    /** The property of that fact; null when there is none, which the compiler of rules then says. */
    private static MethodHandle lecture(Class<? extends Fait> fait, String propriete) {
        try {
            return MethodHandles.publicLookup().unreflect(fait.getMethod(propriete))
                    .asType(MethodType.methodType(Object.class, Fait.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private static Object lire(MethodHandle lecture, Fait fait) {
        try {
            return (Object) lecture.invokeExact(fait);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A property cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return texte;
    }
}
