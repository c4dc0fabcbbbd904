package fr.clausier.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.clausier.compte.Roles.ACTUAIRE;
import static fr.clausier.compte.Roles.AUDITEUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the search in a real browser, where one is found, with an accessibility check and pictures in {@code target/captures}. */
@QuarkusTest
@TestProfile(RechercheServiceTest.Registre.class)
class RechercheNavigateurTest extends AvecNavigateur {

    @TempDir
    Path folder;

    private Locator champ(String nom) {
        return page.getByLabel(nom, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator lignes() {
        return page.locator("table.donnees tbody tr");
    }

    @Test
    void uneRechercheSeFaitSOuvreSeRetrouveEtSExporte() throws Exception {
        String adherent = "N-" + UUID.randomUUID();
        for (int i = 0; i < 53; i++) {
            RechercheServiceTest.decision(i % 3 == 0 ? Examples.AUDIO : Examples.CONSULTATION, adherent, "B1", "DEVIS", "2026-03-" + (10 + i % 10), "Devis n° " + i);
        }
        RechercheServiceTest.decision(Examples.SITUATION, adherent, "B1", null, null, "Question n° 1");
        RechercheServiceTest.indexees();

        entrer(AUDITEUR, "/decisions.html");
        lignes().first().waitFor();
        champ("Adhésion").fill(adherent);
        bouton("Chercher").click();
        page.getByText("54 décisions").first().waitFor();
        assertEquals(50, lignes().count());
        assertThat(lignes().first()).containsText("Question n° 1");
        regarder("decisions");
        bouton("Plus").click();
        assertThat(lignes()).hasCount(54);
        assertThat(bouton("Plus")).isHidden();

        champ("Nature").selectOption("DEVIS");
        champ("Mutuelle, au moins").fill("100,00");
        page.getByText("Autres critères").click();
        champ("Soins à partir du").fill("2026-03-10");
        champ("Soins jusqu’au").fill("2026-03-15");
        champ("Clause appliquée").focus();
        page.locator("#liste-clauses option[value=TNS-15-e]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        champ("Règle appliquée").focus();
        page.locator("#liste-regles option[value='sante/paiement/destinataire/membre']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        bouton("Chercher").click();
        page.waitForURL(Pattern.compile(".*montantMin=100.00.*"));
        assertThat(page.locator(".resultats-tete p")).not().containsText("54");
        String trouvees = page.locator(".resultats-tete p").innerText();
        int nombre = lignes().count();
        assertTrue(nombre > 3 && nombre < 20, "found " + nombre);
        regarder("decisions-criteres");

        Download fichier = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Exporter en CSV")).click());
        Path csv = folder.resolve("decisions.csv");
        fichier.saveAs(csv);
        assertTrue(fichier.suggestedFilename().endsWith(".csv"));
        assertEquals(nombre + 1, Files.readAllLines(csv).size());

        lignes().first().locator("a").click();
        page.waitForURL("**/decision.html?id=*");
        titre("Pourquoi : chaque étape, dans l’ordre").waitFor();
        assertThat(page.locator("nav a[aria-current]")).hasText("Décisions");
        page.goBack();
        assertThat(page.locator(".resultats-tete p")).hasText(trouvees);
        assertThat(champ("Adhésion")).hasValue(adherent);
        assertThat(champ("Mutuelle, au moins")).hasValue("100,00");
        assertThat(champ("Soins jusqu’au")).hasValue("2026-03-15");
        page.goBack();
        page.getByText("54 décisions").first().waitFor();
        assertThat(champ("Nature")).hasValue("");

        champ("Décidées jusqu’au").fill("2020-01-01");
        bouton("Chercher").click();
        page.getByText("Aucune décision ne répond à tous ces critères").waitFor();
        regarder("decisions-aucune");
        page.navigate("/decisions.html?statut=PERDUE&clause=X-1");
        page.getByText("Cette recherche ne peut pas être lue").first().waitFor();
        regarder("decisions-refus");
        bouton("Effacer les critères").click();
        lignes().first().waitFor();
        page.setViewportSize(390, 844);
        regarder("decisions-etroite");

        page.setViewportSize(1280, 900);
        page.navigate("/couverture.html");
        page.getByLabel("Chercher").fill("TNS-13-a");
        Locator clause = page.locator("tr#TNS-13-a");
        clause.locator("summary").click();
        assertThat(clause).containsText("en 90 jours");
        regarder("couverture-decisions");
        clause.locator("td").last().locator("a").click();
        page.waitForURL(Pattern.compile(".*/decisions.html\\?clause=TNS-13-a&du=.*"));
        lignes().first().waitFor();
        assertThat(champ("Clause appliquée")).hasValue("TNS-13-a");
        assertEquals(List.of(), defauts);
    }

    @Test
    void sansLeRoleLaPageLeDit() {
        entrer(ACTUAIRE, "/decisions.html");
        page.getByText("Il faut le rôle « auditeur »").waitFor();
        assertEquals(0, bouton("Chercher").count());
        assertEquals(List.of(), defauts);
    }
}
