package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausier.compte.Roles;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.Enregistrement;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions: asked for, read again, traced. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Décisions")
public class DecisionsResource {

    private static final String TRACE_PARAM = "Part de la trace rendue : none, clauses ou full.";

    @Inject
    DecisionService service;

    @Inject
    Idempotence idempotence;

    @Inject
    Lectures lectures;

    @Inject
    ObjectMapper mapper;

    @POST
    @Path("decisions")
    @RolesAllowed(Roles.APPELANT)
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "Décide une demande et conserve la décision",
            description = "La réponse n'est donnée qu'une fois la décision sur le disque.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Demande.class), examples = {
        @ExampleObject(name = "Aide auditive 100 % Santé", value = Examples.AUDIO),
        @ExampleObject(name = "Consultation et médecine douce", value = Examples.CONSULTATION),
        @ExampleObject(name = "Question : cette personne est-elle couverte ?", value = Examples.SITUATION),
        @ExampleObject(name = "Question : cette dénonciation est-elle recevable ?", value = Examples.DENONCIATION)}))
    @APIResponse(responseCode = "201", description = "La décision", content = @Content(schema = @Schema(implementation = DecisionJson.class)))
    @APIResponse(responseCode = "400", description = "Le corps n'a pas la forme d'une demande",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "409", description = "Un compteur a déjà été dépensé à cette version, ou la même clé attend encore sa réponse",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "Une valeur est impossible, les règles ne décident pas, ou la clé a servi à une autre demande",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "503", description = "Le registre des décisions n'est pas disponible : réessayez",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public CompletionStage<Response> decide(String body,
            @Parameter(description = TRACE_PARAM) @QueryParam("trace") @DefaultValue("full") String trace,
            @Parameter(description = "De 1 à 128 caractères ASCII visibles. La même demande renvoyée sous la même clé reçoit sa première décision, "
                    + "avec l'en-tête Idempotency-Replayed.") @HeaderParam(Idempotence.ENTETE) String cle) {
        Idempotence.verifier(cle);
        return idempotence.decider(lectures.lecteur(), cle, service.read(body), body, TraceLevel.of(trace)).thenApply(DecisionsResource::donnee);
    }

    /** Not Response.created: it looks for the request, which the thread that answers does not carry. */
    private static Response donnee(Idempotence.Reponse reponse) {
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/decisions/" + reponse.id()).entity(reponse.json());
        return (reponse.rejouee() ? answer.header(Idempotence.REJOUEE, true) : answer).build();
    }

    @POST
    @Path("simulations")
    @RolesAllowed({Roles.APPELANT, Roles.ACTUAIRE, Roles.AUDITEUR})
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "Décide une demande sans rien conserver")
    @RequestBody(content = @Content(schema = @Schema(implementation = Demande.class), examples = {
        @ExampleObject(name = "Aide auditive 100 % Santé", value = Examples.AUDIO)}))
    @APIResponse(responseCode = "200", description = "La décision, sans identifiant", content = @Content(schema = @Schema(implementation = DecisionJson.class)))
    @APIResponse(responseCode = "400", description = "Le corps n'a pas la forme d'une demande",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "Une valeur est impossible, ou les règles ne décident pas",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public CompletionStage<Response> simulate(String body,
            @Parameter(description = TRACE_PARAM) @QueryParam("trace") @DefaultValue("full") String trace) {
        return service.simulate(service.read(body), TraceLevel.of(trace)).thenApply(answer -> Response.ok(answer.json()).build());
    }

    @GET
    @Path("decisions/{id}")
    @RolesAllowed({Roles.APPELANT, Roles.AUDITEUR})
    @Operation(summary = "Une décision conservée")
    @APIResponse(responseCode = "200", description = "La décision", content = @Content(schema = @Schema(implementation = DecisionJson.class)))
    @APIResponse(responseCode = "404", description = "Aucune décision de cet identifiant",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response find(@PathParam("id") String id,
            @Parameter(description = TRACE_PARAM) @QueryParam("trace") @DefaultValue("full") String trace) {
        TraceLevel level = TraceLevel.of(trace);
        return lectures.lire(id, Lecture.DECISION).map(found -> Response.ok(level.apply(found.decision(), mapper)).build())
                .orElseGet(() -> Problemes.introuvable("Cette décision"));
    }

    @GET
    @Path("decisions/{id}/trace")
    @RolesAllowed({Roles.APPELANT, Roles.AUDITEUR})
    @Operation(summary = "La trace d'une décision : chaque pas, sa clause, sa règle, ses faits, ses montants")
    @APIResponse(responseCode = "200", description = "La trace", content = @Content(schema = @Schema(implementation = TraceJson.class)))
    @APIResponse(responseCode = "404", description = "Aucune décision de cet identifiant",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response trace(@PathParam("id") String id) {
        return lectures.lire(id, Lecture.TRACE).map(found -> Response.ok(trace(found)).build())
                .orElseGet(() -> Problemes.introuvable("Cette décision"));
    }

    @GET
    @Path("decisions/{id}/frise")
    @RolesAllowed({Roles.APPELANT, Roles.AUDITEUR})
    @Produces("image/svg+xml")
    @Operation(summary = "Le calendrier d'une décision, dessiné : couverture, suspensions, fin, échéances et leurs clauses")
    @APIResponse(responseCode = "200", description = "L'image", content = @Content(mediaType = "image/svg+xml"))
    @APIResponse(responseCode = "404", description = "Aucune décision de cet identifiant",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response frise(@PathParam("id") String id) {
        return lectures.lire(id, Lecture.FRISE).map(found -> Response.ok(Frise.de(lire(found))).build())
                .orElseGet(() -> Problemes.introuvable("Cette décision"));
    }

    /** The trace of a stored decision. */
    @Schema(name = "TraceJson")
    public record TraceJson(UUID id, DecisionJson.Regles regles, java.util.List<DecisionJson.EtapeJson> trace) {}

    private ObjectNode trace(Enregistrement found) {
        JsonNode decision = lire(found);
        ObjectNode trace = mapper.createObjectNode();
        trace.set("id", decision.get("id"));
        trace.set("regles", decision.get("regles"));
        trace.set("trace", decision.get("trace"));
        return trace;
    }

    private JsonNode lire(Enregistrement found) {
        try {
            return mapper.readTree(found.decision());
        } catch (IOException e) {
            throw new IllegalStateException("A stored decision is JSON", e);
        }
    }
}
