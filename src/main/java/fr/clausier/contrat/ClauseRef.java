package fr.clausier.contrat;

import java.util.List;
import java.util.regex.Pattern;

/** The identifier of a clause of the catalogue, such as {@code TNS-15-e}; never reused. */
public record ClauseRef(String id) implements Comparable<ClauseRef> {

    private static final List<Contrat> CONTRATS = List.of(Contrat.values());
    private static final Pattern FORME = Pattern.compile("[A-Z]+(-[A-Za-z0-9.]+)+");

    public ClauseRef {
        if (!FORME.matcher(id).matches()) {
            throw new IllegalArgumentException("« " + id + " » n'est pas un identifiant de clause");
        }
    }

    public boolean estDu(Contrat contrat) {
        String prefixe = contrat.prefixe();
        return id.startsWith(prefixe) && id.charAt(prefixe.length()) == '-';
    }

    /** Whether it is of a contract that a membership may hold, not of the guide or the statutes. */
    public boolean duContrat() {
        for (Contrat contrat : CONTRATS) {
            if (estDu(contrat)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(ClauseRef autre) {
        return id.compareTo(autre.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
