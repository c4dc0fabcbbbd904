package fr.clausier.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.decision.PublicationStore;
import fr.clausier.publication.Candidat.Fichier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Candidates as documents of the store: one for what is said of each, one a file, one a result. */
@ApplicationScoped
class CandidateDocuments {

    private static final String RACINE = "candidat/";
    private static final String ETAT = "/etat.json";
    private static final String FICHIER = "/fichier/";
    private static final String ADOPTION = "/adoption/";
    static final String DIFFERENCE = "difference.json";
    static final String IMPACT = "impact.json";
    static final String CAS = "cas.json";
    static final String PORTEFEUILLE = "portefeuille.ndjson";

    @Inject
    PublicationStore store;

    @Inject
    ObjectMapper mapper;

    List<Candidat> all() {
        return store.cles(RACINE).stream().filter(cle -> cle.endsWith(ETAT))
                .map(cle -> read(store.document(cle).orElseThrow(), new TypeReference<Candidat>() {})).toList();
    }

    static String cle(UUID candidat, String document) {
        return RACINE + candidat + "/" + document;
    }

    static String cleFichier(UUID candidat, String chemin) {
        return RACINE + candidat + FICHIER + chemin;
    }

    /** Where a file stands that its checks found to adopt. */
    static String cleAdoption(UUID candidat, String chemin) {
        return RACINE + candidat + ADOPTION + chemin;
    }

    /** What its checks found to adopt, by path in the rules folder. */
    Map<String, byte[]> adoption(UUID candidat) {
        Map<String, byte[]> fichiers = new HashMap<>();
        String racine = cleAdoption(candidat, "");
        store.cles(racine).forEach(cle -> fichiers.put(cle.substring(racine.length()), store.document(cle).orElseThrow()));
        return fichiers;
    }

    /** Where all stands that its checks found: it no longer holds once a file changes. */
    List<String> resultats(UUID candidat) {
        List<String> cles = new ArrayList<>(store.cles(cleAdoption(candidat, "")));
        cles.addAll(List.of(cle(candidat, DIFFERENCE), cle(candidat, IMPACT), cle(candidat, CAS)));
        return cles;
    }

    Map<String, byte[]> etat(Candidat candidat) {
        return Map.of(RACINE + candidat.id() + ETAT, json(candidat));
    }

    byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result can always be written", e);
        }
    }

    Optional<byte[]> get(UUID candidat, String document) {
        return store.document(cle(candidat, document));
    }

    Optional<byte[]> fichier(UUID candidat, String chemin) {
        return store.document(cleFichier(candidat, chemin));
    }

    /** What was tested, how it differs and what it costs: JSON for the journal. */
    String bilan(Candidat candidat) {
        ObjectNode bilan = mapper.createObjectNode();
        ArrayNode controles = bilan.putArray("controles");
        candidat.etapes().forEach(etape -> controles.addObject().put("controle", etape.libelle()).put("etat", etape.etat().name())
                .put("message", etape.message()));
        get(candidat.id(), DIFFERENCE).ifPresent(json -> bilan.set("difference", read(json).path("phrases")));
        get(candidat.id(), IMPACT).ifPresent(json -> bilan.set("impact", read(json).path("total")));
        return bilan.toString();
    }

    JsonNode read(byte[] json) {
        return read(json, new TypeReference<>() {});
    }

    <T> T read(byte[] json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("A stored result is JSON", e);
        }
    }

    /** What a candidate puts in its files, by path. */
    Map<String, byte[]> contenus(Candidat candidat) {
        Map<String, byte[]> contenus = new HashMap<>();
        for (Fichier fichier : candidat.fichiers()) {
            if (!fichier.suppression()) {
                contenus.put(fichier.chemin(), fichier(candidat.id(), fichier.chemin()).orElseThrow());
            }
        }
        return contenus;
    }
}
