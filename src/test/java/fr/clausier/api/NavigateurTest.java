package fr.clausier.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.clausier.compte.Roles.ACTUAIRE;
import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.PUBLIEUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.clausier.tables.Workbooks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The pages in a real browser, where one is found: a table downloaded, changed, sent back wrong, then right, checked,
 * published by a second person and taken back. Every page on the way is looked at by an accessibility check, and kept as a picture
 * in {@code target/captures}.
 */
@QuarkusTest
@TestProfile(NavigateurTest.Vide.class)
class NavigateurTest extends AvecNavigateur {

    /** Its own database: what it publishes decides for no other test. */
    public static final class Vide implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("clausier.donnees", "./target/test-data/navigateur-" + ProcessHandle.current().pid());
        }
    }

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** A consultation alone: it calls for no document, so it is paid. */
    private static final String UNE_LIGNE = Examples.CONSULTATION.replaceFirst(",\\s*\\{\"id\": \"L2\".*\\}", "");
    /** A cell whose result scenarios and a dossier expect. */
    private static final String SUIVIE = "W11";
    /** A check takes about a minute, and several where the machine does something else. */
    private static final int CONTROLE_MS = 900_000;

    /** Wrongly first. */
    private void entrer(String role) {
        nouveau();
        page.navigate("/");
        page.waitForURL("**/connexion.html*");
        regarder("connexion");
        connecter(role, "faux");
        page.waitForURL("**/connexion.html?erreur*");
        connecter(role, Connecte.motDePasse(role));
        page.waitForURL(url -> !url.contains("connexion"));
    }

    @Override
    void regarder(String nom) {
        regarder(nom, false);
    }

    private Locator dansLeDialogue(String nom) {
        return page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(nom).setExact(true));
    }

    private void deposer(byte[] classeur) {
        page.getByLabel("Classeur modifié").setInputFiles(new FilePayload("esprit-sante-tns.drl.xlsx", XLSX, classeur));
        bouton("Déposer le classeur").click();
    }

    private void controler() {
        bouton("Contrôler").click();
        page.getByText(Pattern.compile("Contrôle terminé.*")).first().waitFor(new Locator.WaitForOptions().setTimeout(CONTROLE_MS));
    }

    private static JsonPath decider(String nature) {
        return Connecte.comme("appelant").contentType("application/json").body(UNE_LIGNE.replace("LIQUIDATION", nature))
                .post("/api/decisions").then().statusCode(201).extract().jsonPath();
    }

    private static String mutuelle() {
        return decider("DEVIS").getString("lignes[0].montants.mutuelle");
    }

    @Test
    void uneTableSeChangeSeControleSePublieEtRevient() throws Exception {
        String source = decider("LIQUIDATION").getString("trace.find { it.phase == 'GARANTIE' && it.ligne == 'L1' }.cellule");
        String cellule = source.substring(source.indexOf('!') + 1);
        // 31,50 x 125 % - 22,05 = 17,33
        assertEquals("17.33", mutuelle());

        entrer(ACTUAIRE);
        page.getByText("Tableau des prestations – Esprit'Santé TNS").first().waitFor();
        regarder("tables");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Tableau des prestations – Esprit'Santé TNS.*"))).first().click();
        page.waitForURL(url -> url.contains("/table.html"));
        page.locator("td[data-adresse=" + cellule + "]").waitFor();
        regarder("table");
        Download telecharge = page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Télécharger le classeur")).click());
        byte[] classeur = Files.readAllBytes(telecharge.path());

        page.navigate("/candidats.html");
        bouton("Nouveau candidat").click();
        page.getByLabel("Raison", new Page.GetByLabelOptions().setExact(true)).fill("La consultation passe à 140 %");
        bouton("Créer le candidat").click();
        page.waitForURL("**/candidat.html?id=*");
        String candidat = page.url();
        deposer(Workbooks.with(classeur, Map.of(cellule, "140 BR")));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Erreur en " + cellule + " .*"))).click();
        assertThat(page.locator("td[data-adresse=" + cellule + "]")).isFocused();
        regarder("refus");

        deposer(Workbooks.with(classeur, Map.of(cellule, "140 % BR", SUIVIE, "120 % BR")));
        page.getByText(Pattern.compile("Classeur accepté.*")).first().waitFor();
        controler();
        regarder("ecarts");
        bouton("Adopter ces résultats").click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Raison").fill("Le nouveau taux les change");
        dansLeDialogue("Adopter ces résultats").click();
        page.getByText(Pattern.compile(".*adoptés?.*")).first().waitFor();
        controler();
        page.getByText(Pattern.compile(".*le candidat est prêt.*")).first().waitFor();
        assertThat(page.getByText(Pattern.compile(".*125 % BR → 140 % BR.*")).first()).isVisible();
        // 22,05 - 17,33
        assertThat(page.getByText("+4,72 €").first()).isVisible();
        assertThat(page.getByText("Mieux remboursées")).isVisible();
        assertThat(bouton("Publier")).isDisabled();
        regarder("candidat");
        page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve("candidat-entier.png")).setFullPage(true));

        entrer(PUBLIEUR);
        page.navigate(candidat);
        bouton("Programmer").click();
        page.getByLabel("Entre en vigueur le").fill("2090-01-01T00:00");
        dansLeDialogue("Programmer").click();
        page.getByText(Pattern.compile("Programmé par publieur.*")).first().waitFor();
        bouton("Annuler la programmation").click();
        bouton("Publier").click();
        regarder("publier");
        bouton("Publier maintenant").click();
        page.getByText(Pattern.compile("Publié le.*")).first().waitFor();
        // 31,50 x 140 % - 22,05 = 22,05
        assertEquals("22.05", mutuelle());

        page.navigate("/jeux.html");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Revenir au jeu .*"))).first().click();
        page.getByLabel("Raison").fill("Le taux était faux");
        dansLeDialogue("Revenir à ce jeu").click();
        page.getByText("Le taux était faux").first().waitFor();
        regarder("jeux");
        assertEquals("17.33", mutuelle());

        page.navigate("/journal.html");
        page.getByText("Le taux était faux").first().waitFor();
        regarder("journal");
        page.navigate("/candidats.html");
        page.getByText("La consultation passe à 140 %").first().waitFor();
        regarder("candidats");
        assertEquals(List.of(), defauts);
    }

    @Test
    void leContratSeLitCommeSonSommaire() {
        entrer(AUDITEUR);
        page.navigate("/couverture.html");
        page.locator("details.document").first().waitFor();
        page.getByText("La couverture est calculée.").first().waitFor(new Locator.WaitForOptions().setTimeout(CONTROLE_MS));
        page.getByLabel("Chercher").fill("TNS-15-g");
        Locator clause = page.locator("tr#TNS-15-g");
        assertThat(clause).containsText("couverte");
        clause.locator("summary").click();
        assertThat(clause.getByText("Maxima!J11")).isVisible();
        regarder("couverture");
        page.getByLabel("Chercher").fill("");
        page.getByLabel("Montrer").selectOption("nonCouvertes");
        assertThat(page.getByText("Aucune : tout ce qui décide est couvert.")).isVisible();
        assertThat(page.getByText("Règles et rangs qu’aucun scénario ne déclenche")).isVisible();
        assertEquals(List.of(), defauts);
    }

    @Test
    void unCandidatRecoitUnPortefeuilleSeRefuseUnFichierArreteSonControleEtSAbandonne() {
        entrer(ACTUAIRE);
        page.navigate("/candidats.html");
        bouton("Nouveau candidat").click();
        page.getByLabel("Raison", new Page.GetByLabelOptions().setExact(true)).fill("Un essai qui sera abandonné");
        bouton("Créer le candidat").click();
        page.waitForURL("**/candidat.html?id=*");

        bouton("Modifier").click();
        page.getByLabel("Seuil d’effet").fill("2,5");
        page.getByLabel("Date d’effet").fill("2090-01-01T00:00");
        dansLeDialogue("Enregistrer").click();
        page.getByText("2,5 %").first().waitFor();
        page.getByText(Pattern.compile(".*janvier 2090.*|.*01/01/2090.*")).first().waitFor();
        bouton("Modifier").click();
        page.getByLabel("Seuil d’effet").fill("");
        page.getByLabel("Date d’effet").fill("");
        dansLeDialogue("Enregistrer").click();
        page.getByText("dès la publication").first().waitFor();

        page.getByText("Déposer un autre fichier").first().click();
        page.getByLabel("Fichier", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("bases-de-remboursement.csv", "text/csv", "ceci n'est pas une table de chiffres".getBytes(UTF_8)));
        assertThat(page.getByLabel("Sa place dans le dossier de règles")).hasValue("reglementation/bases-de-remboursement.csv");
        bouton("Déposer le fichier").click();
        page.getByText(Pattern.compile(".*rien n'a été gardé.*")).first().waitFor();

        page.getByLabel("Un portefeuille de demandes que je dépose").check();
        page.getByLabel("Portefeuille", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("mars.ndjson", "application/x-ndjson", UNE_LIGNE.replaceAll("\\s*\\n\\s*", " ").getBytes(UTF_8)));
        bouton("Enregistrer l’étude").click();
        page.getByText("Portefeuille déposé : 1 demande.").first().waitFor();

        byte[] classeur = Connecte.comme(ACTUAIRE).get("/api/tables/garanties/esprit-sante-tns/classeur").asByteArray();
        deposer(Workbooks.with(classeur, Map.of(SUIVIE, "130 % BR")));
        page.getByText(Pattern.compile("Classeur accepté.*")).first().waitFor();
        bouton("Contrôler").click();
        bouton("Annuler le contrôle").click();
        page.getByText("Le contrôle est arrêté.").first().waitFor(new Locator.WaitForOptions().setTimeout(CONTROLE_MS));
        bouton("Abandonner").click();
        dansLeDialogue("Abandonner le candidat").click();
        page.getByText("Ce candidat est abandonné.").first().waitFor();
        assertEquals(List.of(), defauts);
    }
}
