package fr.clausier.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.api.Personnes.AccesJson;
import fr.clausier.api.Personnes.EffacementJson;
import fr.clausier.api.Personnes.Issue;
import fr.clausier.api.Personnes.Personne;
import fr.clausier.compte.Roles;
import fr.clausier.decision.Consultations;
import fr.clausier.decision.Consultations.Consultation;
import fr.clausier.decision.Revisions;
import fr.clausier.decision.Revisions.Revision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Personal data: what is kept, who reads it, what is due to go, what a person may ask. */
@Path("/api/donnees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Données")
public class DonneesResource {

    private static final int CONFLICT = 409;
    private static final int PAGE_MOST = 200;
    private static final int TEXTE_MOST = 100;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String ADHESION = "adhesion";
    private static final String BENEFICIAIRE = "beneficiaire";
    private static final String MOTIF = "motif";
    private static final String FORCE = "force";
    private static final String ZIP = "application/zip";

    @Inject
    Echeances echeances;

    @Inject
    Consultations consultations;

    @Inject
    Revisions revisions;

    @Inject
    Personnes personnes;

    @Inject
    ObjectMapper mapper;

    /** What is due to go, and what the last run since the start did; {@code dernier} is null when there was none. */
    public record ConservationJson(String duree, String dureeLongue, String intervalle, Echeances.Echues echues, Echeances.Passage dernier) {}

    /** Who a person is, and why it is asked. */
    @Schema(name = "DemandeDePersonne")
    public record PersonneJson(
            @Schema(description = "adhesion.numero des demandes") String adhesion,
            @Schema(description = "beneficiaire.id des demandes") String beneficiaire,
            @Schema(description = "Pourquoi ; sans donnée de santé") String motif,
            @Schema(description = "Pour l'effacement : aussi ce que la prescription demande de garder") Boolean force) {}

    @GET
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Ce qui est conservé, pourquoi, combien de temps")
    public List<RegistreDesDonnees.Donnee> registre() {
        return RegistreDesDonnees.de(echeances);
    }

    @GET
    @Path("acces")
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Qui a lu quelle décision, la dernière lecture d'abord", description = "avant : n'en donne que de rang inférieur ; "
            + "nombre : 200 au plus. Sans décision, la lecture est celle d'une période.")
    public List<Consultation> acces(@QueryParam("avant") @DefaultValue("9223372036854775807") long avant,
            @QueryParam("nombre") @DefaultValue("50") int nombre) {
        return consultations.dernieres(avant, Math.max(1, Math.min(nombre, PAGE_MOST)));
    }

    @GET
    @Path("conservation")
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Ce qui est échu et sera effacé au prochain passage, sans rien effacer")
    public ConservationJson conservation() {
        return new ConservationJson(echeances.duree().toString(), echeances.dureeLongue().toString(), echeances.intervalle().toString(),
                echeances.echues(Instant.now()), echeances.dernier());
    }

    @GET
    @Path("revisions")
    @RolesAllowed(Roles.AUDITEUR)
    @Operation(summary = "Les révisions ouvertes, la plus ancienne d'abord ; 200 au plus")
    public List<Revision> revisions() {
        return revisions.ouvertes(PAGE_MOST);
    }

    @POST
    @Path("personnes/acces")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EXPLOITANT)
    @Operation(summary = "Ce qui est conservé d'une personne, jusqu'à quand, et qui l'a lu", description = "Sans le détail des soins. La lecture "
            + "de chaque décision est enregistrée.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PersonneJson.class)))
    @APIResponse(responseCode = "200", description = "Ce qui est conservé", content = @Content(schema = @Schema(implementation = AccesJson.class)))
    @APIResponse(responseCode = "422", description = "Un identifiant ou le motif manque",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public AccesJson acces(String body) {
        return personnes.acces(lire(body).personne());
    }

    @POST
    @Path("personnes/portabilite")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.EXPLOITANT)
    @Operation(summary = "Les demandes et les décisions d'une personne, à lui remettre", description = "Un zip de trois fichiers NDJSON : demandes, "
            + "décisions, compteurs. Il contient des données de santé. La lecture de chaque décision est enregistrée.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PersonneJson.class)))
    @APIResponse(responseCode = "200", description = "Le zip", content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "422", description = "Un identifiant ou le motif manque",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response portabilite(String body) {
        return Response.ok(personnes.portabilite(lire(body).personne()), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"portabilite-" + LocalDate.now(PARIS) + ".zip\"").build();
    }

    @POST
    @Path("personnes/effacement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EXPLOITANT)
    @Operation(summary = "Efface tout ce qui est conservé d'une personne", description = "Décisions, traces, compteurs, études. Chaque décision garde "
            + "sa place dans la chaîne, et son effacement y est signé. Ce que la prescription demande de garder est refusé, à moins de « force ».")
    @RequestBody(content = @Content(schema = @Schema(implementation = PersonneJson.class)))
    @APIResponse(responseCode = "200", description = "Ce qui a été effacé", content = @Content(schema = @Schema(implementation = EffacementJson.class)))
    @APIResponse(responseCode = "409", description = "La prescription court encore, ou quelque chose lit ces données",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "Un identifiant ou le motif manque",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response effacement(String body, @Context SecurityContext caller) {
        Demandee demandee = lire(body);
        Issue issue = personnes.effacer(demandee.personne(), caller.getUserPrincipal().getName(), demandee.motif(), demandee.force());
        if (issue.obligation() != null) {
            LocalDate jour = LocalDate.ofInstant(issue.obligation().jusquau(), PARIS);
            return Problemes.reponse(Probleme.de("obligation", "Ces données doivent encore être gardées", CONFLICT, issue.obligation().decisions()
                    + " décision(s) à garder, la dernière jusqu'au " + jour + " : la prescription court encore (clauses "
                    + String.join(", ", issue.obligation().clauses()) + "), et le droit à l'effacement a cette exception (RMG-8-f). Rien n'est effacé ; "
                    + "« force », avec son motif, efface quand même."));
        }
        return issue.fait() != null ? Response.ok(issue.fait()).build() : Problemes.reponse(Probleme.de("etat",
                "Une décision vient d'être conservée pour cette personne", CONFLICT, "Rien n'est effacé : recommencez."));
    }

    private record Demandee(Personne personne, String motif, boolean force) {}

    private Demandee lire(String body) {
        CorpsStrict corps = CorpsStrict.lire(mapper, body, Set.of(ADHESION, BENEFICIAIRE, MOTIF, FORCE),
                "{\"adhesion\": \"…\", \"beneficiaire\": \"…\", \"motif\": \"…\"}");
        Demandee demandee = new Demandee(new Personne(corps.texte(ADHESION, 1, TEXTE_MOST), corps.texte(BENEFICIAIRE, 1, TEXTE_MOST)),
                corps.texte(MOTIF, SuiviResource.MOTIF_MIN, SuiviResource.MOTIF_MOST), corps.oui(FORCE));
        corps.finir();
        return demandee;
    }
}
