package fr.clausier.api;

import static fr.clausier.compte.Roles.ACTUAIRE;
import static fr.clausier.compte.Roles.APPELANT;
import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.EXPLOITANT;
import static fr.clausier.compte.Roles.PUBLIEUR;
import static fr.clausier.compte.Roles.TOUS;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each endpoint for no one and for each role: every one is in the table, and opens to those the table says. */
@QuarkusTest
class RolesTest {

    /** Open to all comers. */
    private static final List<String> OUVERT = List.of("anonyme");

    private static final List<String> LECTEURS = List.of(ACTUAIRE, PUBLIEUR, AUDITEUR);
    private static final List<String> SUIVEURS = List.of(ACTUAIRE, PUBLIEUR, AUDITEUR, EXPLOITANT);

    private static final List<String> GARDIENS = List.of(AUDITEUR, EXPLOITANT);

    private static final Map<String, List<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /api/decisions", List.of(APPELANT)),
            Map.entry("POST /api/decisions/lot", List.of(APPELANT)),
            Map.entry("POST /api/simulations", List.of(APPELANT, ACTUAIRE, AUDITEUR)),
            Map.entry("GET /api/decisions", List.of(AUDITEUR)),
            Map.entry("GET /api/decisions/export", List.of(AUDITEUR)),
            Map.entry("GET /api/decisions/{id}", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/trace", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/frise", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/explication", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/trace.csv", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/trace.html", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/trace.pdf", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/lettre", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/lettre.pdf", List.of(APPELANT, AUDITEUR)),
            Map.entry("POST /api/decisions/{id}/rejeu", List.of(AUDITEUR, ACTUAIRE)),
            Map.entry("GET /api/decisions/{id}/pourquoi-pas", List.of(APPELANT, AUDITEUR)),
            Map.entry("POST /api/simulations/pourquoi-pas", List.of(APPELANT, ACTUAIRE, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/acces", List.of(AUDITEUR)),
            Map.entry("POST /api/decisions/{id}/revision", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/decisions/{id}/revisions", List.of(APPELANT, AUDITEUR)),
            Map.entry("GET /api/donnees", GARDIENS),
            Map.entry("GET /api/donnees/acces", GARDIENS),
            Map.entry("GET /api/donnees/conservation", GARDIENS),
            Map.entry("GET /api/donnees/revisions", List.of(AUDITEUR)),
            Map.entry("POST /api/donnees/personnes/acces", List.of(EXPLOITANT)),
            Map.entry("POST /api/donnees/personnes/portabilite", List.of(EXPLOITANT)),
            Map.entry("POST /api/donnees/personnes/effacement", List.of(EXPLOITANT)),
            Map.entry("GET /api/clauses", TOUS),
            Map.entry("GET /api/clauses/{id}", TOUS),
            Map.entry("GET /api/interpretations", TOUS),
            Map.entry("GET /api/couverture", TOUS),
            Map.entry("GET /api/couverture/avancement", TOUS),
            Map.entry("GET /api/sommaire", TOUS),
            Map.entry("GET /api/moi", TOUS),
            Map.entry("GET /api/tables", LECTEURS),
            Map.entry("GET /api/tables/{nom: .+}", LECTEURS),
            Map.entry("GET /api/tables/{nom: .+}/classeur", LECTEURS),
            Map.entry("PUT /api/tables/{nom: .+}/classeur", List.of(ACTUAIRE)),
            Map.entry("GET /api/tables/{nom: .+}/historique", LECTEURS),
            Map.entry("GET /api/candidats", LECTEURS),
            Map.entry("POST /api/candidats", List.of(ACTUAIRE)),
            Map.entry("POST /api/candidats/dossier", List.of(ACTUAIRE)),
            Map.entry("GET /api/candidats/{id}", LECTEURS),
            Map.entry("PATCH /api/candidats/{id}", List.of(ACTUAIRE)),
            Map.entry("DELETE /api/candidats/{id}", List.of(ACTUAIRE)),
            Map.entry("GET /api/candidats/{id}/fichiers/{chemin: .+}", LECTEURS),
            Map.entry("PUT /api/candidats/{id}/fichiers/{chemin: .+}", List.of(ACTUAIRE)),
            Map.entry("DELETE /api/candidats/{id}/fichiers/{chemin: .+}", List.of(ACTUAIRE)),
            Map.entry("PUT /api/candidats/{id}/portefeuille", List.of(ACTUAIRE)),
            Map.entry("POST /api/candidats/{id}/controle", List.of(ACTUAIRE)),
            Map.entry("DELETE /api/candidats/{id}/controle", List.of(ACTUAIRE)),
            Map.entry("POST /api/candidats/{id}/adoption", List.of(ACTUAIRE)),
            Map.entry("GET /api/candidats/{id}/difference", LECTEURS),
            Map.entry("GET /api/candidats/{id}/impact", LECTEURS),
            Map.entry("GET /api/candidats/{id}/impact/{index}", LECTEURS),
            Map.entry("POST /api/candidats/{id}/publication", List.of(PUBLIEUR)),
            Map.entry("DELETE /api/candidats/{id}/publication", List.of(PUBLIEUR)),
            Map.entry("GET /api/jeux", SUIVEURS),
            Map.entry("GET /api/etudes", LECTEURS),
            Map.entry("POST /api/etudes", List.of(ACTUAIRE)),
            Map.entry("GET /api/etudes/{id}", LECTEURS),
            Map.entry("DELETE /api/etudes/{id}", List.of(ACTUAIRE)),
            Map.entry("POST /api/etudes/{id}/annulation", List.of(ACTUAIRE)),
            Map.entry("GET /api/etudes/{id}/resultat", LECTEURS),
            Map.entry("GET /api/etudes/{id}/resultat.csv", LECTEURS),
            Map.entry("GET /api/etudes/{id}/resultat.xlsx", LECTEURS),
            Map.entry("GET /api/etudes/{id}/jeux/{rang}/impact/{index}", LECTEURS),
            Map.entry("GET /api/chiffres", LECTEURS),
            Map.entry("GET /api/portefeuilles", LECTEURS),
            Map.entry("POST /api/portefeuilles", List.of(ACTUAIRE)),
            Map.entry("DELETE /api/portefeuilles/{id}", List.of(ACTUAIRE)),
            Map.entry("GET /api/jeux/{hash}", SUIVEURS),
            Map.entry("GET /api/jeux/{avant}/diff/{apres}", LECTEURS),
            Map.entry("POST /api/jeux/retour", List.of(PUBLIEUR)),
            Map.entry("GET /api/journal", SUIVEURS),
            Map.entry("GET /api/preuve", GARDIENS),
            Map.entry("GET /api/preuve/tetes", GARDIENS),
            Map.entry("POST /api/preuve/tetes", GARDIENS),
            Map.entry("GET /api/preuve/verification", GARDIENS),
            Map.entry("POST /api/preuve/verification", GARDIENS),
            Map.entry("DELETE /api/preuve/verification", GARDIENS),
            Map.entry("GET /api/preuve/export", List.of(AUDITEUR)),
            Map.entry("POST /connexion", OUVERT),
            Map.entry("POST /deconnexion", OUVERT),
            Map.entry("GET /deconnexion", OUVERT)));

    /** What every answer carries, whatever it is: the header, and how its value starts. */
    private static final Map<String, String> PROTECTIONS = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'self'", "Permissions-Policy", "camera=()", "Strict-Transport-Security", "max-age=", "X-Request-Id", "");

    /** Served without JAX-RS. */
    private static final Map<String, List<String>> SANS_RESSOURCE = new TreeMap<>(Map.of(
            "GET /q/metrics", List.of(EXPLOITANT),
            "GET /openapi", TOUS,
            "GET /api/inconnu", TOUS,
            "DELETE /inconnu", TOUS,
            "GET /q/health/live", OUVERT,
            "GET /q/health/ready", OUVERT));

    @Test
    void chaquePointDEntreeEstDansLaTable() {
        Set<String> trouves = new TreeSet<>();
        new ClassFileImporter().importPackages("fr.clausier").stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .forEach(method -> trouves.add(verbe(method) + " " + chemin(method)));
        assertEquals(TABLE.keySet(), trouves);
    }

    private static String verbe(JavaMethod method) {
        return method.getAnnotations().stream().map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value()).findFirst().orElseThrow();
    }

    private static String chemin(JavaMethod method) {
        String[] parties = {method.getOwner().getAnnotationOfType(Path.class).value(),
            method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("")};
        return Stream.of(parties).flatMap(partie -> Stream.of(partie.split("/"))).filter(partie -> !partie.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    @TestFactory
    Stream<DynamicTest> chaqueRoleAuPointDEntree() {
        return Stream.of(TABLE, SANS_RESSOURCE).flatMap(table -> table.entrySet().stream())
                .flatMap(entree -> Stream.concat(Stream.of("anonyme"), TOUS.stream())
                        .map(qui -> DynamicTest.dynamicTest(entree.getKey() + " : " + qui,
                                () -> verifie(entree.getKey(), qui, entree.getValue()))));
    }

    private static void verifie(String point, String qui, List<String> admis) {
        String[] parties = point.split(" ", 2);
        RequestSpecification appel = (qui.equals("anonyme") ? Connecte.anonyme() : Connecte.comme(qui)).redirects().follow(false);
        if (parties[0].equals("PUT")) {
            appel = appel.contentType("application/octet-stream").body(new byte[] {1});
        } else if (parties[0].equals("PATCH")) {
            appel = appel.contentType("application/json").body("{}");
        } else if (parties[0].equals("POST")) {
            String type = parties[1].endsWith("/lot") ? "application/x-ndjson" : "application/json";
            appel = parties[1].startsWith("/api") ? appel.contentType(type).body("{}".getBytes(StandardCharsets.US_ASCII))
                    : appel.formParam("j_username", "personne").formParam("j_password", "rien");
        }
        Response reponse = appel.request(parties[0], parties[1].replace("{index}", "0").replace("{rang}", "0").replaceAll("\\{[^}]*\\}", UUID.randomUUID().toString()));
        PROTECTIONS.forEach((nom, valeur) -> assertTrue(String.valueOf(reponse.header(nom)).startsWith(valeur), point + " : " + nom));
        assertEquals(null, reponse.header("Server"));
        if (admis.equals(OUVERT) || admis.contains(qui)) {
            assertFalse(Set.of(401, 403).contains(reponse.statusCode()), point + " : " + reponse.statusLine());
            assertFalse(reponse.statusCode() >= 500, point + " : " + reponse.statusLine());
        } else {
            reponse.then().statusCode(qui.equals("anonyme") ? 401 : 403).contentType("application/problem+json")
                    .body("type", equalTo("urn:clausier:" + (qui.equals("anonyme") ? "connexion-requise" : "role-requis")));
        }
    }
}
