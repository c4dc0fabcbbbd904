package fr.clausier.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import fr.clausier.decision.PublicationStore.Entree;
import fr.clausier.decision.PublicationStore.JeuActif;
import fr.clausier.decision.PublicationStore;
import fr.clausier.publication.ActiveRules;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.AtelierRefuse;
import fr.clausier.publication.Difference;
import fr.clausier.publication.Publications;
import fr.clausier.publication.Resultats;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rule sets that decided, compared, brought back; and the journal of every attempt. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jeux de règles")
public class JeuxResource {

    private static final int PAGE_MOST = 200;

    @Inject
    PublicationStore store;

    @Inject
    ActiveRules rules;

    @Inject
    Publications publications;

    @Inject
    Resultats resultats;

    @Inject
    ObjectMapper mapper;

    /** A rule set that decided from an instant on. */
    public record JeuJson(long rang, String hash, Instant instant, PublicationStore.Origine origine, String auteur, UUID candidat, String raison,
            boolean enVigueur) {}

    /** A line of the journal. */
    public record EntreeJson(long rang, Instant instant, String acteur, PublicationStore.Action action, UUID candidat, Integer numero,
            String resultat, String avant, String apres, String motif, @JsonRawValue String detail) {}

    @GET
    @Path("jeux")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Les jeux de règles qui ont décidé, le dernier d'abord")
    public List<JeuJson> all() {
        List<JeuActif> actifs = store.actifs();
        return actifs.stream().map(a -> new JeuJson(a.rang(), a.hash(), a.instant(), a.origine(), a.acteur(), a.candidat(), a.raison(),
                a == actifs.get(0))).toList();
    }

    @GET
    @Path("jeux/{hash}")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Quand un jeu de règles a décidé")
    public List<JeuJson> one(@PathParam("hash") String hash) {
        List<JeuJson> siens = all().stream().filter(jeu -> jeu.hash().equals(hash)).toList();
        if (siens.isEmpty()) {
            throw new AtelierRefuse(Motif.INTROUVABLE, "Aucun jeu de ce nom n'a décidé.");
        }
        return siens;
    }

    @GET
    @Path("jeux/{avant}/diff/{apres}")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Ce qui diffère de deux jeux, en phrases et cellule par cellule")
    public Difference difference(@PathParam("avant") String avant, @PathParam("apres") String apres) {
        return resultats.difference(avant, apres);
    }

    @POST
    @Path("jeux/retour")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PUBLIEUR)
    @Operation(summary = "Revient au jeu précédent, ou à celui que dit « vers »")
    public JeuJson back(String body, @Context SecurityContext caller) {
        JsonNode json;
        try {
            json = mapper.readTree(body);
        } catch (IOException e) {
            throw new AtelierRefuse(Motif.INVALIDE, "Le corps n'est pas du JSON : attendu {\"raison\": …}.");
        }
        JeuActif actif = publications.revenir(json.path("vers").asText(null), caller.getUserPrincipal().getName(), json.path("raison").asText(null));
        return all().stream().filter(jeu -> jeu.hash().equals(actif.hash())).findFirst().orElseThrow();
    }

    @GET
    @Path("journal")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Ce qui a été tenté, accepté ou refusé, la dernière ligne d'abord", description = "avant : n'en donne que les lignes "
            + "de rang inférieur ; nombre : 200 au plus.")
    public List<EntreeJson> journal(@QueryParam("avant") @DefaultValue("9223372036854775807") long avant,
            @QueryParam("nombre") @DefaultValue("50") int nombre) {
        return store.journal(avant, Math.max(1, Math.min(nombre, PAGE_MOST))).stream().map(JeuxResource::json).toList();
    }

    private static EntreeJson json(Entree e) {
        return new EntreeJson(e.rang(), e.instant(), e.acteur(), e.action(), e.candidat(), e.numero(), e.accepte() ? "ACCEPTE" : "REFUSE",
                e.avant(), e.apres(), e.motif(), e.detail());
    }
}
