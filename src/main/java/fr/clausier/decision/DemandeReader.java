package fr.clausier.decision;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.clausier.contrat.Demande;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a demande; nothing that a caller can send is accepted in part. */
public final class DemandeReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private DemandeReader() {}

    /**
     * Reads the JSON text of a demande.
     *
     * @throws DemandeRefusee with everything that is wrong
     */
    public static Demande read(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            String ou = e.getLocation() == null ? ""
                    : " (ligne " + e.getLocation().getLineNr() + ", colonne " + e.getLocation().getColumnNr() + ")";
            throw new DemandeRefusee(List.of(new Anomalie("", "JSON_ILLISIBLE",
                    "le corps n'est pas du JSON lisible" + ou + " ; attendu : un objet, sans champ en double", true)));
        }
    }

    /** Reads a demande already parsed. */
    public static Demande read(JsonNode node) {
        RecordBinder binder = new RecordBinder();
        Demande demande = binder.bind(node, Demande.class, "");
        List<Anomalie> anomalies = new ArrayList<>(demande == null ? binder.anomalies() : Coherence.de(demande));
        if (!anomalies.isEmpty()) {
            anomalies.sort(Comparator.comparing(Anomalie::pointer).thenComparing(Anomalie::code));
            throw new DemandeRefusee(anomalies);
        }
        return demande;
    }
}
