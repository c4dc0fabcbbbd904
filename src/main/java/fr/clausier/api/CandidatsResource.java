package fr.clausier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausier.compte.Roles;
import fr.clausier.publication.ActiveRules;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.AtelierRefuse;
import fr.clausier.publication.Candidat.Origine;
import fr.clausier.publication.Candidat.Portee;
import fr.clausier.publication.Candidat;
import fr.clausier.publication.Candidats.Proposition;
import fr.clausier.publication.Candidats;
import fr.clausier.publication.Controles;
import fr.clausier.publication.Publications;
import fr.clausier.publication.Resultats;
import fr.clausier.regles.RulesFolder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Candidates: proposed, changed, checked, published. */
@Path("/api/candidats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidats")
public class CandidatsResource {

    private static final int ACCEPTED = 202;
    /** What a null takes away. */
    private static final List<String> RETIRABLES = List.of("source", "effet", "seuil");

    @Inject
    Candidats candidats;

    @Inject
    Controles controles;

    @Inject
    Publications publications;

    @Inject
    Resultats resultats;

    @Inject
    CasEtudies cas;

    @Inject
    ObjectMapper mapper;

    /** A candidate as the list shows it. */
    public record Resume(UUID id, int numero, String raison, String auteur, Instant creeLe, Candidat.Etat etat, Instant effet, int fichiers,
            String hash, boolean perime) {}

    /** A file that a candidate changes; the table that it is, when it is one. */
    public record FichierJson(String chemin, String nature, String table, String etag, long taille, boolean ajout, boolean suppression) {}

    /** A check as it goes. */
    public record EtapeJson(Candidat.Controle code, String libelle, Candidat.Avancee etat, long fait, long total, BigDecimal secondes, String message,
            List<ProblemeJson> problemes, List<Candidat.Ecart> ecarts, int ecartsTotal) {}

    /** What a check found; those of one that succeeded are warnings. */
    public record ProblemeJson(String fichier, String endroit, String gravite, String message) {}

    /** A candidate, whole; whether it was checked against a set that no longer decides. */
    public record CandidatJson(UUID id, int numero, String raison, String source, String auteur, Instant creeLe, Candidat.Etat etat, String base,
            String hash, boolean perime, Instant effet, BigDecimal seuil, String publieur, Instant publieLe, List<FichierJson> fichiers,
            Portee etude, List<EtapeJson> etapes) {}

    private CandidatJson json(Candidat c) {
        return new CandidatJson(c.id(), c.numero(), c.raison(), c.source(), c.auteur(), c.creeLe(), c.etat(), c.base(), c.hash(),
                candidats.perime(c), c.effet(), c.seuil(), c.publieur(), c.publieLe(),
                c.fichiers().stream().map(f -> new FichierJson(f.chemin(), nature(f.chemin()),
                        f.chemin().endsWith(RulesFolder.TABLE) ? TablesResource.nom(f.chemin()) : null, f.etag(), f.taille(), f.ajout(),
                        f.suppression())).toList(), c.etude(),
                controles.etapes(c).stream().map(e -> new EtapeJson(e.code(), e.libelle(), e.etat(), e.fait(), e.total(),
                        BigDecimal.valueOf(e.millis(), 3), e.message(), problemes(e), e.ecarts(), e.ecartsTotal())).toList());
    }

    private static List<ProblemeJson> problemes(Candidat.Etape etape) {
        String gravite = etape.etat() == Candidat.Avancee.REUSSIE ? "AVERTISSEMENT" : "ERREUR";
        return etape.problemes().stream().map(p -> new ProblemeJson(p.fichier(), p.endroit(), gravite, p.message())).toList();
    }

    private static String nature(String chemin) {
        return chemin.endsWith(RulesFolder.TABLE) ? "TABLE" : chemin.endsWith(RulesFolder.DRL) ? "REGLE"
                : chemin.endsWith("scenarios.yaml") || chemin.endsWith("adoptes.yaml") ? "SCENARIOS"
                : chemin.startsWith(RulesFolder.REGLEMENTATION) ? "CHIFFRES" : chemin.equals(RulesFolder.INTERPRETATIONS) ? "LECTURES"
                : chemin.startsWith("dossiers/") ? "DOSSIER" : "AUTRE";
    }

    /** An identifier, or the answer that there is no such candidate. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new AtelierRefuse(Motif.INTROUVABLE, "Ce candidat n'existe pas.");
        }
    }

    private static String nom(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    @GET
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Les candidats, le dernier d'abord")
    public List<Resume> all() {
        return candidats.all().stream().map(c -> new Resume(c.id(), c.numero(), c.raison(), c.auteur(), c.creeLe(), c.etat(), c.effet(),
                c.fichiers().size(), c.hash(), candidats.perime(c))).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Propose un candidat", description = "raison ; source, où il change chiffres légaux ou lectures ; effet, quand il "
            + "doit décider ; seuil, en pour cent de ce que la mutuelle paie, au-delà duquel il ne se publie pas.")
    public Response create(String body, @Context SecurityContext caller) {
        return Response.status(Response.Status.CREATED).entity(json(candidats.creer(nom(caller), proposition(body)))).build();
    }

    @POST
    @Path("dossier")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Propose ce que le dossier de règles a de différent du jeu en vigueur")
    public Response createFromFolder(String body, @Context SecurityContext caller) {
        return Response.status(Response.Status.CREATED).entity(json(candidats.creerDuDossier(nom(caller), proposition(body)))).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Un candidat, ses fichiers, ses contrôles en cours ou finis")
    public CandidatJson one(@PathParam("id") String id) {
        return json(candidats.find(id(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Change ce qui est dit d'un candidat : raison, source, effet, seuil, étude", description = "Ce qui n'est pas dit "
            + "reste ; null retire la source, la date d'effet ou le seuil.")
    public CandidatJson change(@PathParam("id") String id, String body, @Context SecurityContext caller) {
        return json(candidats.modifier(id(id), nom(caller), proposition(body)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Abandonne un candidat")
    public CandidatJson abandon(@PathParam("id") String id, @Context SecurityContext caller) {
        return json(candidats.abandonner(id(id), nom(caller)));
    }

    @GET
    @Path("{id}/fichiers/{chemin: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Un fichier, tel que le candidat le change, ou tel qu'il est en vigueur")
    public Response file(@PathParam("id") String id, @PathParam("chemin") String chemin) {
        byte[] contenu = candidats.contenu(candidats.find(id(id)), chemin).orElseThrow(NotFoundException::new);
        return Response.ok(contenu, MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.ETAG, "\"" + RulesFolder.empreinte(contenu) + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + chemin.substring(chemin.lastIndexOf('/') + 1)
                        .replaceAll("[^A-Za-z0-9_.-]", "_") + "\"").build();
    }

    @PUT
    @Path("{id}/fichiers/{chemin: .+}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Dépose un fichier : chiffres légaux, lectures, règle, scénarios", description = "If-Match, facultatif, dit la version "
            + "dont il part. Un fichier qui a une erreur n'est pas gardé.")
    public CandidatJson put(@PathParam("id") String id, @PathParam("chemin") String chemin, @HeaderParam(HttpHeaders.IF_MATCH) String version,
            byte[] contenu, @Context SecurityContext caller) {
        return json(candidats.deposer(id(id), nom(caller), chemin, contenu, version == null ? null : version.replace("\"", ""), false).candidat());
    }

    @DELETE
    @Path("{id}/fichiers/{chemin: .+}")
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Retire le changement d'un fichier")
    public CandidatJson takeBack(@PathParam("id") String id, @PathParam("chemin") String chemin, @Context SecurityContext caller) {
        return json(candidats.retirer(id(id), nom(caller), chemin));
    }

    @PUT
    @Path("{id}/portefeuille")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Dépose un portefeuille pour l'étude : une demande par ligne (NDJSON)")
    public CandidatJson portfolio(@PathParam("id") String id, byte[] contenu, @Context SecurityContext caller) {
        return json(candidats.portefeuille(id(id), nom(caller), contenu));
    }

    @POST
    @Path("{id}/controle")
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Lance les contrôles ; leur avancement se lit dans le candidat")
    public Response check(@PathParam("id") String id, @Context SecurityContext caller) {
        return Response.status(ACCEPTED).entity(json(controles.lancer(id(id), nom(caller)))).build();
    }

    @DELETE
    @Path("{id}/controle")
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Annule les contrôles en cours")
    public Response cancel(@PathParam("id") String id, @Context SecurityContext caller) {
        controles.annuler(id(id), nom(caller));
        return Response.status(ACCEPTED).entity(json(candidats.find(id(id)))).build();
    }

    @POST
    @Path("{id}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Adopte les nouveaux résultats des scénarios et des dossiers", description = "Ils font partie du candidat : qui le publie les voit.")
    public CandidatJson adopt(@PathParam("id") String id, String body, @Context SecurityContext caller) {
        return json(candidats.adopter(id(id), nom(caller), objet(body).path("raison").asText(null)));
    }

    @GET
    @Path("{id}/difference")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Ce qui change, en phrases et cellule par cellule")
    public Response difference(@PathParam("id") String id) {
        return resultats.difference(candidats.find(id(id))).map(json -> Response.ok(json).build())
                .orElseGet(() -> Problemes.introuvable("La différence de ce candidat, tant qu'il n'est pas construit,"));
    }

    @GET
    @Path("{id}/impact")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "L'effet en euros")
    public Response impact(@PathParam("id") String id) {
        return resultats.impact(candidats.find(id(id))).map(json -> Response.ok(cas.masque(json)).build())
                .orElseGet(() -> Problemes.introuvable("L'effet de ce candidat, tant qu'il n'est pas calculé,"));
    }

    @GET
    @Path("{id}/impact/{index}")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Une des demandes qui changent le plus, décidée par les deux jeux, avec ses deux traces, "
            + "sans ce qui dit de qui elle est, ni de quoi la personne souffre")
    public Response impactOne(@PathParam("id") String id, @PathParam("index") int index) {
        return cas.reponse(resultats.rejouer(candidats.find(id(id)), index));
    }

    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.PUBLIEUR)
    @Operation(summary = "Publie un candidat prêt", description = "À sa date d'effet, ou à celle que dit « effet » ; tout de suite quand il n'a "
            + "pas de date, qu'elle est passée, ou que « maintenant » est vrai.")
    public CandidatJson publish(@PathParam("id") String id, String body, @Context SecurityContext caller) {
        JsonNode json = body == null || body.isBlank() ? mapper.createObjectNode() : objet(body);
        Instant effet = json.path("maintenant").asBoolean() ? ActiveRules.now()
                : value(json, "effet", Instant::parse, "un instant, tel que 2027-01-01T00:00:00Z");
        return json(publications.publier(id(id), nom(caller), effet));
    }

    @DELETE
    @Path("{id}/publication")
    @RolesAllowed(Roles.PUBLIEUR)
    @Operation(summary = "Annule une publication programmée")
    public CandidatJson unschedule(@PathParam("id") String id, @Context SecurityContext caller) {
        return json(publications.deprogrammer(id(id), nom(caller)));
    }

    private JsonNode objet(String body) {
        try {
            JsonNode json = mapper.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw new AtelierRefuse(Motif.INVALIDE, "Le corps n'est pas du JSON : attendu un objet.");
        }
        throw new AtelierRefuse(Motif.INVALIDE, "Le corps n'est pas un objet JSON.");
    }

    private Proposition proposition(String body) {
        JsonNode json = objet(body);
        JsonNode etude = json.path("etude");
        String jour = "un jour, tel que 2026-01-31";
        return new Proposition(json.path("raison").asText(null), json.path("source").asText(null),
                value(json, "effet", Instant::parse, "un instant, tel que 2027-01-01T00:00:00Z"),
                value(json, "seuil", BigDecimal::new, "un pourcentage, tel que 2.5"),
                !etude.isObject() ? null : new Portee(value(etude, "origine", Origine::valueOf, "DECISIONS, PORTEFEUILLE ou AUCUNE"),
                        value(etude, "du", LocalDate::parse, jour), value(etude, "au", LocalDate::parse, jour), 0),
                RETIRABLES.stream().filter(champ -> json.path(champ).isNull()).collect(Collectors.toSet()));
    }

    private static <T> T value(JsonNode json, String champ, Function<String, T> reader, String attendu) {
        if (!json.hasNonNull(champ)) {
            return null;
        }
        try {
            return reader.apply(json.get(champ).asText());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new AtelierRefuse(Motif.INVALIDE, "« " + champ + " » : reçu « " + json.get(champ).asText() + " », attendu " + attendu + ".");
        }
    }
}
