package fr.clausier.api;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who calls. */
@Path("/api/moi")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Session")
public class MoiResource {

    @Inject
    SecurityIdentity identity;

    /** A name and its roles. */
    public record Moi(String nom, List<String> roles) {}

    @GET
    @Operation(summary = "Qui vous êtes, et vos rôles")
    public Moi moi() {
        return new Moi(identity.getPrincipal().getName(), identity.getRoles().stream().sorted().toList());
    }
}
