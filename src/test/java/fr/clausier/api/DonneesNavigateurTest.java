package fr.clausier.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.EXPLOITANT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of personal data in a real browser, where one is found, with an accessibility check and pictures in {@code target/captures}. */
@QuarkusTest
@TestProfile(DonneesNavigateurTest.Registre.class)
class DonneesNavigateurTest extends AvecNavigateur {

    /** Its own database: the same persons at each run. */
    public static final class Registre implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.donnees", "./target/test-data/donnees-page-" + ProcessHandle.current().pid());
        }
    }

    private static String decider(String demande) {
        return Connecte.comme("appelant").contentType("application/json").body(demande).post("/api/decisions").then().statusCode(201).extract().path("id");
    }

    private void personne(String adhesion, String motif) {
        page.getByLabel("Adhésion").fill(adhesion);
        page.getByLabel("Bénéficiaire").fill("B-1");
        page.getByLabel("Motif").first().fill(motif);
    }

    @Test
    void unAuditeurVoitQuiALuEtCeQuiResteARevoir() {
        String id = decider(Examples.CONSULTATION.replace("A-100", "A-101"));
        decider(Examples.AUDIO);
        Connecte.comme("appelant").get("/api/decisions/" + id).then().statusCode(200);
        Connecte.comme(AUDITEUR).get("/api/decisions/" + id + "/trace").then().statusCode(200);
        Connecte.comme(AUDITEUR).queryParam("du", "2026-01-01").queryParam("au", "2026-12-31").get("/api/preuve/export").then().statusCode(200);
        Connecte.comme("appelant").contentType("application/json").body("{\"motif\": \"La facture porte deux séances.\"}")
                .post("/api/decisions/" + id + "/revision").then().statusCode(201);
        entrer(AUDITEUR, "/donnees.html");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Qui a lu quelle décision"))).isVisible();
        assertThat(page.getByText("La facture porte deux séances.")).isVisible();
        assertThat(page.getByText("Aucune décision n’est échue.")).isVisible();
        assertThat(page.getByText("à partir du 1er janvier 2026, avant le 1er janvier 2027")).isVisible();
        assertEquals(0, bouton("Effacer…").count());
        regarder("donnees-auditeur");
        page.setViewportSize(390, 844);
        regarder("donnees-etroite");
        assertEquals(List.of(), defauts);
    }

    @Test
    void unExploitantRepondAUnePersonneEtLEfface() {
        String id = decider(Examples.CONSULTATION.replace("A-100", "A-102"));
        entrer(EXPLOITANT, "/donnees.html");
        personne("A-102", "Lettre du 3 mars 2026");
        bouton("Voir ce qui est conservé").click();
        page.getByText("1 décision conservée").waitFor();
        assertThat(page.getByText(id).first()).isVisible();
        regarder("donnees-personne");
        Download zip = page.waitForDownload(() -> bouton("Télécharger ses données").click());
        assertEquals("portabilite.zip", zip.suggestedFilename());

        bouton("Effacer…").click();
        page.getByRole(AriaRole.DIALOG).waitFor();
        regarder("donnees-effacer");
        bouton("Effacer définitivement").click();
        page.getByText("Ces données doivent encore être gardées").waitFor();
        regarder("donnees-obligation");
        Connecte.comme(AUDITEUR).get("/api/decisions/" + id).then().statusCode(200);
        bouton("Effacer malgré la prescription…").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Motif").fill("Ordonnance du 4 mars 2026");
        bouton("Effacer quand même").click();
        page.getByText(Pattern.compile("1 décision effacée, .*")).waitFor();
        regarder("donnees-effacee");
        Connecte.comme(AUDITEUR).get("/api/decisions/" + id).then().statusCode(410);
        personne("A-102", "Lettre du 3 mars 2026");
        bouton("Voir ce qui est conservé").click();
        page.getByText("Rien n’est conservé de cette personne.").waitFor();
        assertEquals(List.of(), defauts);
    }

    @Test
    void lesAutresRolesNeVoientRien() {
        entrer("actuaire", "/donnees.html");
        page.getByText("Il faut le rôle « auditeur » ou « exploitant » pour lire cette page.").waitFor();
        assertEquals(List.of(), defauts);
    }
}
