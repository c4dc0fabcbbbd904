package fr.clausier.api;

import fr.clausier.api.Antecedents.Instruite;
import fr.clausier.compte.Roles;
import fr.clausier.contrat.Demande;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.DemandeReader;
import fr.clausier.decision.Enregistrement;
import fr.clausier.decision.PourquoiPas;
import fr.clausier.publication.ActiveRules;
import fr.clausier.regles.Clause;
import fr.clausier.regles.Regle;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.NearestCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a clause, a rule or a row of a table did not apply. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Décisions")
public class PourquoiPasResource {

    private static final String DESCRIPTION = "Chaque règle, chaque rang de table qui dit la clause : les conditions remplies, celles qui ne le "
            + "sont pas, avec la valeur lue, la valeur attendue et la cellule ; au plus près d'abord.";
    private static final String CLAUSE = "Une clause, par son identifiant : TNS-15-i.";
    private static final String REGLE = "Une règle, par son nom ou par son fichier.";
    private static final String TABLE = "Une table, par son nom : garanties/esprit-sante-tns.";
    private static final String LIGNE = "Avec table : le numéro du rang, tel que le classeur le montre.";
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    @Inject
    ActiveRules rules;

    @Inject
    Rejeux rejeux;

    @Inject
    Lectures lectures;

    @Inject
    Antecedents antecedents;

    /** What is asked about, as the parameters name it. */
    private record Question(String clause, String regle, String table, String ligne) {

        private boolean complete() {
            return Stream.of(clause, regle, table).filter(Objects::nonNull).count() == 1 && (table == null) == (ligne == null);
        }
    }

    @GET
    @Path("decisions/{id}/pourquoi-pas")
    @RolesAllowed({Roles.APPELANT, Roles.AUDITEUR})
    @Operation(summary = "Pourquoi une clause, une règle ou un rang de table ne s'est pas appliqué à une décision", description = DESCRIPTION)
    @APIResponse(responseCode = "200", description = "Ce qu'il en est de chaque règle",
            content = @Content(schema = @Schema(implementation = PourquoiPasJson.class)))
    @APIResponse(responseCode = "404", description = "Aucune décision, clause, règle ou rang de ce nom ; le plus proche est nommé",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "410", description = "La décision a été effacée",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "Ni une clause, ni une règle, ni un rang, ou plusieurs à la fois",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response decision(@PathParam("id") String id,
            @Parameter(description = CLAUSE) @QueryParam("clause") String clause, @Parameter(description = REGLE) @QueryParam("regle") String regle,
            @Parameter(description = TABLE) @QueryParam("table") String table, @Parameter(description = LIGNE) @QueryParam("ligne") String ligne) {
        Enregistrement found = lectures.lire(id, Lecture.POURQUOI_PAS).orElse(null);
        if (found == null) {
            return Problemes.introuvable("Cette décision");
        }
        return expliquer(rejeux.archive(found.regles()), () -> antecedents.reprendre(found), new Question(clause, regle, table, ligne));
    }

    @POST
    @Path("simulations/pourquoi-pas")
    @RolesAllowed({Roles.APPELANT, Roles.ACTUAIRE, Roles.AUDITEUR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pourquoi une clause, une règle ou un rang de table ne s'appliquerait pas à une demande", description = DESCRIPTION)
    @RequestBody(content = @Content(schema = @Schema(implementation = Demande.class), examples = {
        @ExampleObject(name = "Aide auditive 100 % Santé", value = Examples.AUDIO)}))
    @APIResponse(responseCode = "200", description = "Ce qu'il en est de chaque règle",
            content = @Content(schema = @Schema(implementation = PourquoiPasJson.class)))
    @APIResponse(responseCode = "400", description = "Le corps n'a pas la forme d'une demande",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "404", description = "Aucune clause, règle ou rang de ce nom ; le plus proche est nommé",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "Une valeur est impossible, les règles ne décident pas, ou la question n'est pas une seule",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response simulation(String body,
            @Parameter(description = CLAUSE) @QueryParam("clause") String clause, @Parameter(description = REGLE) @QueryParam("regle") String regle,
            @Parameter(description = TABLE) @QueryParam("table") String table, @Parameter(description = LIGNE) @QueryParam("ligne") String ligne) {
        return expliquer(rules.base(), () -> antecedents.completer(DemandeReader.read(body)), new Question(clause, regle, table, ligne));
    }

    private Response expliquer(RuleBase base, Supplier<Instruite> demande, Question question) {
        if (!question.complete()) {
            return Problemes.reponse(Probleme.de("question", "La question n'est pas une seule", UNPROCESSABLE,
                    "Donnez « clause », ou « regle », ou « table » avec « ligne »."));
        }
        Optional<Clause> clause = question.clause() == null ? Optional.empty() : base.catalogue().find(question.clause());
        List<Regle> regles = regles(base, question);
        if (regles.isEmpty() && clause.isEmpty()) {
            return Problemes.reponse(Probleme.de("introuvable", quoi(question) + " n'existe pas", NOT_FOUND, proche(base, question)));
        }
        Instruite instruite = demande.get();
        return Response.ok(PourquoiPasJson.de(PourquoiPas.expliquer(base, instruite.demande(), instruite.passe(), regles), clause.orElse(null))).build();
    }

    // What is asked about.

    private static List<Regle> regles(RuleBase base, Question question) {
        return base.regles().stream().filter(regle -> question.clause() != null ? regle.cite(question.clause())
                : question.regle() != null ? question.regle().equals(regle.nom()) || regle.rang() == null && question.regle().equals(fichier(regle))
                : table(regle, question.table()) && question.ligne().equals(String.valueOf(regle.rang()))).toList();
    }

    private static String fichier(Regle regle) {
        return regle.emplacement().source(null).fichier();
    }

    private static boolean table(Regle regle, String table) {
        return regle.rang() != null && (fichier(regle).equals(table) || fichier(regle).equals(table + RulesFolder.TABLE));
    }

    private static String quoi(Question question) {
        return question.clause() != null ? "Cette clause" : question.regle() != null ? "Cette règle" : "Ce rang de table";
    }

    /** The nearest that there is. */
    private static String proche(RuleBase base, Question question) {
        if (question.clause() != null) {
            return suggestion("clause", question.clause(), base.catalogue().all().stream().map(Clause::id).toList());
        }
        if (question.regle() != null) {
            return suggestion("règle", question.regle(), base.regles().stream()
                    .flatMap(regle -> regle.rang() == null ? Stream.of(regle.nom(), fichier(regle)) : Stream.of(regle.nom())).toList());
        }
        List<Integer> rangs = base.regles().stream().filter(regle -> table(regle, question.table())).map(Regle::rang).sorted().toList();
        return rangs.isEmpty() ? suggestion("table", question.table(), base.tables().stream().map(table -> TablesResource.nom(table.fichier())).toList())
                : "Les rangs de cette table vont de " + rangs.get(0) + " à " + rangs.get(rangs.size() - 1) + ".";
    }

    private static String suggestion(String sorte, String dite, Collection<String> connues) {
        return "Aucune " + sorte + " « " + dite + " »" + NearestCode.suggestion(dite, connues);
    }
}
