package fr.clausier.api;

import static fr.clausier.api.Connecte.anonyme;
import static fr.clausier.api.Connecte.comme;
import static fr.clausier.api.Connecte.motDePasse;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.clausier.compte.Compte;
import fr.clausier.compte.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords, sessions of pages, and what refuses them. */
@QuarkusTest
class ConnexionTest {

    private static final String COOKIE = "clausier-session";

    @ConfigProperty(name = "clausier.donnees")
    Path donnees;

    private static RequestSpecification formulaire(String nom, String motDePasse) {
        return anonyme().redirects().follow(false).formParam("j_username", nom).formParam("j_password", motDePasse);
    }

    private static String session(String role) {
        String cookie = formulaire(role, motDePasse(role)).post("/connexion").cookie(COOKIE);
        assertNotNull(cookie);
        return cookie;
    }

    @Test
    void chacunSaitQuiIlEst() {
        comme(Roles.PUBLIEUR).get("/api/moi").then().statusCode(200)
                .body("nom", equalTo("publieur"), "roles", contains("publieur"));
    }

    @ParameterizedTest
    @CsvSource({"actuaire, faux", "actuaire, ''", "inconnu, faux", "'', ''", "' actuaire', faux", "éà\u0000, \u0000"})
    void unMauvaisMotDePasseEtUnCompteInconnuSontRefusesPareillement(String nom, String motDePasse) {
        long debut = System.nanoTime();
        anonyme().auth().preemptive().basic(nom, motDePasse).get("/api/moi").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", startsWith("Basic realm="))
                .body("type", equalTo("urn:clausier:identifiant-refuse"),
                        "detail", allOf(containsString("clausier.comptes.renouveler"), not(containsString("actuaire"))));
        assertTrue(System.nanoTime() - debut >= 950_000_000L, "a quick refusal would tell why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic !!!", "Basic YQ==", "Digest a=b", "Bearer", "Bearer a.b.c", "", "x"})
    void unEnTeteIllisibleEstRefuse(String entete) {
        anonyme().header("Authorization", entete).get("/api/moi").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void unNavigateurNeRecoitPasLaFenetreDuNavigateur() {
        anonyme().header("User-Agent", "Mozilla/5.0 (X11)").get("/api/moi").then().statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void cinqEssaisFauxFontAttendreMaisJamaisCeluiQuiEstDejaConnu() {
        Connecte.renouvelle(Roles.EXPLOITANT);
        comme(Roles.EXPLOITANT).get("/api/moi").then().statusCode(200);
        for (int i = 0; i < 6; i++) {
            anonyme().auth().preemptive().basic(Roles.EXPLOITANT, "faux" + i).get("/api/moi").then().statusCode(401);
        }
        comme(Roles.EXPLOITANT).get("/api/moi").then().statusCode(200);

        Acces acces = new Acces(Compte.de("actuaire", "bon"));
        for (int i = 0; i < 5; i++) {
            assertFalse(acces.fermeA(System.nanoTime()));
            assertFalse(acces.essaie("faux", new byte[] {1}));
        }
        assertTrue(acces.fermeA(System.nanoTime()));
        assertFalse(acces.essaie("bon", new byte[] {2}), "the right one waits too, when it was never given before");
        assertFalse(acces.fermeA(System.nanoTime() + 1_100_000_000L));
    }

    @Test
    void unMotDePasseRenouveleRemplaceLAncienEtFermeSesSessions() {
        String session = session(Roles.AUDITEUR);
        String ancien = motDePasse(Roles.AUDITEUR);
        anonyme().cookie(COOKIE, session).get("/api/moi").then().statusCode(200);

        Connecte.renouvelle(Roles.AUDITEUR);

        anonyme().auth().preemptive().basic(Roles.AUDITEUR, ancien).get("/api/moi").then().statusCode(401);
        comme(Roles.AUDITEUR).get("/api/moi").then().statusCode(200);
        anonyme().cookie(COOKIE, session).get("/api/moi").then().statusCode(401);
    }

    @Test
    void laSessionSOuvreParLeFormulaireEtSeFerme() {
        Response ouverte = formulaire(Roles.ACTUAIRE, motDePasse(Roles.ACTUAIRE)).post("/connexion");
        ouverte.then().statusCode(303).header("Location", "/");
        String cookie = ouverte.header("Set-Cookie");
        assertTrue(cookie.startsWith(COOKIE + "=") && cookie.contains("; HTTPOnly") && cookie.contains("; SameSite=Strict")
                && cookie.contains("; Path=/;"), cookie);
        assertFalse(cookie.contains("actuaire"), cookie);

        anonyme().cookie(COOKIE, ouverte.cookie(COOKIE)).get("/api/moi").then().statusCode(200)
                .header("Cache-Control", "no-store").body("nom", equalTo("actuaire"));
        Response fermee = anonyme().redirects().follow(false).cookie(COOKIE, ouverte.cookie(COOKIE)).post("/deconnexion");
        fermee.then().statusCode(303).header("Location", "/connexion.html");
        assertEquals("", fermee.cookie(COOKIE));
    }

    @Test
    void unMauvaisFormulaireRevientALaPageEtNOuvreRien() {
        Response refuse = formulaire(Roles.ACTUAIRE, "faux").formParam("retour", "/candidat.html?id=1").post("/connexion");
        refuse.then().statusCode(303).header("Location", "/connexion.html?erreur=1&retour=%2Fcandidat.html%3Fid%3D1");
        assertNull(refuse.cookie(COOKIE));
        anonyme().redirects().follow(false).formParam("j_username", "actuaire").post("/connexion").then().statusCode(303)
                .header("Location", "/connexion.html?erreur=1");
        anonyme().contentType("application/json").body("{}").post("/connexion").then().statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({"/table.html?nom=a%2Fb, /table.html?nom=a%2Fb", "//ailleurs.fr, /", "/\\ailleurs.fr, /",
        "https://ailleurs.fr, /", "table.html, /", "'/a\nb', /"})
    void onRevientALaPageQueLonVoulaitJamaisAilleurs(String retour, String attendu) {
        formulaire(Roles.ACTUAIRE, motDePasse(Roles.ACTUAIRE)).formParam("retour", retour).post("/connexion").then()
                .statusCode(303).header("Location", attendu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "é", "DGFiYw==", "/////w==", ""})
    void unCookieForgeEstCommeAucun(String cookie) {
        anonyme().cookie(COOKIE, cookie).get("/api/moi").then().statusCode(401)
                .body("type", equalTo("urn:clausier:connexion-requise"));
    }

    @Test
    void unCookieAltereEstCommeAucun() {
        String session = session(Roles.ACTUAIRE);
        char autre = session.charAt(30) == 'A' ? 'B' : 'A';
        anonyme().cookie(COOKIE, session.substring(0, 30) + autre + session.substring(31)).get("/api/moi").then().statusCode(401);
    }

    @Test
    void uneAutrePageNeFaitRienFaireParLeCookie() {
        String session = session(Roles.ACTUAIRE);
        for (String site : List.of("cross-site", "same-site", "none")) {
            simulation(session).header("Sec-Fetch-Site", site).post("/api/simulations").then().statusCode(401);
        }
        simulation(session).header("Origin", "https://voisin.mutuelle.fr").post("/api/simulations").then().statusCode(401);
        simulation(session).header("Origin", "null").post("/api/simulations").then().statusCode(401);
        simulation(session).header("Sec-Fetch-Site", "same-origin").post("/api/simulations").then().statusCode(200);
        simulation(session).post("/api/simulations").then().statusCode(200);
        anonyme().cookie(COOKIE, session).contentType("text/plain").body(Examples.AUDIO).post("/api/simulations").then()
                .statusCode(415);
        formulaire(Roles.ACTUAIRE, motDePasse(Roles.ACTUAIRE)).header("Sec-Fetch-Site", "cross-site").post("/connexion").then()
                .header("Location", startsWith("/connexion.html?erreur"));
    }

    private static RequestSpecification simulation(String session) {
        return anonyme().cookie(COOKIE, session).contentType("application/json").body(Examples.AUDIO);
    }

    @Test
    void unePageSansSessionMeneALaConnexion() {
        anonyme().redirects().follow(false).get("/table.html?nom=garanties").then().statusCode(303)
                .header("Location", "/connexion.html?retour=%2Ftable.html%3Fnom%3Dgaranties");
        anonyme().redirects().follow(false).get("/").then().statusCode(303);
        anonyme().redirects().follow(false).get("/apitude.html").then().statusCode(303);
        anonyme().post("/table.html").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void laCleDesSessionsEstGardeePourSonProprietaireSeul() throws Exception {
        session(Roles.ACTUAIRE);
        Path cle = donnees.resolve("session.cle");
        assertEquals(44, Files.readString(cle).length());
        assertEquals(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE), Files.getPosixFilePermissions(cle));
    }
}
