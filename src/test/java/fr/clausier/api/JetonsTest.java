package fr.clausier.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Bearer tokens of a provider, as in production: no account of the service's own. */
@QuarkusTest
@TestProfile(JetonsTest.Fournisseur.class)
class JetonsTest {

    private static final String EMETTEUR = "https://identite.mutuelle.fr";
    private static final String CLE_PUBLIQUE = "clausier.test.cle-publique";
    private static final String CLE_PRIVEE = "clausier.test.cle-privee";

    public static final class Fournisseur implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.comptes", "aucun", "clausier.jwt.emetteur", EMETTEUR, "clausier.jwt.cles", cles().toUri().toString(),
                    "clausier.jwt.audience", "clausier", "clausier.jwt.roles", "realm_access/roles",
                    "clausier.jwt.role.actuaire", "ACTUARIAT,ACTUARIAT_ADJOINT");
        }

        /** The private half is told by a system property: Quarkus gives several class loaders their own copy of this class. */
        private static Path cles() {
            KeyPair paire = paire();
            String pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(paire.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
            System.setProperty(CLE_PRIVEE, Base64.getEncoder().encodeToString(paire.getPrivate().getEncoded()));
            System.setProperty(CLE_PUBLIQUE, pem);
            try {
                Path fichier = Files.createTempFile("fournisseur", ".pem");
                fichier.toFile().deleteOnExit();
                return Files.writeString(fichier, pem);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static KeyPair paire() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privee() throws Exception {
        return KeyFactory.getInstance("RSA").generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(CLE_PRIVEE))));
    }

    private static JwtClaims claims(String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(EMETTEUR);
        claims.setAudience("clausier");
        claims.setSubject("u-17");
        claims.setStringClaim("preferred_username", "camille.martin");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        return claims;
    }

    private static String signe(JwtClaims claims, String algorithme, Key cle) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(algorithme);
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setKey(cle);
        return jws.getCompactSerialization();
    }

    private static ValidatableResponse moi(String jeton) {
        return Connecte.anonyme().header("Authorization", "Bearer " + jeton).get("/api/moi").then();
    }

    @Test
    void lesRolesDuFournisseurDeviennentLesNotresEtLesAutresNeSontRien() throws Exception {
        moi(signe(claims("ACTUARIAT_ADJOINT", "publieur", "admin", "actuaire"), "RS256", privee())).statusCode(200)
                .body("nom", equalTo("camille.martin"), "roles", containsInAnyOrder("actuaire", "publieur"));
        String renomme = signe(claims("actuaire"), "RS256", privee());
        moi(renomme).statusCode(200).body("roles", empty());
        Connecte.anonyme().header("Authorization", "Bearer " + renomme).get("/api/clauses/TNS-15-g").then().statusCode(403)
                .contentType("application/problem+json");
        Connecte.anonyme().header("Authorization", "Bearer " + signe(claims("ACTUARIAT"), "RS256", privee()))
                .get("/api/clauses/TNS-15-g").then().statusCode(200);
    }

    @Test
    void unJetonQuiNestPasPourNousEstRefuse() throws Exception {
        refuse(claims -> claims.setIssuer("https://ailleurs.fr"));
        refuse(claims -> claims.setAudience("autre-application"));
        refuse(claims -> claims.unsetClaim("aud"));
        refuse(claims -> claims.unsetClaim("exp"));
        refuse(claims -> claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 3600)));
        refuse(claims -> claims.setNotBefore(NumericDate.fromSeconds(NumericDate.now().getValue() + 3600)));
        refuse(signe(claims("publieur"), "RS256", paire().getPrivate()));
        refuse(signe(claims("publieur"), AlgorithmIdentifiers.NONE, null));
        // The public key as the secret of a symmetric signature.
        refuse(signe(claims("publieur"), "HS256", new HmacKey(System.getProperty(CLE_PUBLIQUE).getBytes("UTF-8"))));
        refuse("a.b.c");
    }

    private static void refuse(Consumer<JwtClaims> defaut) throws Exception {
        JwtClaims claims = claims("publieur");
        defaut.accept(claims);
        refuse(signe(claims, "RS256", privee()));
    }

    private static void refuse(String jeton) {
        moi(jeton).statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", "Bearer realm=\"Clausier\"")
                .body("type", equalTo("urn:clausier:jeton-refuse"));
    }

    @Test
    void sansComptesIntegresAucunMotDePasseNOuvre() {
        Connecte.anonyme().auth().preemptive().basic("actuaire", "").get("/api/moi").then().statusCode(401);
        Connecte.anonyme().redirects().follow(false).formParam("j_username", "actuaire").formParam("j_password", "x")
                .post("/connexion").then().statusCode(303).header("Location", "/connexion.html?erreur=1");
    }

    @Test
    void uneCleDIdempotenceEstAChaqueAppelant() throws Exception {
        JwtClaims autre = claims("appelant");
        autre.setStringClaim("preferred_username", "un.autre");
        String sienne = decidee(signe(claims("appelant"), "RS256", privee()));
        assertEquals(sienne, decidee(signe(claims("appelant"), "RS256", privee())));
        assertNotEquals(sienne, decidee(signe(autre, "RS256", privee())));
    }

    private static String decidee(String jeton) {
        return Connecte.anonyme().header("Authorization", "Bearer " + jeton).header(Idempotence.ENTETE, "une-cle")
                .contentType(ContentType.JSON).body(Examples.CONSULTATION).post("/api/decisions").then().statusCode(201).extract().path("id");
    }
}
