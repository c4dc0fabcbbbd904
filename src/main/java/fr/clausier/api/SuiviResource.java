package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import fr.clausier.decision.Consultations;
import fr.clausier.decision.Consultations.Consultation;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.Revisions;
import fr.clausier.decision.Revisions.Revision;
import fr.clausier.decision.Revisions.Statut;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands beside a stored decision: who read it, what humans are asked of it. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Décisions")
public class SuiviResource {

    static final int MOTIF_MIN = 5;
    static final int MOTIF_MOST = 1000;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final String MOTIF = "motif";

    @Inject
    Lectures lectures;

    @Inject
    Consultations consultations;

    @Inject
    Revisions revisions;

    @Inject
    ObjectMapper mapper;

    /** Why a human should look at it. */
    @Schema(name = "DemandeDeRevision")
    public record Motif(String motif) {}

    @GET
    @Path("decisions/{id}/acces")
    @RolesAllowed(Roles.AUDITEUR)
    @Operation(summary = "Qui a lu cette décision, la dernière lecture d'abord")
    @APIResponse(responseCode = "200", description = "Les lectures", content = @Content(schema = @Schema(implementation = Consultation[].class)))
    @APIResponse(responseCode = "404", description = "Aucune décision de cet identifiant",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response acces(@PathParam("id") String id) {
        return lectures.existe(id).map(found -> Response.ok(consultations.de(found.id(), found.instant())).build())
                .orElseGet(() -> Problemes.introuvable("Cette décision"));
    }

    @POST
    @Path("decisions/{id}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.APPELANT, Roles.AUDITEUR})
    @Operation(summary = "Demande qu'un humain revoie cette décision", description = "Sa réponse est une REGULARISATION, avec ses jugements, "
            + "qui nomme la décision dans « concerne » : elle prend sa place, et tranche la révision.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Motif.class)))
    @APIResponse(responseCode = "201", description = "La révision", content = @Content(schema = @Schema(implementation = Revision.class)))
    @APIResponse(responseCode = "404", description = "Aucune décision de cet identifiant",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "409", description = "Une révision est déjà ouverte, ou une autre décision a pris la place de celle-ci",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "Le motif manque, ou est trop court ou trop long",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response demander(@PathParam("id") String id, String body, @Context SecurityContext caller) {
        CorpsStrict corps = CorpsStrict.lire(mapper, body, Set.of(MOTIF), "{\"motif\": \"…\"}");
        String motif = corps.texte(MOTIF, MOTIF_MIN, MOTIF_MOST);
        corps.finir();
        Optional<Enregistrement> found = lectures.existe(id);
        if (found.isEmpty()) {
            return Problemes.introuvable("Cette décision");
        }
        Optional<Revision> autre = revisions.de(found.get().id()).stream().reduce((premiere, derniere) -> derniere);
        if (autre.isPresent()) {
            return Problemes.reponse(Probleme.de("etat", "Cette décision est déjà revue", CONFLICT, autre.get().statut() == Statut.OUVERTE
                    ? "Une révision demandée par " + autre.get().qui() + " est ouverte : attendez sa réponse."
                    : "La décision " + autre.get().par() + " a pris sa place : demandez la révision de celle-là."));
        }
        return Response.status(CREATED).entity(revisions.demander(found.get().id(), caller.getUserPrincipal().getName(), motif)).build();
    }

    @GET
    @Path("decisions/{id}/revisions")
    @RolesAllowed({Roles.APPELANT, Roles.AUDITEUR})
    @Operation(summary = "Les révisions demandées de cette décision, et la décision qui les a tranchées")
    @APIResponse(responseCode = "200", description = "Les révisions", content = @Content(schema = @Schema(implementation = Revision[].class)))
    @APIResponse(responseCode = "404", description = "Aucune décision de cet identifiant",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response revisions(@PathParam("id") String id) {
        return lectures.lire(id, Lecture.REVISION).map(found -> Response.ok(revisions.de(found.id())).build())
                .orElseGet(() -> Problemes.introuvable("Cette décision"));
    }
}
