package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.PublicationStore;
import fr.clausier.explication.Explication;
import fr.clausier.explication.Lettre;
import fr.clausier.explication.Pdf;
import fr.clausier.explication.TraceCsv;
import fr.clausier.explication.TraceImprimee;
import fr.clausier.publication.ActiveRules;
import fr.clausier.regles.ClauseCatalogue;
import fr.clausier.regles.Recours;
import fr.clausier.regles.RulesFolder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stored decisions told to people: in words for the pages, and as documents for an auditor and for the member. */
@Path("/api")
@RolesAllowed({Roles.APPELANT, Roles.AUDITEUR})
@Tag(name = "Décisions")
public class ExplicationsResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PDF = "application/pdf";

    @Inject
    Lectures lectures;

    @Inject
    PublicationStore publications;

    @Inject
    ActiveRules rules;

    @Inject
    ObjectMapper mapper;

    /** A decision as stored, its demande, and what is told of it. */
    private record Contee(JsonNode decision, JsonNode demande, Explication dite) {

        private String trace() {
            return TraceImprimee.de(dite, decision);
        }
    }

    @GET
    @Path("decisions/{id}/explication")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Une décision en mots : ses montants du dépensé au reste à charge, chaque étape avec sa clause, sa source et ses faits",
            description = "Les clauses sont celles du jeu de règles qui a décidé.")
    @APIResponse(responseCode = "200", description = "L'explication", content = @Content(schema = @Schema(implementation = Explication.class)))
    @APIResponse(responseCode = "404", description = "Aucune décision de cet identifiant",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response explication(@PathParam("id") String id) {
        return repondre(id, Lecture.EXPLICATION, contee -> Response.ok(contee.dite(), MediaType.APPLICATION_JSON));
    }

    @GET
    @Path("decisions/{id}/trace.csv")
    @Produces({CSV, Probleme.MEDIA_TYPE})
    @Operation(summary = "La trace pour un tableur : une rangée par étape, points-virgules, virgules décimales")
    @APIResponse(responseCode = "200", description = "La trace", content = @Content(mediaType = "text/csv"))
    public Response csv(@PathParam("id") String id) {
        return repondre(id, Lecture.DOCUMENT, contee -> fichier(TraceCsv.de(contee.dite()), CSV, "attachment", "trace-" + contee.dite().id() + ".csv"));
    }

    @GET
    @Path("decisions/{id}/trace.html")
    @Produces({HTML, Probleme.MEDIA_TYPE})
    @Operation(summary = "La décision et sa trace entière, à imprimer")
    @APIResponse(responseCode = "200", description = "La page", content = @Content(mediaType = "text/html"))
    public Response html(@PathParam("id") String id) {
        return repondre(id, Lecture.DOCUMENT, contee -> fichier(contee.trace(), HTML, "inline", "trace-" + contee.dite().id() + ".html"));
    }

    @GET
    @Path("decisions/{id}/trace.pdf")
    @Produces({PDF, Probleme.MEDIA_TYPE})
    @Operation(summary = "La décision et sa trace entière, en PDF")
    @APIResponse(responseCode = "200", description = "Le document", content = @Content(mediaType = PDF))
    public Response pdf(@PathParam("id") String id) {
        return repondre(id, Lecture.DOCUMENT, contee -> fichier(Pdf.de(contee.trace()), PDF, "inline", "trace-" + contee.dite().id() + ".pdf"));
    }

    @GET
    @Path("decisions/{id}/lettre")
    @Produces({HTML, Probleme.MEDIA_TYPE})
    @Operation(summary = "La décision expliquée au membre : montants, ce qui reste à payer et pourquoi, pièces, recours")
    @APIResponse(responseCode = "200", description = "La lettre", content = @Content(mediaType = "text/html"))
    public Response lettre(@PathParam("id") String id) {
        return repondre(id, Lecture.LETTRE, contee -> fichier(lettre(contee), HTML, "inline", "lettre-" + contee.dite().id() + ".html"));
    }

    @GET
    @Path("decisions/{id}/lettre.pdf")
    @Produces({PDF, Probleme.MEDIA_TYPE})
    @Operation(summary = "La même lettre, en PDF")
    @APIResponse(responseCode = "200", description = "La lettre", content = @Content(mediaType = PDF))
    public Response lettrePdf(@PathParam("id") String id) {
        return repondre(id, Lecture.LETTRE, contee -> fichier(Pdf.de(lettre(contee)), PDF, "inline", "lettre-" + contee.dite().id() + ".pdf"));
    }

    private String lettre(Contee contee) {
        return Lettre.de(contee.dite(), contee.decision(), contee.demande().at("/adhesion/contrat").asText(), Recours.lire(rules.base().folder()));
    }

    private static Response.ResponseBuilder fichier(Object contenu, String type, String disposition, String nom) {
        return Response.ok(contenu, type).header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + nom + '"');
    }

    private Response repondre(String id, Lecture lecture, Function<Contee, Response.ResponseBuilder> reponse) {
        return lectures.lire(id, lecture).map(found -> reponse.apply(conter(found)).build()).orElseGet(() -> Problemes.introuvable("Cette décision"));
    }

    private Contee conter(Enregistrement found) {
        JsonNode decision = lire(found.decision());
        JsonNode demande = lire(found.demande());
        return new Contee(decision, demande, Explication.de(decision, demande, catalogue(found.regles())));
    }

    /** The clauses as they were worded when they decided; none when that rule set is not archived. */
    private ClauseCatalogue catalogue(String hash) {
        if (rules.base().hash().equals(hash)) {
            return rules.base().catalogue();
        }
        return ClauseCatalogue.of(RulesFolder.of(publications.find(hash).orElse(new TreeMap<>())));
    }

    private JsonNode lire(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("What is stored is JSON", e);
        }
    }
}
