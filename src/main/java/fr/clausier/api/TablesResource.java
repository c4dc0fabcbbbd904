package fr.clausier.api;

import fr.clausier.compte.Roles;
import fr.clausier.decision.PublicationStore.JeuActif;
import fr.clausier.decision.PublicationStore;
import fr.clausier.publication.ActiveRules;
import fr.clausier.publication.AtelierRefuse;
import fr.clausier.publication.Candidat;
import fr.clausier.publication.Candidats;
import fr.clausier.publication.TableDifference;
import fr.clausier.regles.Clause;
import fr.clausier.regles.ClauseCatalogue;
import fr.clausier.regles.RuleBase;
import fr.clausier.regles.RuleBaseLoader.TableFile;
import fr.clausier.regles.RuleBaseLoader;
import fr.clausier.regles.RulesFolder;
import fr.clausier.tables.Tableau.Role;
import fr.clausier.tables.Tableau;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decision tables: read as grids, downloaded, sent back changed into a candidate. */
@Path("/api/tables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tables")
public class TablesResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String VERSION = "Jeu de règles, par son empreinte, ou candidat, par son identifiant ; le jeu en vigueur sinon.";

    @Inject
    ActiveRules rules;

    @Inject
    PublicationStore store;

    @Inject
    Candidats candidats;

    /** A candidate that changes a table and is not published yet. */
    public record CandidatOuvert(UUID id, int numero, String auteur, Candidat.Etat etat) {}

    /** A table as the list shows it. */
    public record Resume(String nom, String fichier, String titre, String feuille, String domaine, String phase, boolean illustratif,
            int rangs, int colonnes, int resultats, int clauses, String etag, List<CandidatOuvert> candidats) {}

    /** A column; whether some row uses it. */
    public record ColonneJson(String lettre, String intitule, Role role, String propriete, String formule, boolean utilisee) {}

    /** A row with its cells by column letters. */
    public record RangJson(int numero, String code, String libelle, List<String> clauses, Map<String, String> cellules) {}

    /** A clause that a table cites. */
    public record ClauseJson(String titre, String article, String resume) {}

    /** A table as a grid. */
    public record Grille(String nom, String fichier, String titre, String feuille, String domaine, String phase, boolean illustratif,
            String etag, List<ColonneJson> colonnes, List<RangJson> rangs, Map<String, ClauseJson> clauses) {}

    /** A version of a table that decided, from an instant on. */
    public record Version(String hash, Instant instant, String etag, String auteur, String raison, UUID candidat) {}

    /** What came of sending a table: its new version, and how it differs from the one in force. */
    public record Depose(UUID candidat, String etag, List<Probleme.Erreur> avertissements, List<TableDifference.CelluleChangee> differences,
            List<TableDifference.RangChange> rangsAjoutes, List<TableDifference.RangChange> rangsSupprimes) {}

    @GET
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Les tables du jeu en vigueur")
    public List<Resume> all() {
        RuleBase base = rules.base();
        Map<String, List<CandidatOuvert>> ouverts = new LinkedHashMap<>();
        candidats.all().stream().filter(c -> c.etat().ouvert() || c.etat() == Candidat.Etat.PROGRAMME).forEach(c -> c.fichiers().forEach(f ->
                ouverts.computeIfAbsent(f.chemin(), key -> new ArrayList<>()).add(new CandidatOuvert(c.id(), c.numero(), c.auteur(), c.etat()))));
        return base.tables().stream().sorted(Comparator.comparing(TableFile::fichier)).map(file -> {
            Tableau t = file.tableau();
            return new Resume(nom(file.fichier()), file.fichier(), t.titre(), t.feuille(), domaine(file.fichier()), t.phase(), t.illustratif(),
                    t.rangs().size(), t.grille().size(), (int) t.grille().stream().filter(c -> c.role() == Role.RESULTAT).count(),
                    clauses(t).size(), RulesFolder.empreinte(base.folder().fichiers().get(file.fichier())),
                    ouverts.getOrDefault(file.fichier(), List.of()));
        }).toList();
    }

    static String nom(String fichier) {
        return fichier.substring(0, fichier.length() - RulesFolder.TABLE.length());
    }

    private static String domaine(String fichier) {
        return fichier.startsWith(RulesFolder.GARANTIES) ? "SANTE" : fichier.substring(0, fichier.indexOf('/')).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Set<String> clauses(Tableau tableau) {
        return tableau.rangs().stream().flatMap(rang -> rang.clauses().stream()).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The content of a table in the set in force, in another one, or in a candidate. */
    private byte[] contenu(String nom, String jeu, String candidat) {
        String fichier = nom + RulesFolder.TABLE;
        Optional<byte[]> contenu = candidat != null ? candidats.contenu(candidats.find(CandidatsResource.id(candidat)), fichier)
                : Optional.ofNullable(folder(jeu).fichiers().get(fichier));
        return contenu.orElseThrow(() -> new jakarta.ws.rs.NotFoundException());
    }

    private RulesFolder folder(String jeu) {
        return jeu == null || jeu.equals(rules.base().hash()) ? rules.base().folder()
                : store.find(jeu).map(RulesFolder::of).orElseThrow(() -> new jakarta.ws.rs.NotFoundException());
    }

    @GET
    @Path("{nom: .+}")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Une table, cellule par cellule, avec ses clauses", description = VERSION)
    public Response one(@PathParam("nom") String nom, @QueryParam("jeu") String jeu, @QueryParam("candidat") String candidat) {
        byte[] contenu = contenu(nom, jeu, candidat);
        String fichier = nom + RulesFolder.TABLE;
        Tableau t = RuleBaseLoader.read(folder(jeu), fichier, contenu, false).tableau().orElseThrow(() -> new jakarta.ws.rs.NotFoundException());
        ClauseCatalogue catalogue = rules.base().catalogue();
        Map<String, ClauseJson> clauses = new LinkedHashMap<>();
        clauses(t).forEach(id -> catalogue.find(id).ifPresent((Clause c) -> clauses.put(id, new ClauseJson(c.titre(), c.article(), c.resume()))));
        String etag = RulesFolder.empreinte(contenu);
        return Response.ok(new Grille(nom, fichier, t.titre(), t.feuille(), domaine(fichier), t.phase(), t.illustratif(), etag,
                t.grille().stream().map(c -> new ColonneJson(c.lettre(), c.intitule(), c.role(), c.propriete(),
                        c.formule() == null ? null : c.formule().name(),
                        t.rangs().stream().anyMatch(rang -> rang.cellules().containsKey(c.lettre())))).toList(),
                t.rangs().stream().map(r -> new RangJson(r.numero(), r.code(), r.libelle(), r.clauses(), r.cellules())).toList(), clauses))
                .header(HttpHeaders.ETAG, quoted(etag)).build();
    }

    @GET
    @Path("{nom: .+}/classeur")
    @Produces(XLSX)
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Le classeur d'une table", description = VERSION)
    public Response workbook(@PathParam("nom") String nom, @QueryParam("jeu") String jeu, @QueryParam("candidat") String candidat) {
        byte[] contenu = contenu(nom, jeu, candidat);
        String file = nom.substring(nom.lastIndexOf('/') + 1) + RulesFolder.TABLE;
        return Response.ok(contenu, XLSX).header(HttpHeaders.ETAG, quoted(RulesFolder.empreinte(contenu)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"").build();
    }

    @PUT
    @Path("{nom: .+}/classeur")
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.ACTUAIRE)
    @Operation(summary = "Dépose une table changée dans un candidat", description = "If-Match dit la version dont elle part. Un classeur "
            + "qui a une erreur n'est pas gardé : la réponse les dit toutes, cellule par cellule.")
    public Response send(@PathParam("nom") String nom, @QueryParam("candidat") String candidat,
            @QueryParam("formules") @DefaultValue("refus") String formules, @HeaderParam(HttpHeaders.IF_MATCH) String version,
            byte[] contenu, @Context SecurityContext caller) {
        if (candidat == null) {
            return Problemes.reponse(Probleme.de("candidat-manquant", "Dites dans quel candidat", 400,
                    "Ajoutez ?candidat= avec l'identifiant d'un candidat que vous avez créé."));
        }
        if (version == null) {
            return Problemes.reponse(Probleme.de("version-manquante", "Dites la version dont part ce classeur", 428,
                    "Ajoutez l'en-tête If-Match avec l'ETag reçu au téléchargement."));
        }
        Candidats.Depot depot = candidats.deposer(CandidatsResource.id(candidat), caller.getUserPrincipal().getName(), nom + RulesFolder.TABLE,
                contenu, version.replace("\"", ""), formules.equals("valeurs"));
        return Response.ok(new Depose(depot.candidat().id(), depot.fichier().etag(),
                depot.avertissements().stream().map(Probleme.Erreur::cellule).toList(), depot.difference().cellules(),
                depot.difference().rangsAjoutes(), depot.difference().rangsSupprimes()))
                .header(HttpHeaders.ETAG, quoted(depot.fichier().etag())).build();
    }

    private static String quoted(String etag) {
        return "\"" + etag + "\"";
    }

    @GET
    @Path("{nom: .+}/historique")
    @RolesAllowed({Roles.ACTUAIRE, Roles.PUBLIEUR, Roles.AUDITEUR})
    @Operation(summary = "Les versions d'une table qui ont décidé, la dernière d'abord")
    public List<Version> history(@PathParam("nom") String nom) {
        String fichier = nom + RulesFolder.TABLE;
        List<Version> versions = new ArrayList<>();
        Map<String, Optional<String>> etags = new HashMap<>();
        Optional<String> avant = Optional.empty();
        List<JeuActif> actifs = store.actifs();
        for (int i = actifs.size() - 1; i >= 0; i--) {
            JeuActif actif = actifs.get(i);
            Optional<String> precedent = avant;
            Optional<String> etag = etags.computeIfAbsent(actif.hash(), hash -> etag(actif, fichier, precedent));
            if (etag.isPresent() && !etag.equals(avant)) {
                versions.add(0, new Version(actif.hash(), actif.instant(), etag.get(), actif.acteur(), actif.raison(), actif.candidat()));
            }
            avant = etag;
        }
        if (versions.isEmpty()) {
            throw new AtelierRefuse(AtelierRefuse.Motif.INTROUVABLE, "Cette table n'a jamais été d'un jeu qui a décidé.");
        }
        return versions;
    }

    /** Of a set that a candidate made, that of the candidate, else the one before: no archive is opened. */
    private Optional<String> etag(JeuActif actif, String fichier, Optional<String> avant) {
        if (actif.candidat() != null) {
            return candidats.find(actif.candidat()).fichiers().stream().filter(f -> f.chemin().equals(fichier)).findFirst()
                    .map(f -> Optional.ofNullable(f.etag())).orElse(avant);
        }
        return Optional.ofNullable(folder(actif.hash()).fichiers().get(fichier)).map(RulesFolder::empreinte);
    }
}
