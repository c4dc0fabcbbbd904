package fr.clausier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import fr.clausier.decision.Anomalie;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.DemandeRefusee;
import fr.clausier.decision.Enregistrement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A stored decision, decided again: on a worker thread, for an archived rule set may have to be built. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Décisions")
public class RejeuResource {

    private static final String EN_VIGUEUR = "EN_VIGUEUR";
    private static final String REGLES = "regles";
    private static final String CONNU_LE = "connuLe";

    @Inject
    Lectures lectures;

    @Inject
    Rejeux rejeux;

    @Inject
    ObjectMapper mapper;

    /** Under which rule set: {@code regles}, or the one that decided at {@code connuLe}; neither: the one that decided then. */
    @Schema(name = "ChoixDeRejeu")
    public record Choix(
            @Schema(description = "Empreinte d'un jeu archivé, ou EN_VIGUEUR") String regles,
            @Schema(description = "Le jeu qui décidait à cet instant") Instant connuLe) {

        private static final Choix MEME = new Choix(null, null);
    }

    @POST
    @Path("decisions/{id}/rejeu")
    @RolesAllowed({Roles.AUDITEUR, Roles.ACTUAIRE})
    @Operation(summary = "Rejoue une décision conservée, et dit ce qui diffère",
            description = "Sans corps, sous le jeu de règles qui a décidé : la réponse est la même, octet pour octet, ou dit la première "
                    + "différence. Les compteurs et les autres décisions sont ceux qui étaient connus alors. Rien n'est conservé. Une demande "
                    + "que le jeu choisi ne décide pas n'est pas une erreur : « refus » le dit.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Choix.class), examples = {
        @ExampleObject(name = "Sous le jeu qui a décidé", value = "{}"),
        @ExampleObject(name = "Sous le jeu en vigueur", value = "{\"regles\": \"EN_VIGUEUR\"}"),
        @ExampleObject(name = "Sous le jeu connu à un instant", value = "{\"connuLe\": \"2026-03-01T00:00:00Z\"}")}))
    @APIResponse(responseCode = "200", description = "Ce que donne le rejeu", content = @Content(schema = @Schema(implementation = RejeuJson.class)))
    @APIResponse(responseCode = "400", description = "Le corps n'a pas la forme attendue",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "404", description = "Aucune décision de cet identifiant, ou aucun jeu archivé de ce nom",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "409", description = "Ce que la décision savait des autres n'a pas été conservé",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "410", description = "La décision a été effacée",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "Un jeu et un instant à la fois, ou un instant impossible",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response replay(@PathParam("id") String id, String body) {
        Choix choix = lire(body);
        return lectures.lire(id, Lecture.REJEU).map(found -> Response.ok(rejouer(found, choix)).build()).orElseGet(() -> Problemes.introuvable("Cette décision"));
    }

    private RejeuJson rejouer(Enregistrement found, Choix choix) {
        if (choix.connuLe() != null) {
            return rejeux.connuLe(found, choix.connuLe());
        }
        return EN_VIGUEUR.equals(choix.regles()) ? rejeux.enVigueur(found)
                : rejeux.sous(found, choix.regles() == null ? found.regles() : choix.regles());
    }

    /** Strictly, with every anomaly at once. */
    private Choix lire(String body) {
        if (body == null || body.isBlank()) {
            return Choix.MEME;
        }
        List<Anomalie> anomalies = new ArrayList<>();
        JsonNode json = json(body);
        if (!json.isObject()) {
            anomalies.add(new Anomalie("", "TYPE", "attendu un objet JSON, tel que {\"regles\": \"EN_VIGUEUR\"}", true));
        }
        json.fieldNames().forEachRemaining(champ -> {
            if (!Set.of(REGLES, CONNU_LE).contains(champ)) {
                anomalies.add(new Anomalie("", "CHAMP_INCONNU", "attendu « regles » ou « connuLe », rien d'autre", true));
            } else if (!json.get(champ).isTextual() && !json.get(champ).isNull()) {
                anomalies.add(new Anomalie("/" + champ, "TYPE", "attendu un texte", true));
            }
        });
        String regles = json.path(REGLES).textValue();
        Instant connuLe = instant(json.path(CONNU_LE).textValue(), anomalies);
        if (regles != null && json.path(CONNU_LE).isTextual()) {
            anomalies.add(new Anomalie("/" + CONNU_LE, "INCOMPATIBLE", "attendu un jeu ou un instant, pas les deux", false));
        }
        if (!anomalies.isEmpty()) {
            throw new DemandeRefusee(anomalies);
        }
        return new Choix(regles, connuLe);
    }

    private JsonNode json(String body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            return mapper.missingNode();
        }
    }

    private static Instant instant(String texte, List<Anomalie> anomalies) {
        if (texte == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(texte);
            if (instant.isAfter(Instant.now())) {
                anomalies.add(new Anomalie("/" + CONNU_LE, "HORS_LIMITES", "attendu un instant passé : demain n'est pas encore connu", false));
            }
            return instant;
        } catch (DateTimeParseException e) {
            anomalies.add(new Anomalie("/" + CONNU_LE, "DATE_IMPOSSIBLE", "attendu un instant tel que 2026-03-01T00:00:00Z", false));
            return null;
        }
    }
}
