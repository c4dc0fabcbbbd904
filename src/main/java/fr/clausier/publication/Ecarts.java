package fr.clausier.publication;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausier.publication.Candidat.Valeur;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two decisions differ, as JSON. */
public final class Ecarts {

    private Ecarts() {}

    /** Every value that differs, by JSON pointer, in the order of the first; a list of another length is one value. */
    public static List<Valeur> entre(JsonNode attendu, JsonNode obtenu) {
        List<Valeur> ecarts = new ArrayList<>();
        comparer("", attendu, obtenu, ecarts);
        return ecarts;
    }

    private static void comparer(String pointer, JsonNode attendu, JsonNode obtenu, List<Valeur> ecarts) {
        if (attendu.isObject() && obtenu.isObject()) {
            Set<String> champs = new LinkedHashSet<>();
            attendu.fieldNames().forEachRemaining(champs::add);
            obtenu.fieldNames().forEachRemaining(champs::add);
            champs.forEach(champ -> comparer(pointer + "/" + champ, attendu.path(champ), obtenu.path(champ), ecarts));
        } else if (attendu.isArray() && obtenu.isArray() && attendu.size() == obtenu.size()) {
            for (int i = 0; i < attendu.size(); i++) {
                comparer(pointer + "/" + i, attendu.get(i), obtenu.get(i), ecarts);
            }
        } else if (!attendu.equals(obtenu)) {
            ecarts.add(new Valeur(pointer, texte(attendu), texte(obtenu)));
        }
    }

    private static String texte(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.isValueNode() ? node.asText()
                : node.isArray() ? node.size() + " élément(s)" : node.toString();
    }
}
