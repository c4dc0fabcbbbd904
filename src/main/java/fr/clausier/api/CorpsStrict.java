package fr.clausier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.decision.Anomalie;
import fr.clausier.decision.DemandeRefusee;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A small body, read strictly: every anomaly at once, and never a value in them. */
final class CorpsStrict {

    private final JsonNode json;
    private final List<Anomalie> anomalies = new ArrayList<>();

    private CorpsStrict(JsonNode json) {
        this.json = json;
    }

    /** @param attendu an example of the body, told when it is no object */
    static CorpsStrict lire(ObjectMapper mapper, String body, Set<String> champs, String attendu) {
        JsonNode json;
        try {
            json = mapper.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            json = mapper.missingNode();
        }
        CorpsStrict corps = new CorpsStrict(json);
        if (!json.isObject()) {
            corps.anomalies.add(new Anomalie("", "TYPE", "attendu un objet JSON, tel que " + attendu, true));
            throw new DemandeRefusee(corps.anomalies);
        }
        json.fieldNames().forEachRemaining(champ -> {
            if (!champs.contains(champ)) {
                corps.anomalies.add(new Anomalie("", "CHAMP_INCONNU", "attendus : " + String.join(", ", champs.stream().sorted().toList()), true));
            }
        });
        return corps;
    }

    /** A text that must be there, of that length without the blanks around it. */
    String texte(String champ, int auMoins, int auPlus) {
        JsonNode valeur = json.path(champ);
        String texte = valeur.isTextual() ? valeur.textValue() : "";
        if (texte.strip().length() < auMoins || texte.length() > auPlus) {
            anomalies.add(new Anomalie("/" + champ, valeur.isMissingNode() || valeur.isNull() ? "MANQUANT" : "TEXTE",
                    "attendu un texte de " + auMoins + " à " + auPlus + " caractères", false));
        }
        return texte;
    }

    /** Absent means no. */
    boolean oui(String champ) {
        JsonNode valeur = json.path(champ);
        if (!valeur.isBoolean() && !valeur.isMissingNode()) {
            anomalies.add(new Anomalie("/" + champ, "TYPE", "attendu true ou false", true));
        }
        return valeur.booleanValue();
    }

    /** @throws DemandeRefusee with all that was wrong */
    void finir() {
        if (!anomalies.isEmpty()) {
            throw new DemandeRefusee(anomalies);
        }
    }
}
