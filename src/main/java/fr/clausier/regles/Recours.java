package fr.clausier.regles;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a member may turn to about an answer, as the contract says it: {@code lettre/recours.yaml}. Null: the contract does not say.
 *
 * @param contrat   TNS, RMG, ASSISTANCE or PROTECTION_JURIDIQUE
 * @param clauses   where the contract says it; never empty
 * @param quand     on what condition; null when there is none
 * @param autrement another way than those before
 * @param delai     by when it is answered
 */
public record Recours(
        @JsonProperty(required = true) String contrat,
        @JsonProperty(required = true) Voie voie,
        @JsonProperty(required = true) List<String> clauses,
        @JsonProperty(required = true) String qui,
        String quand,
        String adresse,
        String courriel,
        String telephone,
        String site,
        String autrement,
        String delai) {

    /** What one asks for. */
    public enum Voie {
        /** A complaint. */
        RECLAMATION,
        /** A mediator, afterwards. */
        MEDIATION,
        /** That a person looks at what the service decided. */
        REEXAMEN
    }

    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    /** All of a folder, in its order; empty when it has none. */
    public static List<Recours> lire(RulesFolder folder) {
        return lire(folder, new ArrayList<>());
    }

    /** The same; what cannot be read goes to {@code problems}. */
    static List<Recours> lire(RulesFolder folder, List<RuleProblem> problems) {
        byte[] contenu = folder.fichiers().get(RulesFolder.RECOURS);
        if (contenu == null) {
            return List.of();
        }
        try {
            return MAPPER.readValue(contenu, new TypeReference<List<Recours>>() {});
        } catch (IOException e) {
            problems.add(new RuleProblem(RulesFolder.RECOURS, "", "YAML illisible : " + e.getMessage()));
            return List.of();
        }
    }
}
