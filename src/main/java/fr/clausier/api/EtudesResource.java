package fr.clausier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.clausier.compte.Roles;
import fr.clausier.etude.Avancement;
import fr.clausier.publication.AtelierRefuse.Motif;
import fr.clausier.publication.AtelierRefuse;
import fr.clausier.publication.Etude;
import fr.clausier.publication.EtudeEnCours.Resultat;
import fr.clausier.publication.Etudes.Commande;
import fr.clausier.publication.Etudes;
import fr.clausier.publication.Portefeuilles.Depose;
import fr.clausier.publication.Portefeuilles;
import fr.clausier.publication.Variante;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Studies of many demandes, and the portfolios that are sent for them. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Études")
public class EtudesResource {

    private static final int ACCEPTED = 202;
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    Etudes etudes;

    @Inject
    Portefeuilles portefeuilles;

    @Inject
    CasEtudies cas;

    @Inject
    ObjectMapper mapper;

    /** A study, and how far it is, in percent; null unless it runs. */
    public record EtudeJson(Etude etude, BigDecimal avancement) {}

    private EtudeJson json(Etude etude) {
        return new EtudeJson(etude, etudes.fait(etude).map(fait -> BigDecimal.valueOf(fait).divide(BigDecimal.valueOf(Avancement.FIN), 2, RoundingMode.FLOOR))
                .orElse(null));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new AtelierRefuse(Motif.INTROUVABLE, "Rien ne porte cet identifiant.");
        }
    }

    private static String nom(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    @GET
    @Path("etudes")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Les études, la dernière d'abord")
    public List<EtudeJson> all() {
        return etudes.all().stream().map(this::json).toList();
    }

    @POST
    @Path("etudes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Demande une étude ; son avancement se lit en la relisant", description = "genre : COMPARAISON (jeux : celui auquel comparer, "
            + "puis les autres), SENSIBILITE (balayage : fichier, endroit, gabarit, de, a, pas, et cible, le coût dont on cherche la valeur) ou "
            + "RAPPROCHEMENT (ce qu'un autre système a payé). jeux : EN_VIGUEUR, l'empreinte d'un jeu archivé, l'identifiant d'un candidat contrôlé. "
            + "source : origine DECISIONS (du, au), PORTEFEUILLE (portefeuille) ou GENERE (demandes, graine, annee), et decalage, en années.")
    public Response create(String body, @Context SecurityContext caller) {
        Etude etude = etudes.creer(nom(caller), commande(body));
        return Response.status(ACCEPTED).location(URI.create("/api/etudes/" + etude.id())).entity(json(etude)).build();
    }

    private Commande commande(String body) {
        ObjectReader lecteur = mapper.readerFor(Commande.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS).without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        try {
            Commande lue = lecteur.readValue(body == null ? "" : body);
            if (lue == null) {
                throw new AtelierRefuse(Motif.INVALIDE, "Le corps n'est pas un objet JSON.");
            }
            return new Commande(lue.titre(), lue.genre(), lue.source(), lue.jeux() == null || lue.jeux().contains(null) ? List.of() : lue.jeux(), lue.balayage());
        } catch (JsonMappingException e) {
            throw new AtelierRefuse(Motif.INVALIDE, e.getPath().stream().map(ou -> ou.getFieldName() == null ? String.valueOf(ou.getIndex()) : ou.getFieldName())
                    .collect(Collectors.joining("/")) + " : inconnu, ou ce n'est pas une valeur attendue là.");
        } catch (JsonProcessingException e) {
            throw new AtelierRefuse(Motif.INVALIDE, "Le corps n'est pas du JSON : attendu un objet.");
        }
    }

    @GET
    @Path("etudes/{id}")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Une étude, et son avancement en pour cent quand elle est en cours")
    public EtudeJson one(@PathParam("id") String id) {
        return json(etudes.find(id(id)));
    }

    @DELETE
    @Path("etudes/{id}")
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Retire une étude finie et son résultat")
    public void remove(@PathParam("id") String id, @Context SecurityContext caller) {
        etudes.retirer(id(id), nom(caller));
    }

    @POST
    @Path("etudes/{id}/annulation")
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Annule une étude en cours ou en attente")
    public Response cancel(@PathParam("id") String id, @Context SecurityContext caller) {
        etudes.annuler(id(id), nom(caller));
        return Response.status(ACCEPTED).entity(json(etudes.find(id(id)))).build();
    }

    @GET
    @Path("etudes/{id}/resultat")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Ce qu'une étude a trouvé, sans nom de personne")
    public Response result(@PathParam("id") String id) {
        return etudes.resultat(etudes.find(id(id)).id()).map(json -> Response.ok(cas.masque(json)).build()).orElseGet(EtudesResource::sansResultat);
    }

    private static Response sansResultat() {
        return Problemes.introuvable("Le résultat de cette étude, tant qu'elle n'est pas finie,");
    }

    @GET
    @Path("etudes/{id}/resultat.csv")
    @Produces(ExportDecisions.CSV)
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Le résultat pour un tableur, en CSV")
    public Response csv(@PathParam("id") String id) {
        return export(id, "csv", ExportDecisions.CSV + "; charset=utf-8");
    }

    @GET
    @Path("etudes/{id}/resultat.xlsx")
    @Produces(ExportDecisions.XLSX)
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Le résultat pour un tableur, en XLSX")
    public Response xlsx(@PathParam("id") String id) {
        return export(id, "xlsx", ExportDecisions.XLSX);
    }

    private Response export(String id, String extension, String type) {
        Etude etude = etudes.find(id(id));
        Resultat resultat = etudes.lu(etude.id()).orElse(null);
        if (resultat == null) {
            return sansResultat();
        }
        ExportEtude export = new ExportEtude(resultat);
        StreamingOutput sortie = extension.equals("csv") ? export::csv : export::xlsx;
        return Response.ok(sortie, type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"etude-" + etude.numero() + "." + extension + "\"").build();
    }

    @GET
    @Path("etudes/{id}/jeux/{rang}/impact/{index}")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Une des demandes qui diffèrent, décidée de nouveau par le premier jeu et par celui de ce rang (0 : le premier comparé), "
            + "sans ce qui dit de qui elle est, ni de quoi la personne souffre")
    public Response again(@PathParam("id") String id, @PathParam("rang") int rang, @PathParam("index") int index) {
        return cas.reponse(etudes.rejouer(id(id), rang, index));
    }

    @GET
    @Path("chiffres")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Les chiffres légaux du jeu en vigueur, datés")
    public List<Variante.Chiffre> figures() {
        return etudes.chiffres();
    }

    @GET
    @Path("portefeuilles")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Les portefeuilles déposés, le dernier d'abord")
    public List<Depose> portfolios() {
        return portefeuilles.all();
    }

    @POST
    @Path("portefeuilles")
    @Consumes({NDJSON, MediaType.WILDCARD})
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Dépose un portefeuille : une demande par ligne (NDJSON), ou un CSV", description = "Le CSV a une ligne par acte ; une colonne porte le "
            + "chemin de ce qu'elle contient dans une demande, adhesion/numero, actes/poste ; les lignes d'une même personne et d'une même référence font une "
            + "demande ; la colonne paye dit ce qu'un autre système a payé. En NDJSON, pour un rapprochement, chaque ligne dit aussi ce qu'un "
            + "autre système a payé : {\"demande\": {…}, \"payes\": {\"L1\": \"12.34\"}}. Une ligne qui ne peut pas être lue, et rien n'est gardé.")
    public Response deposit(@QueryParam("nom") String nom, byte[] contenu, @Context SecurityContext caller) {
        Depose depose = portefeuilles.deposer(nom, nom(caller), contenu == null ? new byte[0] : contenu);
        return Response.status(Response.Status.CREATED).entity(depose).build();
    }

    @DELETE
    @Path("portefeuilles/{id}")
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Retire un portefeuille ; les études faites restent")
    public void removePortfolio(@PathParam("id") String id, @Context SecurityContext caller) {
        etudes.retirerPortefeuille(id(id), nom(caller));
    }
}
