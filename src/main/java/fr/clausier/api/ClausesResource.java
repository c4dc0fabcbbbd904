package fr.clausier.api;

import fr.clausier.compte.Roles;
import fr.clausier.publication.ActiveRules;
import fr.clausier.publication.Couverture;
import fr.clausier.regles.Clause;
import fr.clausier.regles.Interpretation;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contract, clause by clause, and what the rules cover of it. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clauses")
@RolesAllowed({Roles.APPELANT, Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR, Roles.EXPLOITANT})
public class ClausesResource {

    @Inject
    ActiveRules rules;

    @Inject
    CoverageService coverage;

    @Inject
    Applications90Jours applications;

    /** A clause with the rules that cite it. */
    public record ClauseDetail(Clause clause, boolean decidable, List<RegleJson> regles) {}

    /** A rule that cites a clause: its sentence, its phase, where it stands. */
    public record RegleJson(String nom, String phase, String source) {}

    @GET
    @Path("clauses")
    @Operation(summary = "Les clauses du contrat, par document et par nature")
    public List<Clause> all(@QueryParam("document") String document, @QueryParam("nature") String nature) {
        return rules.base().catalogue().all().stream()
                .filter(clause -> document == null || clause.document().equals(document))
                .filter(clause -> nature == null || clause.nature().name().equals(nature)).toList();
    }

    @GET
    @Path("clauses/{id}")
    @Operation(summary = "Une clause et les règles qui la citent")
    @APIResponse(responseCode = "200", description = "La clause", content = @Content(schema = @Schema(implementation = ClauseDetail.class)))
    @APIResponse(responseCode = "404", description = "Aucune clause de cet identifiant",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response one(@PathParam("id") String id) {
        RuleBase base = rules.base();
        return base.catalogue().find(id).map(clause -> Response.ok(new ClauseDetail(clause, clause.decidable(),
                        base.regles().stream().filter(regle -> regle.cite(id)).map(ClausesResource::regle).sorted(
                                java.util.Comparator.comparing(RegleJson::source)).toList())).build())
                .orElseGet(() -> Problemes.introuvable("Cette clause"));
    }

    static RegleJson regle(Regle regle) {
        return new RegleJson(regle.nom(), regle.phase().name(), regle.emplacement().source(null).toString());
    }

    /** A reading, and the rules that follow it. */
    public record InterpretationDetail(Interpretation interpretation, List<RegleJson> regles) {}

    @GET
    @Path("interpretations")
    @Operation(summary = "Les lectures retenues là où le contrat hésite ou se tait, et les règles qui les suivent")
    public List<InterpretationDetail> interpretations() {
        RuleBase base = rules.base();
        return base.catalogue().interpretations().stream().map(interpretation -> new InterpretationDetail(interpretation,
                base.suivent(interpretation).stream().map(ClausesResource::regle)
                        .sorted(java.util.Comparator.comparing(RegleJson::source)).toList())).toList();
    }

    @GET
    @Path("couverture")
    @Operation(summary = "Combien de clauses les règles couvrent, document par document",
            description = "Une clause est couverte quand une règle ou un rang de table la cite, que des scénarios la montrent "
                    + "appliquée et non appliquée, et qu'une issue change quand on la retire. Celles qui ne changent que des "
                    + "alertes sont comptées à part (dontAlerteSeule).")
    @APIResponse(responseCode = "200", description = "La couverture", content = @Content(schema = @Schema(implementation = Couverture.class)))
    @APIResponse(responseCode = "409", description = "Un fichier de scénarios est illisible",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response coverage() {
        try {
            return Response.ok(coverage.of(rules.base())).build();
        } catch (IllegalArgumentException e) { // what an editor of rules/ wrote, never the caller
            return Problemes.reponse(Probleme.de("scenarios-illisibles", "Les scénarios ne peuvent pas être lus", 409,
                    e.getMessage()));
        }
    }

    @GET
    @Path("couverture/avancement")
    @Operation(summary = "Où en est le calcul de la couverture, long à son premier appel",
            description = "En scénarios et en clauses ; total vaut 0 quand rien n'est en cours.")
    public CoverageService.Progres progress() {
        return coverage.progres();
    }

    @GET
    @Path("sommaire")
    @Operation(summary = "Le contrat comme sa table des matières : documents, articles, clauses, et ce qui les applique")
    public Sommaire contents() {
        return Sommaire.de(rules.base(), applications.de90Jours());
    }
}
