package fr.clausier.decision;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausier.contrat.Compteur;
import fr.clausier.contrat.Demande;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the store told of what was decided before, kept with the decision: with it, the demande is decided again as it was,
 * whatever came since. The decisions that the demande itself names are not repeated here, nor is what any of them says: they
 * never change.
 *
 * @param compteurs    the counters of the person, as they were read
 * @param dejaDecides  by identifier of line, the standing decision that had decided the same act
 * @param posterieures the standing decisions that had come after those that the demande names, in their order
 */
public record Connu(List<Compteur> compteurs, SortedMap<String, String> dejaDecides, List<String> posterieures) {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .withConfigOverride(BigDecimal.class, quantite -> quantite.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    public Connu {
        compteurs = List.copyOf(compteurs);
        dejaDecides = Collections.unmodifiableSortedMap(new TreeMap<>(dejaDecides));
        posterieures = List.copyOf(posterieures);
    }

    /** @throws IllegalArgumentException when these are not bytes that {@link #octets()} gave */
    public static Connu lire(byte[] octets) {
        try {
            return JSON.readValue(octets, Connu.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("What a decision knew is not readable", e);
        }
    }

    /** As it is stored: JSON in UTF-8; a quantity keeps its decimals. */
    public byte[] octets() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a decision knew can always be written", e);
        }
    }

    /** The demande with what was known of it. */
    public Demande completer(Demande demande) {
        Demande connue = demande.avec(compteurs);
        return dejaDecides.isEmpty() ? connue : connue.avecActes(connue.actes().stream()
                .map(acte -> dejaDecides.containsKey(acte.id()) ? acte.decidePar(dejaDecides.get(acte.id())) : acte).toList());
    }
}
