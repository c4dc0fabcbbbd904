package fr.clausier.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known code nearest to a mistyped one. */
public final class NearestCode {

    private NearestCode() {}

    /** The nearest code, when it is near enough to be what was meant. */
    public static Optional<String> of(String value, Collection<String> codes) {
        String upper = value.toUpperCase(Locale.ROOT);
        return codes.stream()
                .min(Comparator.<String>comparingInt(code -> distance(upper, code.toUpperCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(code -> distance(upper, code.toUpperCase(Locale.ROOT)) <= Math.max(2, value.length() / 3));
    }

    /** « vouliez-vous dire X ? », or nothing. */
    public static String suggestion(String value, Collection<String> codes) {
        return of(value, codes).map(code -> " ; vouliez-vous dire « " + code + " » ?").orElse("");
    }

    /** Levenshtein distance; long inputs are cut, for they come from outside. */
    private static int distance(String left, String right) {
        String a = left.length() > 60 ? left.substring(0, 60) : left;
        String b = right.length() > 60 ? right.substring(0, 60) : right;
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
