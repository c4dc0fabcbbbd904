package fr.clausier.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.api.Filtres.Lus;
import fr.clausier.api.Probleme.Erreur;
import fr.clausier.compte.Roles;
import fr.clausier.decision.Consultations.Lecture;
import fr.clausier.decision.Recherche;
import fr.clausier.decision.Recherche.Criteres;
import fr.clausier.decision.Recherche.Etat;
import fr.clausier.decision.Recherche.Trouvee;
import fr.clausier.publication.ActiveRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stored decisions found by what they say, page by page, or exported. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Décisions")
@RolesAllowed(Roles.AUDITEUR)
public class RechercheResource {

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int PAGE = 50;
    private static final int PAGE_MOST = 200;
    /** A count that takes longer is not given. */
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    Recherche recherche;

    @Inject
    Lectures lectures;

    @Inject
    ActiveRules rules;

    @Inject
    ObjectMapper mapper;

    /**
     * A page of decisions, the last given first.
     *
     * @param suivant       the {@code curseur} of the next page; absent on the last one
     * @param indexeJusqua  the rang of the last decision that can be found yet
     * @param dernier       the rang of the last decision stored
     * @param total         how many there are in all, on the first page; absent when counting would take long
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageJson(List<DecisionTrouvee> decisions, String suivant, long indexeJusqua, long dernier, Long total) {}

    @GET
    @Path("decisions")
    @Operation(summary = "Cherche parmi les décisions conservées",
            description = "Tous les critères donnés doivent tenir. La dernière décision donnée vient d’abord ; « suivant » est le curseur de la "
                    + "page d’après. Une décision se trouve quand l’index l’a prise, peu après qu’elle est conservée : indexeJusqua dit "
                    + "jusqu’où il va. Les jours sont ceux de la France.")
    @APIResponse(responseCode = "200", description = "Une page", content = @Content(schema = @Schema(implementation = PageJson.class)))
    @APIResponse(responseCode = "400", description = "Un paramètre n’existe pas ou ne peut pas être lu : errors le nomme",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response chercher(@BeanParam Filtres filtres,
            @Parameter(description = "« suivant » de la page d’avant") @QueryParam("curseur") String curseur,
            @Parameter(description = "Décisions par page : 200 au plus, 50 sans ce paramètre") @QueryParam("nombre") String nombre,
            @Context UriInfo adresse) {
        Lus lus = filtres.lire(adresse.getQueryParameters(), Set.of("curseur", "nombre"), rules.base(), recherche);
        long avant = avant(curseur, lus.erreurs());
        int page = page(nombre, lus.erreurs());
        if (!lus.erreurs().isEmpty()) {
            return refus(lus.erreurs());
        }
        List<Trouvee> trouvees = recherche.chercher(lus.criteres(), avant, page + 1);
        boolean suite = trouvees.size() > page;
        List<DecisionTrouvee> rendues = trouvees.stream().limit(page).map(trouvee -> DecisionTrouvee.de(trouvee, mapper)).toList();
        lectures.noter(Lecture.RECHERCHE, rendues.stream().map(DecisionTrouvee::id).toList());
        OptionalLong total = avant < Long.MAX_VALUE ? OptionalLong.empty() : recherche.compter(lus.criteres(), avant, PATIENCE);
        Etat etat = recherche.etat();
        return Response.ok(new PageJson(rendues, suite ? curseur(trouvees.get(page - 1).rang()) : null, etat.indexeJusqua(), etat.dernier(),
                total.isPresent() ? total.getAsLong() : null)).build();
    }

    @GET
    @Path("decisions/export")
    @Produces({ExportDecisions.NDJSON, ExportDecisions.CSV, ExportDecisions.XLSX, MediaType.APPLICATION_JSON})
    @Operation(summary = "Les décisions d’une recherche, en NDJSON, en CSV ou en XLSX",
            description = "Les mêmes critères que la recherche. Le format est celui de « format », ou celui qu’accepte l’appelant. Le CSV est celui "
                    + "d’un Excel français : UTF-8 avec marque, point-virgule, virgule décimale ; un texte qui commence comme une formule y est "
                    + "précédé d’une apostrophe. 1 048 575 décisions au plus.")
    @APIResponse(responseCode = "200", description = "L’export", content = {@Content(mediaType = ExportDecisions.NDJSON),
        @Content(mediaType = ExportDecisions.CSV), @Content(mediaType = ExportDecisions.XLSX)})
    @APIResponse(responseCode = "400", description = "Un paramètre n’existe pas ou ne peut pas être lu : errors le nomme",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    @APIResponse(responseCode = "422", description = "Trop de décisions pour un export",
            content = @Content(mediaType = Probleme.MEDIA_TYPE, schema = @Schema(implementation = Probleme.class)))
    public Response exporter(@BeanParam Filtres filtres,
            @Parameter(description = "ndjson, csv ou xlsx") @QueryParam("format") String format,
            @Context UriInfo adresse, @Context HttpHeaders entetes) {
        Lus lus = filtres.lire(adresse.getQueryParameters(), Set.of("format"), rules.base(), recherche);
        ExportDecisions.Format choisi = ExportDecisions.Format.de(format, entetes.getAcceptableMediaTypes()).orElse(null);
        if (choisi == null) {
            lus.erreurs().add(Erreur.json("format", "INCONNU", "Attendu : ndjson, csv ou xlsx, par « format » ou par l’en-tête Accept."));
        }
        if (!lus.erreurs().isEmpty()) {
            return refus(lus.erreurs());
        }
        // Those that come meanwhile are left out: what is counted is what is written.
        long avant = recherche.etat().indexeJusqua() + 1;
        Criteres criteres = lus.criteres();
        long nombre = recherche.compter(criteres, avant, Duration.ofDays(1)).orElseThrow();
        if (nombre > ExportDecisions.LIGNES) {
            return Problemes.reponse(Probleme.de("export-trop-grand", "Cet export serait trop grand", UNPROCESSABLE, "La recherche trouve " + nombre
                    + " décisions ; un export en prend " + ExportDecisions.LIGNES + ", autant qu’une feuille de calcul. Réduisez la période."));
        }
        StreamingOutput sortie = out -> new ExportDecisions(recherche, mapper, lectures).ecrire(criteres, avant, choisi, out);
        return Response.ok(sortie, choisi.type()).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"decisions-" + LocalDate.now(PARIS) + "." + choisi.extension() + "\"").build();
    }

    private static Response refus(List<Erreur> erreurs) {
        return Problemes.reponse(Probleme.de("recherche-refusee", "Cette recherche ne peut pas être lue", BAD_REQUEST,
                erreurs.size() == 1 ? "Un paramètre est à corriger." : erreurs.size() + " paramètres sont à corriger.", erreurs));
    }

    private static String curseur(long rang) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(rang).array());
    }

    private static long avant(String curseur, List<Erreur> erreurs) {
        if (curseur == null || curseur.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            byte[] rang = Base64.getUrlDecoder().decode(curseur);
            if (rang.length == Long.BYTES && ByteBuffer.wrap(rang).getLong() > 0) {
                return ByteBuffer.wrap(rang).getLong();
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        erreurs.add(Erreur.json("curseur", "MAL_ECRIT", "Attendu : « suivant » d’une page, tel quel."));
        return Long.MAX_VALUE;
    }

    private static int page(String nombre, List<Erreur> erreurs) {
        if (nombre == null || nombre.isBlank()) {
            return PAGE;
        }
        if (nombre.strip().matches("\\d{1,3}") && Integer.parseInt(nombre.strip()) >= 1 && Integer.parseInt(nombre.strip()) <= PAGE_MOST) {
            return Integer.parseInt(nombre.strip());
        }
        erreurs.add(Erreur.json("nombre", "MAL_ECRIT", "Attendu : un nombre de 1 à " + PAGE_MOST + "."));
        return PAGE;
    }
}
