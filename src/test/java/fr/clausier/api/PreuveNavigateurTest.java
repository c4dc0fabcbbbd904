package fr.clausier.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.clausier.compte.Roles.AUDITEUR;
import static fr.clausier.compte.Roles.EXPLOITANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import fr.clausier.audit.VerifierExport;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the proof in a real browser, where one is found, with an accessibility check and pictures in {@code target/captures}. */
@QuarkusTest
@TestProfile(PreuveTest.Registre.class)
class PreuveNavigateurTest {

    private static final boolean EXIGE = Boolean.parseBoolean(System.getenv("CLAUSIER_OUTILS_EXIGES"));
    private static final Path NAVIGATEUR = Path.of("/usr/bin/chromium");
    private static final Path CAPTURES = Path.of("target", "captures");
    private static final int PATIENCE_MS = 60_000;

    @TestHTTPResource("/")
    URL racine;

    @Inject
    DataSource source;

    @TempDir
    Path folder;

    private final List<String> defauts = new ArrayList<>();
    private Playwright playwright;
    private Browser navigateur;
    private BrowserContext contexte;
    private Page page;

    @BeforeEach
    void ouvrir() {
        boolean present = Files.isExecutable(NAVIGATEUR);
        assertTrue(present || !EXIGE, "No Chromium, and CLAUSIER_OUTILS_EXIGES wants one");
        assumeTrue(present, "No Chromium on this machine");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        navigateur = playwright.chromium().launch(new LaunchOptions().setExecutablePath(NAVIGATEUR).setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void fermer() {
        if (playwright != null) {
            navigateur.close();
            playwright.close();
        }
    }

    private void entrer(String role) {
        if (contexte != null) {
            contexte.close();
        }
        contexte = navigateur.newContext(new Browser.NewContextOptions().setBaseURL(racine.toString()).setViewportSize(1280, 900)
                .setLocale("fr-FR").setTimezoneId("Europe/Paris"));
        page = contexte.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(defauts::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                defauts.add(message.text());
            }
        });
        page.navigate("/preuve.html");
        page.getByLabel("Nom").fill(role);
        page.getByLabel("Mot de passe").fill(Connecte.motDePasse(role));
        bouton("Se connecter").click();
        page.waitForURL("**/preuve.html");
    }

    private Locator bouton(String nom) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    /** Nothing serious for who reads with a screen reader or moves by keyboard; and a picture. */
    private void regarder(String nom) {
        new AxeBuilder(page).analyze().getViolations().stream()
                .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .forEach(violation -> defauts.add(nom + " : " + violation.getId() + " " + violation.getNodes().get(0).getHtml()));
        page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve(nom + ".png")).setFullPage(true));
    }

    private Path telecharger(String bouton) {
        Download fichier = page.waitForDownload(() -> bouton(bouton).click());
        Path path = folder.resolve(fichier.suggestedFilename());
        fichier.saveAs(path);
        return path;
    }

    private int change(String sql) throws Exception {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Test
    void laChaineSeSigneSeVerifieEtSExporte() throws Exception {
        for (int i = 0; i < 3; i++) {
            PreuveTest.decision();
        }
        entrer(AUDITEUR);
        bouton("Signer une tête").click();
        page.getByText(Pattern.compile("Tête de rang .* signée\\.")).first().waitFor();
        int rang = Connecte.comme(AUDITEUR).get("/api/preuve").jsonPath().getInt("tete.rang");
        Path tete = telecharger("Télécharger la tête de rang " + rang);
        Path cle = telecharger("Télécharger la clé publique");
        Path export = telecharger("Télécharger l’export");
        assertEquals(0, VerifierExport.run(List.of(export.toString(), "--cle", cle.toString(), "--tete", tete.toString()),
                new PrintStream(OutputStream.nullOutputStream())));

        page.getByLabel("Tête gardée ailleurs").setInputFiles(tete);
        bouton("Vérifier").click();
        page.getByText("La chaîne est intacte jusqu’au rang " + rang + ".").first().waitFor();
        assertThat(page.getByText(Pattern.compile(".*dont celle que vous gardez, de rang " + rang + ".*"))).isVisible();
        regarder("preuve");

        assertEquals(1, change("UPDATE decision SET regles = 'x' || regles WHERE rang = 2"));
        page.reload();
        page.getByLabel("Relire").selectOption("");
        bouton("Vérifier").click();
        page.getByText("La chaîne est atteinte : 1 anomalie, intacte jusqu’au rang 1 seulement.").first().waitFor();
        assertThat(page.getByText(Pattern.compile("La ligne de rang 2, décision .*, a été altérée.*"))).isVisible();
        regarder("preuve-atteinte");
        assertEquals(1, change("UPDATE decision SET regles = SUBSTRING(regles, 2) WHERE rang = 2"));

        page.getByLabel("Relire").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        bouton("Vérifier").click();
        page.getByText("La chaîne est intacte jusqu’au rang " + rang + ".").first().waitFor();

        page.getByLabel("Tête gardée ailleurs").setInputFiles(cle);
        bouton("Vérifier").click();
        page.getByText("Ce fichier n’est pas une tête signée").first().waitFor();
        page.getByLabel("Du", new Page.GetByLabelOptions().setExact(true)).fill("2026-02-01");
        page.getByLabel("Au", new Page.GetByLabelOptions().setExact(true)).fill("2026-01-01");
        bouton("Télécharger l’export").click();
        page.getByText("Cette période est à l’envers").first().waitFor();
        page.setViewportSize(390, 844);
        regarder("preuve-etroite");
        assertEquals(List.of(), defauts);
    }

    @Test
    void unExploitantVerifieSansPouvoirExporter() {
        PreuveTest.decision();
        entrer(EXPLOITANT);
        page.getByText("Il faut le rôle « auditeur » pour le télécharger.").waitFor();
        assertEquals(0, bouton("Télécharger l’export").count());
        bouton("Vérifier").click();
        page.getByText(Pattern.compile("La chaîne est intacte jusqu’au rang .*")).first().waitFor();
        assertEquals(List.of(), defauts);
    }
}
