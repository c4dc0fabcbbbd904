package fr.clausier.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.Preuve;
import fr.clausier.decision.Preuve.Tete;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof that stored decisions are those that were given: signed heads, verification, export. */
@Path("/api/preuve")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preuve")
public class PreuveResource {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int PAGE_MOST = 200;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    Preuve preuve;

    @Inject
    Verifications verifications;

    @Inject
    Lectures lectures;

    @Inject
    ObjectMapper mapper;

    /** The chain as it stands, its key, its last signed head and the last verification since the start; each null when there is none. */
    public record PreuveJson(long decisions, Tete tete, Cle cle, Verifications.Suivie verification) {

        /** The public key: its name, SHA-256 of it in hexadecimal, and itself. */
        public record Cle(String nom, String pem) {}
    }

    @GET
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "La chaîne des décisions : son rang, sa clé publique, sa dernière tête signée, la dernière vérification")
    public PreuveJson etat() {
        Preuve.Etat etat = preuve.etat();
        return new PreuveJson(etat.dernier(), etat.tete(), new PreuveJson.Cle(etat.cle(), etat.publique()), verifications.derniere().orElse(null));
    }

    @GET
    @Path("tetes")
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Les têtes signées, la dernière d'abord", description = "À garder ailleurs : une chaîne coupée ou refaite ne mène plus à "
            + "elles. La signature, Ed25519, couvre « clausier/tete », rang (8 octets), maillon (32), instant (8 octets de secondes, 4 de "
            + "nanosecondes), chacun précédé de sa longueur sur 4 octets. avant : celles de rang inférieur ; nombre : 200 au plus.")
    public List<Tete> tetes(@QueryParam("avant") @DefaultValue("9223372036854775807") long avant,
            @QueryParam("nombre") @DefaultValue("50") int nombre) {
        return preuve.tetes(avant, Math.max(1, Math.min(nombre, PAGE_MOST)));
    }

    @POST
    @Path("tetes")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Signe la fin de la chaîne")
    @APIResponse(responseCode = "201", description = "La tête", content = @Content(schema = @Schema(implementation = Tete.class)))
    @APIResponse(responseCode = "200", description = "La dernière tête : la chaîne n'a pas bougé depuis",
            content = @Content(schema = @Schema(implementation = Tete.class)))
    @APIResponse(responseCode = "409", description = "Aucune décision n'est conservée",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response signer() {
        Tete avant = preuve.etat().tete();
        return preuve.signer().map(tete -> Response.status(tete.equals(avant) ? OK : CREATED).entity(tete).build())
                .orElseGet(() -> refus("chaine-vide", "Il n'y a rien à signer", CONFLICT, "Aucune décision n'est encore conservée."));
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Lance la vérification de la chaîne, en arrière-plan", description = "Le corps, facultatif, est une tête gardée ailleurs, "
            + "à laquelle la chaîne doit mener. depuis : le rang d'une tête signée, celle du corps ou une de celles conservées, à partir de "
            + "laquelle relire ; sans lui, tout est relu.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Tete.class)))
    @APIResponse(responseCode = "202", description = "La vérification, qui commence",
            content = @Content(schema = @Schema(implementation = Verifications.Suivie.class)))
    @APIResponse(responseCode = "409", description = "Une vérification est déjà en cours",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "La tête n'est pas du service, ou ne peut servir",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response verifier(String body, @QueryParam("depuis") String depuis, @Context SecurityContext caller) {
        Optional<Tete> gardee;
        try {
            gardee = tete(body);
        } catch (JsonProcessingException e) {
            return refus("tete-illisible", "Le corps n'est pas une tête signée", BAD_REQUEST,
                    "Attendu {\"rang\": …, \"maillon\": …, \"instant\": …, \"cle\": …, \"signature\": …}, ou rien.");
        }
        if (gardee.filter(tete -> !preuve.signee(tete)).isPresent()) {
            return refus("tete-refusee", "Cette tête n'est pas signée par ce service", UNPROCESSABLE,
                    "Sa signature n'est pas celle de la clé " + preuve.etat().cle() + " pour ce rang, ce maillon et cet instant.");
        }
        long premier = 1;
        if (depuis != null) {
            Optional<Tete> depart = depuis(depuis, gardee);
            if (depart.isEmpty() || gardee.filter(tete -> tete.rang() < depart.get().rang()).isPresent()) {
                return refus("depart-refuse", "La vérification ne peut partir de là", UNPROCESSABLE,
                        "« depuis » est le rang d'une tête signée, qui ne dépasse pas celui de la tête donnée.");
            }
            premier = depart.get().rang();
            gardee = gardee.isPresent() ? gardee : depart;
        }
        return verifications.lancer(caller.getUserPrincipal().getName(), premier, gardee)
                .map(suivie -> Response.status(ACCEPTED).entity(suivie).build())
                .orElseGet(() -> refus("etat", "Une vérification est déjà en cours", CONFLICT, "Attendez sa fin, ou annulez-la."));
    }

    private Optional<Tete> tete(String body) throws JsonProcessingException {
        JsonNode json = body == null || body.isBlank() ? mapper.createObjectNode() : mapper.readTree(body);
        if (!json.isObject()) {
            throw JsonMappingException.from((JsonParser) null, "Not an object");
        }
        return json.isEmpty() ? Optional.empty() : Optional.of(mapper.treeToValue(json, Tete.class));
    }

    private Optional<Tete> depuis(String rang, Optional<Tete> gardee) {
        try {
            long depart = Long.parseLong(rang);
            return gardee.filter(tete -> tete.rang() == depart).or(() -> preuve.tete(depart).filter(preuve::signee));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @GET
    @Path("verification")
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "La vérification en cours, ou la dernière : son avancement, ce qu'elle a trouvé")
    @APIResponse(responseCode = "200", description = "La vérification", content = @Content(schema = @Schema(implementation = Verifications.Suivie.class)))
    @APIResponse(responseCode = "404", description = "Aucune n'a été lancée depuis le démarrage",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response verification() {
        return verifications.derniere().map(suivie -> Response.ok(suivie).build())
                .orElseGet(() -> Problemes.introuvable("Aucune vérification n'a été lancée : elle"));
    }

    @DELETE
    @Path("verification")
    @RolesAllowed({Roles.AUDITEUR, Roles.EXPLOITANT})
    @Operation(summary = "Annule la vérification en cours")
    public Response annuler() {
        return verifications.annuler() ? Response.status(ACCEPTED).entity(verifications.derniere().orElseThrow()).build()
                : refus("etat", "Aucune vérification n'est en cours", CONFLICT, null);
    }

    @GET
    @Path("export")
    @Produces({"application/x-ndjson", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.AUDITEUR)
    @Operation(summary = "Les décisions avec tout ce qui permet de les vérifier sans le service", description = "Un texte JSON par ligne : la clé "
            + "publique, les décisions, les têtes signées, les effacements, la fin. du et au : premier et dernier jour, à Paris ; l'export "
            + "d'une période est la plus petite part sans trou de la chaîne qui la contient. Se vérifie par "
            + "« java -jar quarkus-run.jar verifier export.ndjson ».")
    @APIResponse(responseCode = "200", description = "L'export", content = @Content(mediaType = "application/x-ndjson"))
    @APIResponse(responseCode = "422", description = "Un jour n'en est pas un, ou la période est à l'envers",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response exporter(@QueryParam("du") String du, @QueryParam("au") String au) {
        Instant debut;
        Instant fin;
        try {
            debut = dit(du) ? jour(du).atStartOfDay(PARIS).toInstant() : null;
            fin = dit(au) ? jour(au).plusDays(1).atStartOfDay(PARIS).toInstant() : null;
        } catch (DateTimeException e) {
            return refus("periode-refusee", "Cette période ne peut pas être lue", UNPROCESSABLE, "Attendus des jours, tels que 2026-12-31.");
        }
        if (debut != null && fin != null && !debut.isBefore(fin)) {
            return refus("periode-refusee", "Cette période est à l'envers", UNPROCESSABLE, "« du » vient après « au ».");
        }
        lectures.noterPeriode(Lecture.EXPORT, debut, fin);
        StreamingOutput sortie = out -> preuve.exporter(debut, fin, out);
        return Response.ok(sortie, "application/x-ndjson").header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"export-"
                + (dit(du) ? du : "debut") + "-" + (dit(au) ? au : LocalDate.now(PARIS)) + ".ndjson\"").build();
    }

    private static boolean dit(String jour) {
        return jour != null && !jour.isEmpty();
    }

    /** A day of four digits of year: the databases do not agree on others. */
    private static LocalDate jour(String jour) {
        LocalDate date = LocalDate.parse(jour);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new DateTimeException("Not a day of a decision");
        }
        return date;
    }

    private static Response refus(String type, String titre, int status, String detail) {
        return Problemes.reponse(Probleme.de(type, titre, status, detail));
    }
}
