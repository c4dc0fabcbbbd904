package fr.clausier.api;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in and out, for the pages. */
@Path("/")
@Tag(name = "Session")
public class SessionResource {

    @Inject
    Comptes comptes;

    @Inject
    Sessions sessions;

    /** @param retour the page to come back to, one of ours */
    @POST
    @Path("connexion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(summary = "Ouvre la session d'une page")
    public Uni<Response> connexion(@FormParam("j_username") String nom, @FormParam("j_password") String motDePasse,
            @FormParam("retour") String retour, @Context RoutingContext context) {
        if (nom == null || motDePasse == null || !Sessions.memeOrigine(context.request())) {
            return Uni.createFrom().item(vers(refusee(retour)));
        }
        return comptes.identifier(nom, motDePasse).map(qui -> {
            sessions.ouvrir(context, nom);
            return vers(deNous(retour) ? retour : "/");
        }).onFailure(AuthenticationFailedException.class).recoverWithItem(() -> vers(refusee(retour)));
    }

    @POST
    @Path("deconnexion")
    @PermitAll
    @Operation(summary = "Ferme la session")
    public Response deconnexion(@Context RoutingContext context) {
        sessions.fermer(context);
        return vers(Authentification.PAGE);
    }

    @GET
    @Path("deconnexion")
    @PermitAll
    @Operation(summary = "Ferme la session, par un lien")
    public Response parLien(@Context RoutingContext context) {
        return deconnexion(context);
    }

    private static String refusee(String retour) {
        return Authentification.PAGE + "?erreur=1" + (deNous(retour) ? "&retour=" + encode(retour) : "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A path alone: {@code //} and {@code /\} begin an address elsewhere. */
    private static boolean deNous(String retour) {
        return retour != null && retour.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }

    /** A text, not a URI: JAX-RS would make it absolute, by a host that a proxy may have changed. */
    private static Response vers(String adresse) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, adresse).build();
    }
}
